#include "pictures/chart.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "pictures/chart_axis.h"
#include "tests/pictures/support/drawing.h"

namespace herald::pictures {
namespace {

using Texts = std::vector<std::string>;

Chart shares() {
  return {.type = Chart::Type::bar,
          .title = "Pay <gap>",
          .description = "Women & men",
          .unit = "%",
          .labels = {"Board", "Whole workforce"},
          .series = {{"Women", {40, 75}, {"40 %", "75 %"}}, {"Men", {60, {}}, {"60 %", ""}}}};
}

Texts attributes(const pugi::xml_document& drawing, const char* query) {
  Texts values;
  for (const pugi::xpath_node& found : drawing.select_nodes(query))
    values.emplace_back(found.attribute().value());
  return values;
}

TEST_CASE("an axis reaches from zero over all values in round steps") {
  struct Case {
    double least;
    double most;
    std::vector<double> ticks;
  };
  const Case cases[] = {
      {0, 48, {0, 10, 20, 30, 40, 50}},
      {0, 100, {0, 20, 40, 60, 80, 100}},
      {0, 15.6, {0, 5, 10, 15, 20}},
      {30, 31, {0, 10, 20, 30, 40}},
      {-3, 7, {-4, -2, 0, 2, 4, 6, 8}},
      {-10, -1, {-10, -8, -6, -4, -2, 0}},
      {0, 0, {0, 1}},
      {0, 4783, {0, 1000, 2000, 3000, 4000, 5000}},
  };
  for (const Case& test : cases) {
    CAPTURE(test.least);
    CAPTURE(test.most);
    const Axis axis = axis_over(test.least, test.most);
    CHECK(axis.ticks() == test.ticks);
    CHECK(axis.share(axis.low) == 0);
    CHECK(axis.share(axis.high) == 1);
  }
}

TEST_CASE("no range of numbers breaks an axis") {
  for (const double most : {1e-300, 1e-13, 0.07, 1e14, 1e300, std::numeric_limits<double>::max()}) {
    for (const double least : {0.0, -most}) {
      const Axis axis = axis_over(least, most);
      CAPTURE(most);
      CHECK(axis.ticks().size() < 12);
      CHECK(std::isfinite(axis.share(most / 2)));
    }
  }
}

TEST_CASE("ticks are written with as many decimals as their steps have") {
  const Axis tenths = axis_over(0, 0.5);
  CHECK(tick_text(0.3, tenths, "") == "0.3");
  CHECK(tick_text(2500, axis_over(0, 4000), "") == "2,500");
  CHECK(tick_text(-2500, axis_over(-4000, 0), "") == "-2,500");
  CHECK(tick_text(40, axis_over(0, 100), "%") == "40 %");
}

TEST_CASE("bars begin at zero, are as long as their values, and have them written beside them") {
  const auto drawing = test::parse_drawing(draw_chart(shares()));
  CHECK(attributes(drawing, "//rect[contains(@class, 'series-') and not(@rx)]/@x") == Texts{"0.00%", "0.00%", "0.00%"});
  const Texts lengths = attributes(drawing, "//rect[contains(@class, 'series-') and not(@rx)]/@width");
  REQUIRE(lengths.size() == 3);
  CHECK(std::stod(lengths[1]) / std::stod(lengths[0]) == doctest::Approx(60.0 / 40).epsilon(0.001));
  CHECK(test::texts_of(drawing, "text[@class='chart-value']") == Texts{"40 %", "60 %", "75 %", "–"});
  CHECK(test::texts_of(drawing, "text[@class='chart-label']") == Texts{"Women", "Men", "Board", "Whole workforce"});
  CHECK(test::texts_of(drawing, "text[@class='chart-tick']") == Texts{"0 %", "20 %", "40 %", "60 %", "80 %"});
}

TEST_CASE("a chart is an image with a name and a description") {
  const auto drawing = test::parse_drawing(draw_chart(shares()));
  CHECK(test::count_of(drawing, "/svg[@role='img'][@aria-labelledby='chart_title chart_desc']") == 1);
  CHECK(test::texts_of(drawing, "title[@id='chart_title']") == Texts{"Pay <gap>"});
  CHECK(test::texts_of(drawing, "desc[@id='chart_desc']") == Texts{"Women & men"});
}

TEST_CASE("stacked bars follow on each other and end at a hundred percent") {
  Chart chart = shares();
  chart.type = Chart::Type::stacked_bar;
  const auto drawing = test::parse_drawing(draw_chart(chart));
  const Texts begins = attributes(drawing, "//rect[not(@rx)]/@x");
  const Texts lengths = attributes(drawing, "//rect[not(@rx)]/@width");
  REQUIRE(begins.size() == 3);
  CHECK(std::stod(begins[1]) == doctest::Approx(std::stod(lengths[0])));
  CHECK(std::stod(begins[1]) + std::stod(lengths[1]) == doctest::Approx(94));
  CHECK(test::texts_of(drawing, "text[starts-with(@class, 'chart-value')]") == Texts{"40 %", "60 %", "75 %"});
}

TEST_CASE("years lie as far apart as they are, and a gap in a line stays one") {
  const Chart chart{.type = Chart::Type::line,
                    .title = "t",
                    .description = "d",
                    .unit = "",
                    .labels = {"2013", "2016", "2017", "2018"},
                    .series = {{"Unfair", {12.5, 14.6, {}, 15.6}, {"12.5", "14.6", "", "15.6"}}}};
  const auto drawing = test::parse_drawing(draw_chart(chart));
  CHECK(attributes(drawing, "//circle/@cx") == Texts{"12.00%", "61.20%", "94.00%"});
  CHECK(test::count_of(drawing, "//line[starts-with(@class, 'chart-stroke')]") == 1);
  CHECK(test::texts_of(drawing, "text[@class='chart-value']") == Texts{"12.5", "14.6", "15.6"});
}

TEST_CASE("what has no value is not drawn") {
  CHECK(draw_chart({}).empty());
  Chart chart = shares();
  chart.series = {{"Women", {{}, {}}, {"", ""}}};
  CHECK(draw_chart(chart).empty());
}

TEST_CASE("any table makes a sound drawing") {
  const double values[] = {0, -7, 1e-9, 3e8, 0.5, -1e300, 1e300, 12};
  for (const auto type : {Chart::Type::bar, Chart::Type::stacked_bar, Chart::Type::line}) {
    for (std::size_t rows = 1; rows < 40; rows += 6) {
      Chart chart{
          .type = type, .title = "t", .description = "d", .unit = rows % 2 ? "%" : "", .labels = {}, .series = {}};
      chart.series.resize(1 + rows % 8);
      for (std::size_t row = 0; row < rows; ++row) {
        chart.labels.push_back(row % 3 ? "Donaudampfschifffahrtsgesellschaft & <b>" : "");
        for (Series& series : chart.series) {
          series.values.push_back(row % 4 == 3 ? std::nullopt
                                               : std::optional(values[(row + rows) % std::size(values)]));
          series.texts.emplace_back("x");
        }
      }
      test::parse_drawing(draw_chart(chart));
    }
  }
}

TEST_CASE("a tally counts in dots, and in a bar where they would be too many") {
  const auto dots = test::parse_drawing(draw_tally(13, 24));
  CHECK(test::count_of(dots, "//circle[@class='tally-part']") == 13);
  CHECK(test::count_of(dots, "//circle[@class='tally-rest']") == 11);
  CHECK(test::count_of(dots, "/svg[@aria-hidden='true']") == 1);
  const auto bar = test::parse_drawing(draw_tally(50, 100));
  CHECK(test::count_of(bar, "//circle") == 0);
  CHECK(attributes(bar, "//rect[@class='tally-part']/@width") == Texts{"49.50%"});
  CHECK(draw_tally(0, 0).empty());
}

}  // namespace
}  // namespace herald::pictures

#include "pictures/path_map.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "pictures/svg.h"
#include "tests/pictures/support/drawing.h"

namespace herald::pictures {
namespace {

using Texts = std::vector<std::string>;

Station station(const std::string& name) {
  return {"The " + name, "/roles/" + name + "/", 1};
}

Texts links_of(const pugi::xml_document& drawing) {
  Texts links;
  for (const pugi::xpath_node& link : drawing.select_nodes("//a/@href"))
    links.emplace_back(link.attribute().value());
  return links;
}

TEST_CASE("a crossroads links to every place before and behind, not to itself") {
  const Crossroads crossroads{station("cio"), {station("nurse"), station("cto")}, {station("cdio")}, "Around <CIO>"};
  for (const std::string& svg : {draw_wide(crossroads), draw_narrow(crossroads)}) {
    const auto drawing = test::parse_drawing(svg);
    CHECK(links_of(drawing) == Texts{"/roles/nurse/", "/roles/cto/", "/roles/cdio/"});
    CHECK(test::count_of(drawing, "//path[@class='map-path']") >= 3);
    CHECK(test::texts_of(drawing, "g[@class='map-here']/text") == Texts{"The cio"});
    CHECK(std::string(drawing.child("svg").attribute("aria-label").value()) == "Around <CIO>");
  }
}

TEST_CASE("a place without paths has no drawing") {
  CHECK(draw_wide({station("cio"), {}, {}, "x"}).empty());
  CHECK(draw_narrow({station("cio"), {}, {}, "x"}).empty());
  CHECK(draw_map({{station("cio")}, {}, "x"}).empty());
}

TEST_CASE("at most twelve places are drawn on a side") {
  const Crossroads crossroads{station("cio"), std::vector<Station>(30, station("a")), {}, "x"};
  CHECK(links_of(test::parse_drawing(draw_wide(crossroads))).size() == 12);
  CHECK(links_of(test::parse_drawing(draw_narrow(crossroads))).size() == 12);
}

TEST_CASE("each path leads at least one layer on") {
  //  0 → 1 → 3, 0 → 2 → 3, 0 → 3, 4 → 3
  const std::vector<Path> paths = {{0, 1}, {1, 3}, {0, 2}, {2, 3}, {0, 3}, {4, 3}};
  const Layout layout = lay_out({100, 100, 100, 100, 100}, paths);
  CHECK(layout.layers == 3);
  Texts layers;
  for (const Stop& stop : layout.stations)
    layers.push_back(std::to_string(stop.layer));
  // Station 4 stands right before 3, not far away at the beginning.
  CHECK(layers == Texts{"0", "1", "1", "2", "1"});
  REQUIRE(layout.paths.size() == paths.size());
  CHECK(layout.paths[4].size() == 3);  // it passes through the middle layer
}

TEST_CASE("stations of a layer never overlap, whatever the paths") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    Dice dice(seed);
    const auto count = static_cast<std::size_t>(2 + dice.below(30));
    std::vector<Path> paths;
    for (int i = dice.below(60); i >= 0; --i) {
      paths.emplace_back(static_cast<std::size_t>(dice.below(static_cast<int>(count))),
                         static_cast<std::size_t>(dice.below(static_cast<int>(count))));
    }
    const Layout layout = lay_out(std::vector<double>(count, 100), paths);
    CAPTURE(seed);
    for (std::size_t i = 0; i < count; ++i) {
      CHECK(layout.stations[i].across >= 49.9);
      CHECK(layout.stations[i].across <= layout.breadth - 49.9);
      for (std::size_t j = 0; j < i; ++j) {
        if (layout.stations[i].layer != layout.stations[j].layer) continue;
        CHECK(std::abs(layout.stations[i].across - layout.stations[j].across) >= 100);
      }
    }
    for (std::size_t i = 0; i < paths.size(); ++i) {
      CHECK(layout.paths[i].empty() == (paths[i].first == paths[i].second));
      if (layout.paths[i].empty()) continue;
      CHECK(layout.paths[i].front().across == layout.stations[paths[i].first].across);
      CHECK(layout.paths[i].back().across == layout.stations[paths[i].second].across);
    }
  }
}

TEST_CASE("a map links to every station on a path once, and is the same each time") {
  PathMap map{{station("a"), station("b"), station("alone"), station("c")}, {{0, 1}, {1, 3}, {3, 0}, {0, 0}}, "Map"};
  const std::string svg = draw_map(map);
  CHECK(svg == draw_map(map));
  const auto drawing = test::parse_drawing(svg);
  CHECK(links_of(drawing) == Texts{"/roles/a/", "/roles/b/", "/roles/c/"});
  CHECK(test::count_of(drawing, "//path[@class='map-path']") == 3);
}

TEST_CASE("a map that nobody could follow is not drawn") {
  const PathMap map{std::vector<Station>(121, station("a")), {{0, 1}}, "x"};
  CHECK(draw_map(map).empty());
}

}  // namespace
}  // namespace herald::pictures

#include "pictures/chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "pictures/chart_parts.h"
#include "pictures/svg.h"

namespace herald::pictures {
namespace {

constexpr std::size_t series_colours = 6;
constexpr std::array<std::string_view, series_colours> shades = {".85", ".35", ".6", ".2", ".7", ".5"};

constexpr double legend_row = 24;
constexpr double swatch = 14;

std::string_view name_of(Chart::Type type) {
  return type == Chart::Type::line ? "line" : type == Chart::Type::bar ? "bar" : "stacked-bar";
}

bool has_value(const Chart& chart) {
  return std::ranges::any_of(chart.series, [](const Series& series) {
    return std::ranges::any_of(series.values, [](const auto& value) { return value.has_value(); });
  });
}

}  // namespace

std::string series_class(std::size_t index) {
  return fmt::format("series-{}", index % series_colours + 1);
}

std::string series_shade(std::size_t index) {
  return fmt::format("fill=\"currentColor\" fill-opacity=\"{}\"", shades[index % series_colours]);
}

std::string text_at(std::string_view x, double y, std::string_view style, std::string_view text,
                    std::string_view attributes) {
  return fmt::format("<text x=\"{}\" y=\"{}\" class=\"{}\"{}{}>{}</text>", x, number(y), style,
                     attributes.empty() ? "" : " ", attributes, escape_html(text));
}

void draw_legend(Canvas& canvas, const Chart& chart) {
  if (chart.series.size() < 2) return;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    canvas.drawn += fmt::format("<rect x=\"1\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"3\" class=\"{}\" {}/>",
                                number(canvas.height + 3), swatch, swatch, series_class(i), series_shade(i));
    canvas.drawn += text_at(number(swatch + 10), canvas.height + 15, "chart-label",
                            wrap(chart.series[i].name, label_columns - 3, 1).front());
    canvas.height += legend_row;
  }
  canvas.height += 8;
}

std::string draw_chart(const Chart& chart) {
  if (!has_value(chart)) return {};
  Canvas canvas;
  draw_legend(canvas, chart);
  switch (chart.type) {
    case Chart::Type::bar:
      draw_bars(canvas, chart);
      break;
    case Chart::Type::stacked_bar:
      draw_stacked_bars(canvas, chart);
      break;
    case Chart::Type::line:
      draw_lines(canvas, chart);
      break;
  }
  return fmt::format(
      "<svg direction=\"ltr\" class=\"chart chart-{}\" role=\"img\" aria-labelledby=\"chart_title chart_desc\" "
      "width=\"100%\" "
      "height=\"{}\" fill=\"currentColor\" font-size=\"14\"><title id=\"chart_title\">{}</title><desc "
      "id=\"chart_desc\">{}</desc>{}</svg>",
      name_of(chart.type), number(canvas.height), escape_html(chart.title), escape_html(chart.description),
      canvas.drawn);
}

}  // namespace herald::pictures

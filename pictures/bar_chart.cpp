// Bars lie down, each group under its own label: labels of any length then fit a phone, and values stand where the eye
// already is.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "pictures/chart_axis.h"
#include "pictures/chart_parts.h"
#include "pictures/svg.h"

namespace herald::pictures {
namespace {

constexpr double bar_height = 22;
constexpr double bar_gap = 3;
constexpr double group_gap = 16;
constexpr double axis_height = 26;
constexpr double narrowest = 280;     ///< pixels
constexpr double letter_width = 8.4;  ///< of a value's signs, generously

/// Where the plot ends, in percent of the width, so that the longest value still fits behind a full bar.
double plot_end(const Chart& chart) {
  std::size_t longest = 0;
  for (const Series& series : chart.series) {
    for (const std::string& text : series.texts)
      longest = std::max(longest, display_width(text));
  }
  return std::clamp(100 - (static_cast<double>(longest) * letter_width + 8) / narrowest * 100, 50.0, 94.0);
}

void draw_group_label(Canvas& canvas, const std::string& label) {
  for (const std::string& line : wrap(label, label_columns, 3)) {
    canvas.drawn += text_at("0", canvas.height + 14, "chart-label", line);
    canvas.height += label_line;
  }
}

std::string bar(const Axis& axis, double from, double to, double end, double y, std::size_t series) {
  const double begin = axis.share(std::min(from, to));
  const double length = axis.share(std::max(from, to)) - begin;
  return fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" class=\"{}\" {}/>", place(begin, 0, end),
                     number(y), place(length, 0, end), number(bar_height), series_class(series), series_shade(series));
}

/// Lines behind the bars and numbers below them; drawn last, put first.
std::string draw_axis(const Axis& axis, const std::string& unit, double end, double top, double bottom) {
  std::string drawn;
  for (const double tick : axis.ticks()) {
    const std::string x = place(axis.share(tick), 0, end);
    const bool is_zero = std::abs(tick) < axis.step / 2;
    drawn += fmt::format(
        "<line x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\" class=\"chart-grid{}\" stroke=\"currentColor\" "
        "stroke-opacity=\"{}\"/>",
        x, x, number(top), number(bottom), is_zero ? " chart-zero" : "", is_zero ? ".8" : ".2");
    drawn += text_at(x, bottom + 18, "chart-tick", tick_text(tick, axis, unit),
                     tick == axis.low ? "" : "text-anchor=\"middle\"");
  }
  return drawn;
}

/// Draws the groups through `draw_group(label index)`, with the axis behind them.
template <typename DrawGroup>
void draw_groups(Canvas& canvas, const Chart& chart, const Axis& axis, double end, const DrawGroup& draw_group) {
  Canvas groups{{}, canvas.height};
  const double top = canvas.height;
  for (std::size_t i = 0; i < chart.labels.size(); ++i) {
    draw_group_label(groups, chart.labels[i]);
    draw_group(groups, i);
    groups.height += group_gap;
  }
  canvas.drawn += draw_axis(axis, chart.unit, end, top, groups.height - 4) + groups.drawn;
  canvas.height = groups.height + axis_height - 4;
}

}  // namespace

void draw_bars(Canvas& canvas, const Chart& chart) {
  const Axis axis = axis_over_all(chart);
  const double end = plot_end(chart);
  draw_groups(canvas, chart, axis, end, [&](Canvas& group, std::size_t label) {
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
      const auto& value = chart.series[i].values[label];
      if (value) group.drawn += bar(axis, 0, *value, end, group.height, i);
      const std::string behind = place(axis.share(std::max(value.value_or(0), 0.0)), 0, end);
      const std::string& text = chart.series[i].texts[label];
      group.drawn += text_at(behind, group.height + 16, "chart-value", text.empty() ? "–" : text, "dx=\"6\"");
      group.height += bar_height + bar_gap;
    }
  });
}

void draw_stacked_bars(Canvas& canvas, const Chart& chart) {
  double most = chart.unit == "%" ? 100 : 0;
  for (std::size_t label = 0; label < chart.labels.size(); ++label) {
    double sum = 0;
    for (const Series& series : chart.series)
      sum += std::max(series.values[label].value_or(0), 0.0);
    // Shares that were rounded may add up to 101.
    if (chart.unit != "%" || sum > 102) most = std::max(most, sum);
  }
  const Axis axis = axis_over(0, most);
  constexpr double end = 94;
  draw_groups(canvas, chart, axis, end, [&](Canvas& group, std::size_t label) {
    double from = 0;
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
      const double value = std::max(chart.series[i].values[label].value_or(0), 0.0);
      if (value <= 0) continue;
      group.drawn += bar(axis, from, from + value, end, group.height, i);
      const std::string& text = chart.series[i].texts[label];
      const double room = axis.share(value) * end / 100 * narrowest;
      if (static_cast<double>(display_width(text)) * letter_width < room) {
        group.drawn += text_at(place(axis.share(from), 0, end), group.height + 16, "chart-value on-" + series_class(i),
                               text, "dx=\"6\"");
      }
      from += value;
    }
    group.height += bar_height + bar_gap;
  });
}

}  // namespace herald::pictures

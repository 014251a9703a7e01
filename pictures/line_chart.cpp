// Lines over years, or over anything that has an order. Numbers lie as far apart as they are; gaps stay gaps.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/text.h"
#include "pictures/chart_axis.h"
#include "pictures/chart_parts.h"
#include "pictures/svg.h"

namespace herald::pictures {
namespace {

constexpr double plot_height = 240;
constexpr double above = 26;  ///< room for the value of the highest point
constexpr double left = 12;   ///< percent of the width: the axis' numbers stand before it
constexpr double right = 94;
constexpr std::size_t most_values_written = 10;
constexpr double nearest_labels = 12;  ///< percent of the width

/// Each label's share of the way from the first to the last.
std::vector<double> positions_of(const std::vector<std::string>& labels) {
  std::vector<double> positions;
  for (const std::string& label : labels) {
    double value = 0;
    const auto [end, problem] = std::from_chars(label.data(), label.data() + label.size(), value);
    if (problem == std::errc() && end == label.data() + label.size()) positions.push_back(value);
  }
  const bool are_numbers = positions.size() == labels.size() &&
                           std::ranges::adjacent_find(positions, std::greater_equal()) == positions.end();
  if (!are_numbers) {
    positions.clear();
    for (std::size_t i = 0; i < labels.size(); ++i)
      positions.push_back(static_cast<double>(i));
  }
  const double first = positions.front();
  const double length = positions.back() - first;
  for (double& position : positions)
    position = length > 0 ? (position - first) / length : 0.5;
  return positions;
}

class Plot {
 public:
  Plot(const Chart& chart, const Axis& axis, double top)
      : chart_(chart), axis_(axis), top_(top), positions_(positions_of(chart.labels)) {}

  std::string grid() const {
    std::string drawn;
    for (const double tick : axis_.ticks()) {
      const std::string y = number(y_of(tick));
      const bool is_zero = std::abs(tick) < axis_.step / 2;
      drawn += fmt::format(
          "<line x1=\"0\" x2=\"100%\" y1=\"{}\" y2=\"{}\" class=\"chart-grid{}\" "
          "stroke=\"currentColor\" stroke-opacity=\"{}\"/>",
          y, y, is_zero ? " chart-zero" : "", is_zero ? ".8" : ".2");
      drawn += text_at("0", y_of(tick) - 5, "chart-tick", tick_text(tick, axis_, chart_.unit));
    }
    return drawn;
  }

  /// The names of the points, those left out that would run into the one before.
  std::string labels() const {
    std::string drawn;
    double last = -100;
    const std::size_t count = chart_.labels.size();
    for (std::size_t i = 0; i < count; ++i) {
      const double x = left + positions_[i] * (right - left);
      const bool is_last = i + 1 == count;
      if (x - last < nearest_labels || (!is_last && right - x < nearest_labels && count > 1)) continue;
      last = x;
      const char* anchor = is_last && count > 1 ? "end" : "middle";
      drawn += text_at(x_of(i), top_ + plot_height + 20, "chart-label", wrap(chart_.labels[i], 14, 1).front(),
                       fmt::format("text-anchor=\"{}\"", anchor));
    }
    return drawn;
  }

  std::string line(std::size_t index) const {
    const Series& series = chart_.series[index];
    std::string drawn;
    for (std::size_t i = 1; i < series.values.size(); ++i) {
      if (!series.values[i] || !series.values[i - 1]) continue;
      drawn += fmt::format(
          "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" class=\"chart-stroke {}\" "
          "stroke=\"currentColor\" stroke-width=\"3\" stroke-linecap=\"round\"/>",
          x_of(i - 1), number(y_of(*series.values[i - 1])), x_of(i), number(y_of(*series.values[i])),
          series_class(index));
    }
    for (std::size_t i = 0; i < series.values.size(); ++i) {
      if (!series.values[i]) continue;
      drawn += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"5\" class=\"{}\" {}/>", x_of(i),
                           number(y_of(*series.values[i])), series_class(index), series_shade(index));
    }
    return drawn;
  }

  std::string values(std::size_t index) const {
    const Series& series = chart_.series[index];
    std::string drawn;
    for (std::size_t i = 0; i < series.values.size(); ++i) {
      if (!series.values[i] || !is_written(series, i)) continue;
      const bool is_last = i + 1 == series.values.size() && i > 0;
      drawn += text_at(x_of(i), y_of(*series.values[i]) - 12, "chart-value", series.texts[i],
                       is_last ? "text-anchor=\"end\" dx=\"6\"" : "text-anchor=\"middle\"");
    }
    return drawn;
  }

 private:
  double y_of(double value) const { return top_ + (1 - axis_.share(value)) * plot_height; }
  std::string x_of(std::size_t point) const { return place(positions_[point], left, right); }

  /// Few values are all written; of many, and of several lines, the first and the last.
  bool is_written(const Series& series, std::size_t point) const {
    if (chart_.series.size() == 1 && series.values.size() <= most_values_written) return true;
    const auto first = std::ranges::find_if(series.values, [](const auto& value) { return value.has_value(); });
    const auto last =
        std::find_if(series.values.rbegin(), series.values.rend(), [](const auto& value) { return value.has_value(); });
    return point == static_cast<std::size_t>(first - series.values.begin()) ||
           point + 1 == static_cast<std::size_t>(series.values.rend() - last);
  }

  const Chart& chart_;
  const Axis& axis_;
  double top_;
  std::vector<double> positions_;
};

}  // namespace

void draw_lines(Canvas& canvas, const Chart& chart) {
  const Axis axis = axis_over_all(chart);
  const Plot plot(chart, axis, canvas.height + above);
  canvas.drawn += plot.grid() + plot.labels();
  for (std::size_t i = 0; i < chart.series.size(); ++i)
    canvas.drawn += plot.line(i);
  for (std::size_t i = 0; i < chart.series.size(); ++i)
    canvas.drawn += plot.values(i);
  canvas.height += above + plot_height + 30;
}

}  // namespace herald::pictures

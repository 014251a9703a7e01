#include "pictures/chart_axis.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace herald::pictures {
namespace {

constexpr double most_steps = 5;

double round_step(double length) {
  const double rough = length / most_steps;
  const double power = std::pow(10, std::floor(std::log10(rough)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= rough * (1 - 1e-9)) return factor * power;
  }
  return 10 * power;
}

std::string with_separators(std::string digits) {
  const std::size_t begin = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = std::min(digits.find('.'), digits.size()); at > begin + 3;)
    digits.insert(at -= 3, ",");
  return digits;
}

}  // namespace

std::vector<double> Axis::ticks() const {
  std::vector<double> ticks;
  const auto count = std::lround((high - low) / step);
  for (long i = 0; i <= count; ++i)
    ticks.push_back(low + static_cast<double>(i) * step);
  return ticks;
}

double Axis::share(double value) const {
  return std::clamp((value - low) / (high - low), 0.0, 1.0);
}

Axis axis_over(double least, double most) {
  least = std::min(least, 0.0);
  most = std::max(most, 0.0);
  // Numbers that no one measures would leave the range of a double on the way.
  if (!(most - least > 1e-12) || most - least > 1e15) return {0, most > least ? most : 1, most > least ? most : 1};
  const double step = round_step(most - least);
  return {std::floor(least / step + 1e-9) * step, std::ceil(most / step - 1e-9) * step, step};
}

Axis axis_over_all(const Chart& chart) {
  double least = 0;
  double most = 0;
  for (const Series& series : chart.series) {
    for (const auto& value : series.values) {
      least = std::min(least, value.value_or(0));
      most = std::max(most, value.value_or(0));
    }
  }
  return axis_over(least, most);
}

std::string tick_text(double value, const Axis& axis, const std::string& unit) {
  const int decimals = std::max(0, static_cast<int>(-std::floor(std::log10(axis.step) + 1e-9)));
  std::string text = with_separators(fmt::format("{:.{}f}", value == 0 ? 0.0 : value, std::min(decimals, 9)));
  return unit.empty() ? text : text + " " + unit;
}

std::string place(double share, double from, double to) {
  return fmt::format("{:.2f}%", from + share * (to - from));
}

}  // namespace herald::pictures

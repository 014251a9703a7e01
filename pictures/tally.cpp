#include <fmt/format.h>

#include <cmath>

#include "pictures/chart.h"
#include "pictures/svg.h"

namespace herald::pictures {
namespace {

constexpr std::size_t most_dots = 60;
constexpr std::size_t dots_a_row = 12;
constexpr double pitch = 18;
constexpr double radius = 6.5;

std::string draw_dots(std::size_t part, std::size_t whole) {
  const std::size_t rows = (whole + dots_a_row - 1) / dots_a_row;
  std::string drawn;
  for (std::size_t i = 0; i < whole; ++i) {
    drawn += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" {}/>",
                         number(pitch * (static_cast<double>(i % dots_a_row) + 0.5)),
                         number(pitch * (static_cast<double>(i / dots_a_row) + 0.5)), number(radius),
                         i < part ? "class=\"tally-part\"" : "class=\"tally-rest\" fill=\"none\"");
  }
  return fmt::format(
      "<svg class=\"tally\" viewBox=\"0 0 {} {}\" width=\"{}\" height=\"{}\" aria-hidden=\"true\" "
      "focusable=\"false\" fill=\"currentColor\" stroke=\"currentColor\" stroke-width=\"1.5\">{}</svg>",
      pitch * dots_a_row, pitch * static_cast<double>(rows), pitch * dots_a_row, pitch * static_cast<double>(rows),
      drawn);
}

std::string draw_bar(std::size_t part, std::size_t whole) {
  const double share = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  return fmt::format(
      "<svg class=\"tally\" width=\"100%\" height=\"18\" aria-hidden=\"true\" focusable=\"false\" "
      "fill=\"currentColor\" stroke=\"currentColor\" stroke-width=\"1.5\"><rect x=\"1\" y=\"1\" "
      "width=\"99%\" height=\"16\" rx=\"2\" class=\"tally-rest\" fill=\"none\"/><rect x=\"1\" y=\"1\" "
      "width=\"{:.2f}%\" height=\"16\" rx=\"2\" class=\"tally-part\"/></svg>",
      share * 0.99);
}

}  // namespace

std::string draw_tally(std::size_t part, std::size_t whole) {
  if (whole == 0) return {};
  return whole <= most_dots ? draw_dots(part, whole) : draw_bar(part, whole);
}

}  // namespace herald::pictures

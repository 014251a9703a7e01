#pragma once
// A table's figures as a drawing: bars, stacked bars or lines on a real axis, with every value written out.
// Widths are shares of whatever the drawing stands in, heights and letters are in pixels, so that letters keep their
// size on a phone. From 280 pixels on it is legible.

#include <optional>
#include <string>
#include <vector>

namespace herald::pictures {

struct Series {
  std::string name;
  std::vector<std::optional<double>> values;  ///< one for each label; nothing where nobody knows
  std::vector<std::string> texts;             ///< the same as they are written: "73 %", "2,441"
};

struct Chart {
  enum class Type { bar, stacked_bar, line };
  Type type = Type::bar;
  std::string title;        ///< for those who cannot see it
  std::string description;  ///< what it shows, in a sentence or two, likewise
  std::string unit;         ///< written at the axis; "%" makes stacked bars end at 100
  std::vector<std::string> labels;
  std::vector<Series> series;
};

/// An <svg class="chart chart-TYPE" role="img">, empty when there is no value to draw. Series number N has the class
/// series-N; there are six, then they begin again. Beside them there are chart-label, chart-value, chart-tick and
/// chart-grid. Its title and description have the ids chart_title and chart_desc: at most one on a page.
std::string draw_chart(const Chart& chart);

/// How many of how many, as dots or, for many, as a bar: <svg class="tally">, hidden from screen readers because the
/// numbers stand beside it. Classes: tally-part and tally-rest. `part` is at most `whole`.
std::string draw_tally(std::size_t part, std::size_t whole);

}  // namespace herald::pictures

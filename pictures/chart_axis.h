#pragma once
// The axis of a chart: which round numbers stand at it, and where a value lies. For the charts beside it alone.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "pictures/chart.h"

namespace herald::pictures {

struct Axis {
  double low = 0;  ///< zero, or a round number below it
  double high = 1;
  double step = 1;

  /// From `low` to `high`, both included.
  std::vector<double> ticks() const;
  /// 0 at `low`, 1 at `high`; outside of them cut off.
  double share(double value) const;
};

/// Reaches from zero over all of [least, most], in three to six steps of 1, 2 or 5 times a power of ten. Bars that do
/// not begin at zero deceive, so there is no other way.
Axis axis_over(double least, double most);

/// The axis that reaches over each value of each series.
Axis axis_over_all(const Chart& chart);

/// What stands at a tick: "2,500", "0.5", "40 %".
std::string tick_text(double value, const Axis& axis, const std::string& unit);

/// "37.5%": a share of the drawing's width, `from` and `to` being those of the axis' ends.
std::string place(double share, double from, double to);

}  // namespace herald::pictures

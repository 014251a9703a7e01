#pragma once
// Pieces that charts of every type are put together from. For the charts beside it alone.

#include <string>
#include <string_view>
#include <vector>

#include "pictures/chart.h"

namespace herald::pictures {

/// Columns of letters that fit beside each other on the narrowest screen, in the size of labels.
inline constexpr std::size_t label_columns = 42;
inline constexpr double label_line = 20;  ///< pixels from line to line

/// A drawing under construction: parts that begin where the last one ended.
struct Canvas {
  std::string drawn;
  double height = 0;  ///< so far, in pixels
};

/// "series-2": of the series number `index` from 0.
std::string series_class(std::size_t index);
/// Attributes of its shapes for pages without a style: a shade of the text's colour.
std::string series_shade(std::size_t index);

/// A text at `x` ("12%" or "4") and `y` pixels; `attributes` may hold an anchor.
std::string text_at(std::string_view x, double y, std::string_view style, std::string_view text,
                    std::string_view attributes = {});

/// Which colour is which series; nothing for a single one.
void draw_legend(Canvas& canvas, const Chart& chart);

void draw_bars(Canvas& canvas, const Chart& chart);
void draw_stacked_bars(Canvas& canvas, const Chart& chart);
void draw_lines(Canvas& canvas, const Chart& chart);

}  // namespace herald::pictures

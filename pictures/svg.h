#pragma once
// The letters of an SVG drawing: numbers, escaped text, lines broken without a ruler. Drawings here go straight into
// pages, so they carry no ids that two on one page could share, and no style attributes, which the pages'
// Content-Security-Policy refuses: themes colour them through classes, and without a theme's help they are drawn in
// shades of the text's own colour.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace herald::pictures {

/// With at most one decimal, and no more signs than it needs: "12.5", "-3", "0".
std::string number(double value);

/// `text` in lines of at most `width` columns where its words allow it, and in at most `most` lines; a longer word is
/// broken, and what does not fit ends in an ellipsis. East Asian letters count two columns and break anywhere.
std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t most);

/// Numbers that look thrown and are the same for the same seed, on every machine (SplitMix64).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next();
  /// In [0, count).
  int below(int count) { return static_cast<int>(next() % static_cast<std::uint64_t>(count)); }
  /// In [from, to], in steps of a tenth.
  double between(double from, double to);

 private:
  std::uint64_t state_;
};

}  // namespace herald::pictures

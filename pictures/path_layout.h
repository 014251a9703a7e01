#pragma once
// Where the stations of a map of paths stand: in layers from where people come from to where they go. After Sugiyama,
// Tagawa and Toda (1981): layers, then the order within them, then the places. For path_map.cpp alone.

#include <cstddef>
#include <utility>
#include <vector>

namespace herald::pictures {

/// A path from one station to another, by their numbers.
using Path = std::pair<std::size_t, std::size_t>;

/// A place that a path runs through: a station's, or a gap between stations that a longer path uses.
struct Stop {
  std::size_t layer = 0;
  double across = 0;  ///< of its middle, along the layer; the first stop of all begins at 0
};

struct Layout {
  std::vector<Stop> stations;
  std::vector<std::vector<Stop>> paths;  ///< for each path every stop from its beginning to its end
  std::size_t layers = 0;
  double breadth = 0;  ///< of the broadest layer
};

/// `sizes` are those of the stations, along a layer. Paths of a station to itself are drawn nowhere and have no stops;
/// where paths run in a circle, some lead back. The same input gives the same layout.
Layout lay_out(const std::vector<double>& sizes, const std::vector<Path>& paths);

}  // namespace herald::pictures

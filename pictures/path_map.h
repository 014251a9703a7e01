#pragma once
// Maps of paths between places one can be at, such as roles: every place a link, every path an arrow.

#include <string>
#include <vector>

#include "pictures/path_layout.h"

namespace herald::pictures {

struct Station {
  std::string label;
  std::string url;
  std::size_t colour = 0;  ///< its strip has the class series-(colour + 1)
};

/// One place with those before and behind it; at most 12 of each are drawn.
struct Crossroads {
  Station here;
  std::vector<Station> before;
  std::vector<Station> after;
  std::string name;  ///< of the drawing, for those who cannot see it
};

/// <svg class="map map-wide">: three columns, legible from 560 pixels on. Empty when nothing leads here or on.
/// Classes: map-station (a link), map-here, map-path.
std::string draw_wide(const Crossroads& crossroads);
/// <svg class="map map-narrow">: the same from top to bottom, for a phone.
std::string draw_narrow(const Crossroads& crossroads);

struct PathMap {
  std::vector<Station> stations;
  std::vector<Path> paths;
  std::string name;
};

/// <svg class="map map-whole">: every station that a path touches, from left to right. Its letters are 15 pixels high
/// when it is as wide as its width attribute says. Empty without paths, or with more than 120 stations or 400 paths,
/// which nobody could follow.
std::string draw_map(const PathMap& map);

}  // namespace herald::pictures

#include "pictures/path_map.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "pictures/svg.h"

namespace herald::pictures {
namespace {

constexpr std::size_t most_drawn = 12;
constexpr std::size_t most_stations = 120;
constexpr std::size_t most_paths = 400;

constexpr double letter = 15;
constexpr double line = 19;
constexpr double padding = 11;
constexpr double strip = 5;
constexpr double arrow = 8;

// Columns of letters that fit a box of this width.
constexpr double box_width = 190;
constexpr std::size_t box_columns = 22;
constexpr double column_gap = 56;

struct Box {
  double x = 0;
  double y = 0;  ///< of its middle
  double width = box_width;
  std::vector<std::string> lines;
  double least_height = 0;

  double height() const { return std::max(least_height, static_cast<double>(lines.size()) * line + 2 * padding - 4); }
  double right() const { return x + width; }
};

Box box_of(const Station& station) {
  return {0, 0, box_width, wrap(station.label, box_columns, 3), 0};
}

std::string draw_lines(const Box& box, double x, std::string_view anchor) {
  std::string drawn;
  const double first = box.y - (static_cast<double>(box.lines.size()) - 1) * line / 2 + 5;
  for (std::size_t i = 0; i < box.lines.size(); ++i) {
    drawn += fmt::format("<tspan x=\"{}\" y=\"{}\">{}</tspan>", number(x),
                         number(first + static_cast<double>(i) * line), escape_html(box.lines[i]));
    // Readers take the lines for one text.
    if (i + 1 < box.lines.size()) drawn += " ";
  }
  return fmt::format("<text{}>{}</text>", anchor, drawn);
}

std::string draw_station(const Station& station, const Box& box) {
  const std::string top = number(box.y - box.height() / 2);
  const std::string height = number(box.height());
  return fmt::format(
      "<a href=\"{}\" class=\"map-station\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" "
      "rx=\"8\" fill=\"none\" "
      "stroke=\"currentColor\"/><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2.5\" "
      "class=\"series-{}\"/>{}</a>",
      escape_html(station.url), number(box.x), top, number(box.width), height, number(box.x + 7),
      number(box.y - box.height() / 2 + 8), number(strip), number(box.height() - 16), station.colour % 6 + 1,
      draw_lines(box, box.x + 21, ""));
}

std::string draw_here(const Box& box) {
  return fmt::format(
      "<g class=\"map-here\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"8\" fill=\"none\" "
      "stroke=\"currentColor\" stroke-width=\"3\"/>{}</g>",
      number(box.x), number(box.y - box.height() / 2), number(box.width), number(box.height()),
      draw_lines(box, box.x + box.width / 2, " text-anchor=\"middle\""));
}

/// A line that leaves and arrives level.
std::string curve(double from_x, double from_y, double to_x, double to_y) {
  const double middle = (from_x + to_x) / 2;
  if (number(from_y) == number(to_y)) return fmt::format("L{} {}", number(to_x), number(to_y));
  return fmt::format("C{} {} {} {} {} {}", number(middle), number(from_y), number(middle), number(to_y), number(to_x),
                     number(to_y));
}

std::string move_to(double x, double y) {
  return fmt::format("M{} {}", number(x), number(y));
}

/// A tip that points to the right and ends at x.
std::string tip(double x, double y) {
  return fmt::format("M{} {}L{} {}L{} {}", number(x - arrow), number(y - arrow * 0.6), number(x), number(y),
                     number(x - arrow), number(y + arrow * 0.6));
}

std::string draw_path(const std::string& d) {
  return fmt::format(
      "<path class=\"map-path\" d=\"{}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" "
      "stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
      d);
}

std::string frame(std::string_view type, double width, double height, const std::string& name,
                  const std::string& drawn) {
  // Not an image: the links in it are to be read.
  return fmt::format(
      "<svg direction=\"ltr\" class=\"map map-{}\" role=\"group\" aria-label=\"{}\" viewBox=\"-2 -2 {} {}\" "
      "width=\"{}\" "
      "height=\"{}\" fill=\"currentColor\" font-size=\"{}\">{}</svg>",
      type, escape_html(name), number(width + 4), number(height + 4), number(width + 4), number(height + 4),
      number(letter), drawn);
}

/// The boxes of a column, the first `most_drawn` of them.
std::vector<Box> stack(const std::vector<Station>& stations, double x) {
  std::vector<Box> boxes;
  double y = 0;
  for (const Station& station : stations) {
    if (boxes.size() == most_drawn) break;
    Box box = box_of(station);
    box.x = x;
    box.y = y + box.height() / 2;
    y += box.height() + 12;
    boxes.push_back(std::move(box));
  }
  return boxes;
}

double height_of(const std::vector<Box>& boxes) {
  return boxes.empty() ? 0 : boxes.back().y + boxes.back().height() / 2;
}

/// Only stations on a path have a place on the map.
struct Touched {
  std::vector<std::size_t> stations;  ///< their numbers in the map
  std::vector<Path> paths;            ///< between positions in `stations`
};

Touched touched_by_paths(const PathMap& map) {
  Touched touched;
  std::vector<std::size_t> positions(map.stations.size());
  for (std::size_t station = 0; station < map.stations.size(); ++station) {
    const bool is_on_path = std::ranges::any_of(
        map.paths, [&](const Path& path) { return path.first == station || path.second == station; });
    if (!is_on_path) continue;
    positions[station] = touched.stations.size();
    touched.stations.push_back(station);
  }
  for (const auto& [from, to] : map.paths)
    touched.paths.emplace_back(positions[from], positions[to]);
  return touched;
}

/// The layers of a whole map, each a row of boxes.
class Rows {
 public:
  Rows(const Layout& layout, const std::vector<Box>& boxes) : heights_(layout.layers), tops_(layout.layers) {
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      double& height = heights_[layout.stations[i].layer];
      height = std::max(height, boxes[i].height());
    }
    for (std::size_t row = 1; row < tops_.size(); ++row)
      tops_[row] = tops_[row - 1] + heights_[row - 1] + row_gap;
  }

  double height() const { return tops_.back() + heights_.back(); }
  double height_of(const Stop& stop) const { return heights_[stop.layer]; }
  double middle(const Stop& stop) const { return tops_[stop.layer] + heights_[stop.layer] / 2; }

  /// From row to row, through each row's whole height, so that it never runs behind a box.
  std::string path(const std::vector<Stop>& stops) const {
    const bool is_downward = stops.front().layer < stops.back().layer;
    std::string d = move_to(stops.front().across, is_downward ? bottom(stops.front()) : top(stops.front()));
    for (std::size_t i = 1; i < stops.size(); ++i) {
      const double from = is_downward ? bottom(stops[i - 1]) : top(stops[i - 1]);
      const bool is_last = i + 1 == stops.size();
      const double to = (is_downward ? top(stops[i]) : bottom(stops[i])) + (is_last ? (is_downward ? -4 : 4) : 0);
      const double between = (from + to) / 2;
      d += fmt::format("C{} {} {} {} {} {}", number(stops[i - 1].across), number(between), number(stops[i].across),
                       number(between), number(stops[i].across), number(to));
      if (!is_last) d += "V" + number(is_downward ? bottom(stops[i]) : top(stops[i]));
    }
    const double end = is_downward ? top(stops.back()) - 4 : bottom(stops.back()) + 4;
    return d + fmt::format("m{} {}L{} {}l{} {}", number(-arrow * 0.6), number(is_downward ? -arrow : arrow),
                           number(stops.back().across), number(end), number(arrow * 0.6),
                           number(is_downward ? -arrow : arrow));
  }

 private:
  static constexpr double row_gap = 58;

  double top(const Stop& stop) const { return tops_[stop.layer]; }
  double bottom(const Stop& stop) const { return tops_[stop.layer] + heights_[stop.layer]; }

  std::vector<double> heights_;
  std::vector<double> tops_;
};

}  // namespace

std::string draw_wide(const Crossroads& crossroads) {
  if (crossroads.before.empty() && crossroads.after.empty()) return {};
  constexpr double pitch = box_width + column_gap;
  std::vector<Box> before = stack(crossroads.before, 0);
  std::vector<Box> after = stack(crossroads.after, 2 * pitch);
  Box here = box_of(crossroads.here);
  here.x = pitch;
  const double height = std::max({height_of(before), height_of(after), here.height()});
  here.y = height / 2;
  for (std::vector<Box>* column : {&before, &after}) {
    const double shift = (height - height_of(*column)) / 2;
    for (Box& box : *column)
      box.y += shift;
  }
  std::string paths;
  std::string stations;
  for (std::size_t i = 0; i < before.size(); ++i) {
    paths += draw_path(move_to(before[i].right(), before[i].y) +
                       curve(before[i].right(), before[i].y, here.x - 5, here.y) + tip(here.x - 5, here.y));
    stations += draw_station(crossroads.before[i], before[i]);
  }
  stations += draw_here(here);
  for (std::size_t i = 0; i < after.size(); ++i) {
    paths += draw_path(move_to(here.right(), here.y) + curve(here.right(), here.y, after[i].x - 5, after[i].y) +
                       tip(after[i].x - 5, after[i].y));
    stations += draw_station(crossroads.after[i], after[i]);
  }
  return frame("wide", 3 * box_width + 2 * column_gap, height, crossroads.name, paths + stations);
}

std::string draw_narrow(const Crossroads& crossroads) {
  if (crossroads.before.empty() && crossroads.after.empty()) return {};
  constexpr double width = 320;
  constexpr double trunk = 14;
  constexpr double indent = 40;
  constexpr std::size_t columns = 34;
  constexpr double row_gap = 10;
  const auto row_box = [&](const Station& station, double x, double y) {
    Box box{x, 0, width - x, wrap(station.label, x > 0 ? columns - 4 : columns, 3), 0};
    box.y = y + box.height() / 2;
    return box;
  };
  std::string paths;
  std::string stations;
  double y = 0;
  std::vector<double> joins;
  for (std::size_t i = 0; i < std::min(crossroads.before.size(), most_drawn); ++i) {
    const Box box = row_box(crossroads.before[i], indent, y);
    stations += draw_station(crossroads.before[i], box);
    joins.push_back(box.y);
    y += box.height() + row_gap;
  }
  if (!joins.empty()) y += 8;
  const Box here = row_box(crossroads.here, 0, y);
  const double top = here.y - here.height() / 2 - 4;
  for (const double join : joins)
    paths += draw_path(fmt::format("M{} {}h-10q-16 0 -16 16V{}", number(indent), number(join), number(top)));
  if (!joins.empty()) paths += draw_path(fmt::format("M{} {}l5 6l5 -6", number(trunk - 5), number(top - 6)));
  stations += draw_here(here);
  y += here.height() + (crossroads.after.empty() ? 0 : row_gap + 2);
  const double bottom = here.y + here.height() / 2;
  for (std::size_t i = 0; i < std::min(crossroads.after.size(), most_drawn); ++i) {
    const Box box = row_box(crossroads.after[i], indent, y);
    stations += draw_station(crossroads.after[i], box);
    paths += draw_path(
        fmt::format("M{} {}V{}q0 16 16 16H{}", number(trunk), number(bottom), number(box.y - 16), number(indent - 5)) +
        tip(indent - 5, box.y));
    y += box.height() + row_gap;
  }
  return frame("narrow", width, crossroads.after.empty() ? y : y - row_gap, crossroads.name, paths + stations);
}

std::string draw_map(const PathMap& map) {
  if (map.paths.empty() || map.stations.size() > most_stations || map.paths.size() > most_paths) return {};
  const Touched touched = touched_by_paths(map);
  std::vector<Box> boxes;
  boxes.reserve(touched.stations.size());
  for (const std::size_t station : touched.stations)
    boxes.push_back(box_of(map.stations[station]));
  const Layout layout = lay_out(std::vector<double>(boxes.size(), box_width), touched.paths);
  const Rows rows(layout, boxes);
  std::string drawn;
  for (const std::vector<Stop>& stops : layout.paths) {
    if (!stops.empty()) drawn += draw_path(rows.path(stops));
  }
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    boxes[i].x = layout.stations[i].across - box_width / 2;
    boxes[i].y = rows.middle(layout.stations[i]);
    boxes[i].least_height = rows.height_of(layout.stations[i]);
    drawn += draw_station(map.stations[touched.stations[i]], boxes[i]);
  }
  return frame("whole", layout.breadth, rows.height(), map.name, drawn);
}

}  // namespace herald::pictures

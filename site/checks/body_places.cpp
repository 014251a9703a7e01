#include "site/checks/body_places.h"

#include <algorithm>

#include "base/files.h"

namespace herald::site::checks {

Location BodyPlaces::find(std::string_view needle, int line) {
  const int number = entry_.source_line + line - 1;
  const Location whole_line{entry_.file, number, 0};
  if (needle.empty() || searches_left_-- <= 0) return whole_line;
  if (line_starts_.empty()) read();
  const auto index = static_cast<std::size_t>(std::max(number, 1)) - 1;
  if (index >= line_starts_.size()) return whole_line;
  const std::size_t found = text_.find(needle, line_starts_[index]);
  if (found == std::string::npos) return whole_line;
  const auto next = std::ranges::upper_bound(line_starts_, found);
  const auto found_line = static_cast<int>(next - line_starts_.begin());
  return {entry_.file, found_line, static_cast<int>(found - *(next - 1)) + 1};
}

Location BodyPlaces::find(const Link& link) {
  if (link.target.empty()) return find("]()", link.line);
  for (const std::string_view opening : {"](", "]( ", "](<", "]: "}) {
    Location place = find(std::string(opening) + link.target, link.line);
    if (place.column == 0) continue;
    place.column += static_cast<int>(opening.size());
    return place;
  }
  return find(link.target, link.line);
}

void BodyPlaces::read() {
  text_ = read_file(root_ / entry_.file);
  line_starts_.push_back(0);
  for (std::size_t end = text_.find('\n'); end != std::string::npos; end = text_.find('\n', end + 1))
    line_starts_.push_back(end + 1);
}

}  // namespace herald::site::checks

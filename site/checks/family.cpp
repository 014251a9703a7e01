#include "site/checks/family.h"

#include <algorithm>
#include <utility>

#include "base/files.h"

namespace herald::site::checks {

std::string_view Context::reason_left_out(const Entry& entry) const {
  const auto& left_out = site.left_out();
  const auto found = std::ranges::lower_bound(left_out, entry.file, {}, &LeftOut::file);
  return found == left_out.end() || found->file != entry.file ? std::string_view() : std::string_view(found->reason);
}

bool is_rendered(const Entry& entry) {
  return entry.source.empty();
}

Location place_in_body(const Context& context, const Entry& entry, std::string_view needle, int line) {
  const std::string text = read_file(context.root / entry.file);
  int number = entry.source_line + line - 1;
  std::size_t begin = 0;
  for (int passed = 1; passed < number && begin < text.size(); ++passed) {
    const std::size_t end = text.find('\n', begin);
    begin = end == std::string::npos ? text.size() : end + 1;
  }
  const std::size_t found = needle.empty() ? std::string::npos : text.find(needle, begin);
  if (found == std::string::npos) return {entry.file, number, 0};
  const std::size_t before = found == 0 ? std::string::npos : text.rfind('\n', found - 1);
  const std::size_t line_start = before == std::string::npos ? 0 : before + 1;
  number += static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(begin),
                                        text.begin() + static_cast<std::ptrdiff_t>(found), '\n'));
  return {entry.file, number, static_cast<int>(found - line_start) + 1};
}

Location place_of(const Entry& entry, std::string_view key) {
  const Node* node = entry.find(key);
  return entry.location(node == nullptr ? entry.front.mark : node->mark);
}

Diagnostic error(Location location, std::string code, std::string message, std::string hint) {
  return {std::move(location), Severity::error, std::move(code), std::move(message), std::move(hint)};
}

Diagnostic warning(Location location, std::string code, std::string message, std::string hint) {
  return {std::move(location), Severity::warning, std::move(code), std::move(message), std::move(hint)};
}

}  // namespace herald::site::checks

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

bool is_public(const Context& context, const Entry& entry) {
  return context.site.find(entry.kind, entry.slug) == &entry.root();
}

Location place_in_settings(const Context& context, std::string_view key, std::string_view words) {
  const std::string text = read_file(context.root / "herald.yml");
  const std::size_t found = text.find(words, std::min(text.find(key), text.size()));
  if (found == std::string::npos) return {"herald.yml", 0, 0};
  const std::string_view before = std::string_view(text).substr(0, found);
  const auto line = static_cast<int>(std::ranges::count(before, '\n')) + 1;
  return {"herald.yml", line, static_cast<int>(found - (before.rfind('\n') + 1)) + 1};
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

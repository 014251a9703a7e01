#include "site/checks/family.h"

#include <algorithm>
#include <utility>

namespace herald::site::checks {

std::string_view Context::reason_left_out(const Entry& entry) const {
  const auto& left_out = site.left_out();
  const auto found = std::ranges::lower_bound(left_out, entry.file, {}, &LeftOut::file);
  return found == left_out.end() || found->file != entry.file ? std::string_view() : std::string_view(found->reason);
}

bool is_public(const Context& context, const Entry& entry) {
  return context.site.find(entry.kind, entry.slug) == &entry.root();
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

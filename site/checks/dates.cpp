// Dates that contradict each other: what ends before it begins is never what was meant.
#include <fmt/format.h>

#include <optional>

#include "site/checks/family.h"

namespace herald::site::checks {
namespace {

struct Pair {
  std::string_view parent;  ///< the map that holds both; empty for the front matter itself
  std::string_view earlier;
  std::string_view later;
  std::string_view message;  ///< {0} the later date, {1} the earlier
};

constexpr Pair pairs[] = {
    {"", "start", "end", "the event ends on {0}, before it begins on {1}"},
    {"", "opens", "closes", "it closes on {0}, before it opens on {1}"},
    {"", "publish_on", "expire_on", "it expires on {0}, before it is published on {1}"},
    {"consent", "on", "until", "consent ends on {0}, before it was given on {1}"},
    {"life", "born", "died", "she died on {0}, before she was born on {1}"},
};

const Node* parent_of(const Pair& pair, const Entry& entry) {
  return pair.parent.empty() ? &entry.front : entry.front.find(pair.parent);
}

}  // namespace

void check_dates(const Context&, const Entry& entry, Diagnostics& diagnostics) {
  for (const Pair& pair : pairs) {
    const Node* parent = parent_of(pair, entry);
    if (parent == nullptr) continue;
    const std::optional<Date> earlier = date_of(*parent, pair.earlier);
    const std::optional<Date> later = date_of(*parent, pair.later);
    // 1978-06-15 to 1978-06 is no contradiction: the month may mean its last day.
    if (!earlier || !later || *earlier <= last_day(*later)) continue;
    diagnostics.push_back(error(entry.location(parent->find(pair.later)->mark), "wrong-order",
                                fmt::format(fmt::runtime(pair.message), to_iso(*later), to_iso(*earlier)),
                                fmt::format("mend '{}' or '{}'", pair.earlier, pair.later)));
  }
}

}  // namespace herald::site::checks

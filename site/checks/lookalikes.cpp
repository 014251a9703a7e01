// Two entries for one person: each would show half of what she has done.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>
#include <vector>

#include "base/text.h"
#include "site/checks/family.h"
#include "site/checks/name_finder.h"

namespace herald::site::checks {
namespace {

struct Known {
  const Entry* person = nullptr;
  std::string_view name;
};

std::vector<const Entry*> people_by_file(const Context& context) {
  const auto public_people = context.site.of(Kind::person);
  std::vector<const Entry*> people(public_people.begin(), public_people.end());
  for (const auto& entry : context.unpublished.entries) {
    if (entry->kind == Kind::person && entry->status != Status::withdrawn) people.push_back(entry.get());
  }
  std::ranges::sort(people, {}, &Entry::file);
  return people;
}

}  // namespace

void check_lookalikes(const Context& context, Diagnostics& diagnostics) {
  std::unordered_map<std::string, Known> known;
  for (const Entry* person : people_by_file(context)) {
    std::set<const Entry*> told;
    const auto look_up = [&](std::string_view name, const Location& location) {
      std::string folded = folded_name(name);
      if (folded.empty()) return;
      const auto [first, is_new] = known.try_emplace(std::move(folded), Known{person, name});
      const Entry* other = first->second.person;
      if (is_new || other == person || !told.insert(other).second) return;
      diagnostics.push_back(warning(location, "same-person",
                                    fmt::format("'{}' looks the same as '{}' in {}", shorten(name, 60),
                                                shorten(first->second.name, 60), other->file),
                                    "if it is one person, make one file of the two, and the other address an alias"));
    };
    look_up(person->title, place_of(*person, "name"));
    for (const Node& name : person->list("also_known_as"))
      look_up(name.text, person->location(name.mark));
  }
}

}  // namespace herald::site::checks

#include "importer/tally.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace herald::importer {
namespace {

int weight_of(Outcome outcome) {
  constexpr std::array order = {Outcome::unchanged, Outcome::deleted, Outcome::by_hand,
                                Outcome::updated,   Outcome::created, Outcome::conflict};
  return static_cast<int>(std::ranges::find(order, outcome) - order.begin());
}

}  // namespace

void Tally::note(const std::string& page, Outcome outcome) {
  const auto [known, is_new] = outcomes_.try_emplace(page, outcome);
  if (!is_new && weight_of(known->second) < weight_of(outcome)) known->second = outcome;
}

Outcomes Tally::sum() const {
  const auto count = [&](Outcome wanted) {
    return static_cast<std::size_t>(
        std::ranges::count_if(outcomes_, [&](const auto& page) { return page.second == wanted; }));
  };
  return {count(Outcome::created),  count(Outcome::updated), count(Outcome::unchanged),
          count(Outcome::conflict), count(Outcome::by_hand), count(Outcome::deleted)};
}

}  // namespace herald::importer

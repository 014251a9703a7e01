#pragma once
// How evenly the search's attention is spread, for `herald stats attention`.

#include "search/attention.h"
#include "site/site.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace herald::search {

/// Figures over a group of people.
struct AttentionFigures {
  std::size_t people = 0;
  std::size_t shown = 0;      ///< people with any attention
  std::size_t newcomers = 0;  ///< people with one appearance or none
  double attention = 0;       ///< of all together
  double gini = 0;            ///< 0: everybody has the same; near 1: a few have all
  double top_share = 0;       ///< of all attention, what the most shown 1 % have (at least one person)
  /// Attention a newcomer has, in shares of what a person has on average: 1 is parity. Absent when it says nothing.
  std::optional<double> parity;
};

struct AttentionGroup {
  std::string name;  ///< a topic's title; empty for the whole site
  AttentionFigures figures;
};

/// The whole site first, then each topic with people, by title. A person's topics are her own and those of her talks,
/// with the broader ones.
std::vector<AttentionGroup> report_attention(const site::Site& site, std::span<const Exposure> counts);

}  // namespace herald::search

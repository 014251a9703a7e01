#pragma once
// The order of an answer: scores from the weights of the documents that matched.
//
// A person's score is the sum of her best five pieces of evidence, the i-th divided by i^1.5, as a share of the most
// that anybody reached, plus `profile_share` times the weight of her profile as a share of the heaviest profile. (The
// scales keep a long profile from drowning what people did; and a profile alone counts as a piece of evidence for
// someone whose appearances say less.) Anything else scores its own document. So that people
// and other entries can stand in one list, both are then measured by the heaviest document of all. Whoever's name the
// query spells out is moved up by how much of the query it is.

#include "search/collector.h"
#include "search/columns.h"
#include "search/name_index.h"

#include <span>
#include <vector>

namespace herald::search {

inline constexpr double profile_share = 0.3;

/// Sets the score of each match. `matches` and `named` are ordered by owner.
void score(std::vector<Match>& matches, const Columns& columns, const std::vector<NameIndex::Named>& named);

/// Of a query with many alternative words, leaves out whoever has only a few of the least telling ones and is not named
/// in it.
void drop_weak(std::vector<Match>& matches, std::size_t term_count, const std::vector<NameIndex::Named>& named);

/// Brings the best `count` to the front, in order: by score, then who has had less attention, then as the site lists
/// them.
void order_best(std::vector<Match>& matches, std::size_t count);

/// Orders the people among `best`, which is in order, again by score / top - fairness * ln(1 + attention). Everything
/// else keeps its place: only people are shown more or less often than they merit.
void order_fairly(std::span<Match> best, const Columns& columns, double fairness);

}  // namespace herald::search

#pragma once
// The order of an answer: scores from the weights of the documents that matched (scorer.h).
//
// A person has points: her best five pieces of evidence, the i-th divided by i^1.5; all that she has, read as one text,
// as a share of the heaviest such text, times `whole_share` of the most evidence that anybody has; and some for having
// appeared often and of late, less where nothing answers the query well. Her score is exp((points - most points) /
// scale), where scale is `points_scale`, or half of the most evidence where that is less: so the share of the best
// score, which fair ordering goes by, depends on how many points are between two people, and on how many there are to
// be had. A profile that answers the query is a piece of evidence for someone whose appearances say less. Anything else
// scores its own document. So that people and other entries can stand in one list, both are measured by the heaviest
// document of all, people by what theirs would weigh were it of today, and others count less than people do. Whoever's
// name the query spells out is moved up by how much of the query it is.

#include "search/collector.h"
#include "search/columns.h"
#include "search/name_index.h"

#include <vector>

namespace herald::search {

inline constexpr double whole_share = 0.2;
inline constexpr double points_scale = 12;

/// What a query is after.
enum class Wanted { anything, people };

/// Sets the score of each match. `matches`, put together from `documents`, and `named` are ordered by owner. Where
/// people are wanted, the best of them comes before everything else that is not named.
void score(std::vector<Match>& matches, const Columns& columns, const std::vector<NameIndex::Named>& named,
           const Weighed& documents, Wanted wanted = Wanted::anything);

/// Brings the best `count` to the front, in order: by score, then who has had less attention, then as the site lists
/// them.
void order_best(std::vector<Match>& matches, std::size_t count);

}  // namespace herald::search

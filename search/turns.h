#pragma once
// Taking turns: the fair order of the people at the top of an answer. docs/fair-attention.md tells it in plain words,
// docs/search-quality.md says what was tried and measured.
//
// The places that are seen are filled from the first on. A place goes to whoever of those still waiting has most of
//
//   share - fairness * weight of the place * (uneven * turn + crowded * familiar)
//
// share     her score in shares of the mean score of the people here
// weight    max(1/4, place - 7/4); less while hardly anybody has been shown
// turn      attention / (attention + due), 0 to 1: how far she has had what is due to her, where
//           due = (1 + the mean attention of everybody) * pieces of evidence ^ 3/4
// familiar  0 for who has had up to five times the attention of the average person, 1 from eight times on
// uneven    1 while attention is uneven (Gini), up to 1 1/4 while it is very uneven, less as it becomes even
// crowded   0 while the most shown hundredth of the people have up to 0.07 of all attention, 1 from 0.10 on
//
// Only who has some share of the score of the best still waiting can have a place. So the first places stay with who
// fits best unless others fit nearly as well, and turns are taken further down, where being moved costs a reader least:
// she who is meant is seldom seventh rather than fourteenth, while the seventh place is a third of the first in
// attention. Whom everybody knows keeps the first places that she merits and gives the lower ones away. Equity of
// attention with a price that grows with the place: Biega, Gummadi and Weikum, 2018.

#include "search/attention.h"
#include "search/collector.h"
#include "search/columns.h"

#include <span>

namespace herald::search {

/// How far somebody has had what is due to her, 0 to 1, going by `match.attention`.
double turn_of(const Match& match, const Columns& columns, const Spread& spread);

/// Orders the people among `best`, which are the first of an answer in its order, anew. Everything else keeps its
/// place: only people are shown more or less often than they merit. Sets what their attention took from each.
void order_fairly(std::span<Match> best, const Columns& columns, const Spread& spread, double fairness);

}  // namespace herald::search

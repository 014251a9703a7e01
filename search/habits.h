#pragma once
// Which words people come back to. Who has spoken about "astronomy" once is likely to do so again; who has said
// "building" is not. So a word that people who use it use in several of their pieces of evidence tells more about whom
// a question means than its rarity says.

#include "search/columns.h"
#include "search/index_memory.h"

#include <vector>

namespace herald::search {

/// Natural logarithm of how likely it is that whoever has a term in one piece of evidence has it in another one of
/// hers, against `usual_habit`: the mean over the term's uses by people with several pieces, of whom each use counts
/// alike, smoothed where they are few; 0 for a term without any. To be added to the logarithm that rarity is.
float habit_of(const std::vector<Posting>& postings, const Columns& columns);

}  // namespace herald::search

#pragma once
// Answers as text, so that two indexes can be compared as a whole.

#include "search/searcher.h"
#include "tests/support/temporary_folder.h"

#include <string>

namespace herald::test {

/// Everything about an answer but the time and what was out of reach.
std::string shown(const search::Answer& answer);

/// Answers to queries of every kind, with all facets, a shortlist, and what is like some entries.
std::string shown_all(const search::Searcher& searcher);

/// A site of `count` people with a talk each: enough for several parts of an index.
void write_many(const TemporaryFolder& folder, int count);

}  // namespace herald::test

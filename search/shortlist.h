#pragma once
// A slate of people for a brief: not the five most alike, but five who together cover what was asked, by maximal
// marginal relevance (Carbonell and Goldstein, 1998): each next person is the one whose relevance, and whose new words
// of the brief, outweigh her likeness to those already chosen. Likeness is of evidence, topics, roles, place and
// seniority, never of gender or name.

#include "search/collector.h"
#include "search/columns.h"
#include "search/facet_counts.h"
#include "search/postings.h"
#include "search/searcher.h"
#include "search/xapian_query.h"

#include <string>
#include <vector>

namespace herald::search {

struct SlatePick {
  Shown shown;
  bool is_kept = false;
  std::vector<std::string> covers;  ///< words of the brief that her documents hold
};

struct Slate {
  std::vector<SlatePick> picks;   ///< whom the request keeps, in its order, then the chosen ones
  std::vector<SlatePick> others;  ///< who would come next
  std::vector<std::string> missing;
  std::vector<std::string> unknown;
};

/// What a slate is chosen from: the brief, and the documents that match it.
struct SlateSource {
  const Columns& columns;
  Postings& postings;
  const BuiltQuery& brief;
  const ChosenFacets& chosen;
  Weighed documents;
};

/// `people` are matches of the brief that pass its filters, scored, in any order.
Slate choose_slate(const SlateSource& source, std::vector<Match> people, const ShortlistRequest& request);

/// Role, place and seniority of a person, for the reasons.
std::vector<Trait> traits_of(const Columns& columns, Owner person);

}  // namespace herald::search

#pragma once
// Who and what is like an entry: by the words that set its documents apart from all others (Xapian's expansion of a
// relevance set) and by topics and roles in common. Words that tell a gender, and the entry's own names, count nothing.

#include "search/attention.h"
#include "search/collector.h"
#include "search/columns.h"
#include "search/postings.h"

#include <xapian.h>

#include <optional>
#include <string_view>
#include <vector>

namespace herald::search {

/// The owner with this kind and slug.
std::optional<Owner> find_owner(const Columns& columns, site::Kind kind, std::string_view slug);

/// How much of what either has both have, 0 to 1; 0 where neither has any. Both ascend.
double overlap(const std::vector<FacetId>& a, const std::vector<FacetId>& b);

/// Where likeness is looked for.
struct SimilarSource {
  const Columns& columns;
  const Postings& postings;
  const Attention& attention;
};

/// Entries of kind `wanted` that are like `owner`, best first, without itself; at most `limit`. Of those that are
/// nearly equally alike who has been shown less comes first, and among those shown as much the order differs from entry
/// to entry, so that nobody always comes first among equals.
std::vector<Shown> similar_to(const SimilarSource& source, Owner owner, site::Kind wanted, std::size_t limit);

}  // namespace herald::search

#pragma once
// Who and what is like an entry: by the words that set its documents apart from all others (Xapian's expansion of a
// relevance set) and by topics and roles in common. Words that tell a gender, and the entry's own names, count nothing.

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

/// Entries of kind `wanted` that are like `owner`, best first, without itself; at most `limit`. Those that are nearly
/// equally alike stand in an order that differs from entry to entry, so that nobody always comes first among equals.
std::vector<Shown> similar_to(const Columns& columns, const Postings& postings, Owner owner, site::Kind wanted,
                              std::size_t limit);

}  // namespace herald::search

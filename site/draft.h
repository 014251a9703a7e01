#pragma once
// What `herald new` writes: a draft in which every key of the kind waits, explained, to be filled in.

#include <string>
#include <string_view>

#include "site/known_values.h"
#include "site/schema.h"

namespace herald::site {

/// The text of a new Markdown file: what is required first, then the rest in parts, commented out, each key with what
/// it takes (of `known`, the names that the site has). It is a draft, so it is not published before an editor says so,
/// and `herald check` has nothing against it.
std::string draft_of(Kind kind, std::string_view title, const KnownValues& known);

/// The table that a new dataset's draft names, and its first lines.
std::string table_name_of(std::string_view title);
inline constexpr std::string_view first_table = "label,value\nFirst,1\nSecond,2\n";

}  // namespace herald::site

#pragma once
// What `herald new` writes: a draft in which every key of the kind waits, explained, to be filled in.

#include <string>
#include <string_view>

#include "site/schema.h"

namespace herald::site {

/// The text of a new Markdown file. Required keys hold an example, optional ones are commented out. It is a draft, so
/// it is not published before an editor says so.
std::string draft_of(Kind kind, std::string_view title);

}  // namespace herald::site

#pragma once
// docs/reference.md: every key that an editor may write, made from the schema table.

#include <string>
#include <string_view>

#include "site/schema.h"

namespace herald::site {

std::string reference_page();

/// What a key takes, in words: "a date", "one of: early, mid, senior", "a list of slugs of roles".
std::string describe_value(const Key& key);

}  // namespace herald::site

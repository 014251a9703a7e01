#pragma once
// "Did you mean …?"

#include "search/postings.h"

#include <string>
#include <string_view>

namespace herald::search {

/// `text` with those words mended that the index does not have and that
/// resemble a word of a title or a name; empty when there is nothing to mend. The rest of the text, operators too,
/// stays as it was typed.
std::string mend_spelling(Postings& postings, std::string_view text);

}  // namespace herald::search

#pragma once
// "Did you mean …?"

#include "search/postings.h"

#include <xapian.h>

#include <string>
#include <string_view>

namespace herald::search {

/// `names` holds the words of titles and names. `text` with those words mended that the index does not have and that
/// resemble a word of a title or a name; empty when there is nothing to mend. The rest of the text, operators too,
/// stays as it was typed.
std::string mend_spelling(Postings& postings, const Xapian::Database& names, std::string_view text);

}  // namespace herald::search

#pragma once
// Why a result is where it is, in sentences for an organiser: what the search page says, and `explain=1` beside its
// numbers.

#include <string>
#include <vector>

#include "generator/wording.h"
#include "search/searcher.h"

namespace herald::server {

/// In the words of the theme (`why.…`); what matters most first. Parts too small to have changed anything are left out.
std::vector<std::string> in_words(const search::Explanation& explanation, site::Kind kind,
                                  const generator::Wording& wording);

/// "name, topic": names of fields as in search::MatchedWord, in words.
std::string fields_text(const std::vector<std::string>& fields, const generator::Wording& wording);

}  // namespace herald::server

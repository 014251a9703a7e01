#pragma once
// Why somebody is where she is, in sentences for an organiser: what `explain=1` says beside its numbers.

#include <string>
#include <vector>

#include "search/searcher.h"

namespace herald::server {

/// English; what matters most first. Parts too small to have changed anything are left out.
std::vector<std::string> in_words(const search::Explanation& explanation);

}  // namespace herald::server

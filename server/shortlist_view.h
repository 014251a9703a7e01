#pragma once
// A shortlist as a page that needs no script, as a table, and as JSON; and why somebody is on it, in words.

#include <string>
#include <vector>

#include "generator/wording.h"
#include "search/searcher.h"
#include "server/release.h"
#include "server/search_exports.h"

namespace herald::server {

/// "Covers compilers, ethics", "Keynote at HOPL 1978", "Leeds", "Senior".
std::vector<std::string> reasons_of(const search::Pick& pick, const generator::Wording& wording);

/// The page; without a brief, the form that asks for one. The theme has a shortlist.tpl.
std::string shortlist_page(const Release& release, const search::ShortlistRequest& request);

/// The body of GET /api/v1/shortlist.
std::string shortlist_json(const Release& release, const search::ShortlistRequest& request);

/// RFC 4180, one line a person on the list.
Export shortlist_csv(const Release& release, const search::ShortlistRequest& request);

}  // namespace herald::server

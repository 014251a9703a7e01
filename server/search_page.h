#pragma once
// The search page: an answer of the index as the names that search.tpl shows (docs/themes.md). Needs no script.

#include <string>

#include "generator/wording.h"
#include "search/searcher.h"
#include "server/release.h"
#include "server/showing.h"

namespace herald::server {

/// Sets the names of one result, a card with snippet and evidence, and returns `view`.
generator::View& set_result(generator::View& view, const search::Result& result, const Showing& showing);

/// What a reader is told when parts of the index did not answer; empty when all did.
std::string incomplete_notice(const search::Reach& reach, const generator::Wording& wording);

/// Asks the index and renders the page; before anything is asked, the page that explains how. Throws Error when index
/// or theme fail.
std::string search_page(const Release& release, const search::Request& request);

}  // namespace herald::server

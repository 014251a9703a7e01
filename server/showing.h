#pragma once
// In whose words results and filters are shown: those of the page's language, as far as theme and site know them.

#include <string>

#include "generator/view.h"
#include "generator/wording.h"
#include "search/searcher.h"
#include "server/release.h"

namespace herald::server {

/// The site's own language, and the words of the page's.
struct Showing {
  const site::Settings& settings;
  generator::Wording wording;
};
/// In the site's own where it is not in `language`.
Showing showing_in(const Release& release, const std::string& language);

/// "Role"
std::string facet_label(const generator::Wording& wording, search::Facet facet);
/// What the value of a facet is called; `otherwise` where only the index knows.
std::string value_label(const Showing& showing, search::Facet facet, const std::string& value,
                        const std::string& otherwise);

/// FILTERS: one that is chosen, and where to go without it.
void add_filter(generator::View& page, std::string facet, std::string label, std::string url_without);

}  // namespace herald::server

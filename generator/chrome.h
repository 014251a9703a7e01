#pragma once
// What every page has around its content: title, menu, language, canonical address, translated words. Shared by the
// generator's pages and the server's search and error pages.

#include <string>

#include "generator/view.h"
#include "site/settings.h"
#include "site/theme.h"

namespace herald::generator {

struct PageHead {
  std::string title;        ///< of the page, without the site's
  std::string description;  ///< for search engines; may be empty
  std::string url;          ///< "/people/ada-lovelace/"
  std::string language;     ///< BCP 47; the site's when empty
};

/// A view that holds what base.tpl needs; the page's own names are added to it. All names are documented in
/// docs/themes.md.
View page_view(const site::Settings& settings, const site::Theme& theme, const PageHead& head);

}  // namespace herald::generator

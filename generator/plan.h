#pragma once
// The list of all files that the site consists of, and how each is made. One plan_… function for each family of pages
// adds its own; build.cpp then makes them in any order.

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "generator/cards.h"
#include "generator/chrome.h"
#include "generator/draft.h"
#include "generator/exposure.h"
#include "generator/renderer.h"
#include "pictures/picture_cache.h"
#include "site/site.h"
#include "site/theme.h"

namespace herald::generator {

/// What every page is rendered from. Constant, and shared by all threads.
struct Context {
  const site::Site& site;
  const site::Theme& theme;
  const Chrome& chrome;
  const Renderer& renderer;
  const Cards& cards;
  const Exposure& exposure;
  const pictures::PictureCache& pictures;  ///< outlives every draft
};

/// One output file.
struct Page {
  std::string path;  ///< below the output folder: "people/ada-lovelace/index.html"
  std::function<Draft(const Context&)> prepare;
  bool is_listed = false;                  ///< in the sitemap: a page for readers, at its own address
  std::optional<Date> changed = {};        ///< when an editor last changed it, where that is known
  std::vector<Alternate> alternates = {};  ///< the same page in other languages, for the sitemap
};

using Pages = std::vector<Page>;

/// The file that answers at `url`: "/people/" -> "people/index.html", "/feed.xml" -> "feed.xml".
std::string path_of_url(std::string_view url);
/// The address of a page: "people/index.html" -> "/people/".
std::string url_of_path(std::string_view path);

/// Whether the sitemap names a page.
enum class Listed { no, yes };

/// Plans what each language of the site has once, at url_in() of `url`.
void plan_in_languages(const site::Site& site, std::string_view url,
                       const std::function<Draft(const Context&, const std::string& language)>& prepare, Pages& pages,
                       Listed listed = Listed::no);

/// Every file of `site`, sorted by path. Throws Error when two would have one path, naming it.
Pages make_plan(const site::Site& site, const site::Theme& theme);

// The families, each in the file of its name.
void plan_entries(const site::Site& site, Pages& pages);     ///< entry_pages.cpp: a page and index.json for each
void plan_lists(const site::Site& site, Pages& pages);       ///< list_pages.cpp: all entries of a kind
void plan_taxonomies(const site::Site& site, Pages& pages);  ///< taxonomy_pages.cpp
/// role_map_page.cpp: how roles lead to each other, if the theme shows it
void plan_role_map(const site::Site& site, const site::Theme& theme, Pages& pages);
void plan_home(const site::Site& site, Pages& pages);                 ///< home_page.cpp: the first page and 404.html
void plan_redirects(const site::Site& site, Pages& pages);            ///< redirect_pages.cpp: `aliases`
void plan_feeds(const site::Site& site, Pages& pages);                ///< feed.cpp
void plan_calendars_and_cards(const site::Site& site, Pages& pages);  ///< calendars_and_cards.cpp
/// photo_files.cpp: photos at the sizes that pages need, without their metadata
void plan_photos(const site::Site& site, Pages& pages);
/// share_cards.cpp: where the settings ask for them
void plan_share_cards(const site::Site& site, Pages& pages);
void plan_assets(const site::Site& site, const site::Theme& theme, Pages& pages);  ///< asset_files.cpp
/// search_engine_files.cpp: sitemap, robots.txt, OpenSearch. Comes late: it reads what is planned already.
void plan_search_engine_files(const site::Site& site, Pages& pages);
/// offline_files.cpp: comes after all others, whose addresses it reads
void plan_offline_files(const site::Site& site, const site::Theme& theme, Pages& pages);

}  // namespace herald::generator

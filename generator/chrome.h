#pragma once
// What every page has around its content: title, menu, language, canonical address, translated words. Shared by the
// generator's pages and the server's search and error pages.

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "formats/json_ld.h"
#include "generator/view.h"
#include "site/entry.h"
#include "site/schema.h"
#include "site/settings.h"
#include "site/theme.h"

namespace herald::generator {

/// Whether search engines may show the page.
enum class Indexing { allowed, refused };

/// The same page in a language, itself among them.
struct Alternate {
  std::string language;
  std::string url;
};

/// Of a page that is there in every language of the site; `url` is its address in the site's own.
std::vector<Alternate> alternates_of(const site::Settings& settings, const std::string& url);
/// Of an entry's page.
std::vector<Alternate> alternates_of(const site::Entry& entry);

/// Where the home page in `language` is: "/", "/cy/". A language that the site is not in has the site's own.
std::string home_url(const site::Settings& settings, std::string_view language);
/// `url` of what is there in every language of the site, in `language`: lists, taxonomies, the home page, the map of
/// roles, feeds, calendars, search. Others as they are.
std::string url_in(const site::Settings& settings, std::string_view language, std::string_view url);

/// The languages of a site: its own first.
std::vector<std::string> languages_of(const site::Settings& settings);

struct PageHead {
  std::string title = {};                    ///< of the page, without the site's; the site's own when empty
  std::string description = {};              ///< for search engines; may be empty
  std::string url = {};                      ///< "/people/ada-lovelace/"
  std::string language = {};                 ///< BCP 47; the site's when empty
  std::string page_class = {};               ///< the template's name: "person", "search"
  std::optional<site::Kind> kind = {};       ///< of the entry or list shown
  std::vector<site::MenuItem> parents = {};  ///< pages between home and this one, for the breadcrumbs
  Indexing indexing = Indexing::allowed;
  std::string json_ld = {};                ///< what machines are told of the page; where it stands, if empty
  std::vector<Alternate> alternates = {};  ///< with one or none, the page is in one language alone
};

/// Everything that the pages of one site have in common, prepared once. page_view() may be called from any number of
/// threads. `settings` and `theme` must outlive it.
class Chrome {
 public:
  /// Reads the theme's assets for their fingerprint. Throws Error when that fails.
  Chrome(const site::Settings& settings, const site::Theme& theme);

  /// A view that holds what base.tpl needs; the page's own names are added to it. All names are documented in
  /// docs/themes.md.
  View page_view(const PageHead& head) const;

  /// The way from the home page to this one; nothing for the home page.
  std::vector<formats::Crumb> crumbs(const PageHead& head) const;

  const site::Translations& words(const std::string& language) const;

  /// Changes whenever a file of the theme's assets changes; part of their addresses, so that caches may keep them.
  const std::string& asset_version() const { return asset_version_; }

 private:
  void add_menu(View& view, const PageHead& head) const;
  void add_languages(View& view, const PageHead& head) const;

  const site::Settings& settings_;
  const site::Theme& theme_;
  std::string asset_version_;
  bool works_offline_ = false;
  std::map<const site::Translations*, std::shared_ptr<const Words>> words_;
};

/// What each language of a site has once, at url_in() of these.
inline constexpr std::string_view feed_url = "/feed.xml";
inline constexpr std::string_view json_feed_url = "/feed.json";
inline constexpr std::string_view opensearch_url = "/opensearch.xml";
inline constexpr std::string_view not_found_url = "/404.html";
inline constexpr std::string_view offline_url = "/offline/";
/// The page of all roles' paths (role_paths.h).
inline constexpr std::string_view role_map_url = "/roles/map/";

/// The worker that shows pages without a network, for all languages (offline_files.cpp), and what it does: the theme's.
inline constexpr std::string_view service_worker_url = "/service-worker.js";
inline constexpr std::string_view offline_script = "/assets/offline.js";
/// Whether the theme has a worker, and a page for what was not kept.
bool can_work_offline(const site::Theme& theme);

/// Kinds in the menu of a site that sets none. Their lists exist even without an entry.
inline constexpr std::array menu_kinds = {site::Kind::person, site::Kind::story, site::Kind::event, site::Kind::role,
                                          site::Kind::topic};

/// "/people/"
std::string list_url(site::Kind kind);

}  // namespace herald::generator

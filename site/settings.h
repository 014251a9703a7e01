#pragma once
// What herald.yml says about the site as a whole. A site without the file has the defaults below.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace herald::site {

/// A term of a taxonomy: a theme such as "Power of networks", a life stage such as "Returning to work".
struct Term {
  std::string slug;
  std::string title;
  std::string summary;
};

/// A named set of terms that stories are filed under. `name` is the key in front matter: "themes", "life_stages".
struct Taxonomy {
  std::string name;
  std::vector<Term> terms;

  /// In addresses: "life-stages".
  std::string folder() const;
  const Term* find(std::string_view slug) const;
};

struct MenuItem {
  std::string title;
  std::string url;
};

/// How the search orders (search/attention.h).
struct SearchSettings {
  double fairness = 0.75;  ///< 0 to 1: how far those who have been shown less move up; 0 switches it off
};

struct Settings {
  std::string title = "Herald";
  std::string tagline;
  std::string summary;                             ///< one sentence for search engines and feeds
  std::string base_url = "http://127.0.0.1:8080";  ///< absolute addresses begin with it; no '/' at the end
  std::string language = "en";
  std::vector<std::string> languages;       ///< others that the site is in as well: "cy"
  std::string time_zone = "Europe/London";  ///< decides which day it is
  std::string theme = "lantern";
  std::string publisher;
  std::vector<MenuItem> menu;         ///< empty: the theme's own
  std::vector<MenuItem> footer_menu;  ///< empty: the same as `menu`
  std::vector<Taxonomy> taxonomies;
  std::size_t per_page = 24;  ///< entries on one page of a list
  bool allows_raw_html = false;
  bool works_offline = true;         ///< browsers may keep pages that were read
  bool publishes_open_data = false;  ///< /open-data/ holds what `herald export` writes
  bool makes_share_cards = false;    ///< a picture for links, of each person, story and event
  bool precompresses = true;         ///< each text file gets its .br and .gz beside it
  SearchSettings search;

  /// The same in each of `languages`, with the words of herald.cy.yml where it has any.
  std::vector<Settings> translations;

  const Taxonomy* find_taxonomy(std::string_view name) const;
  /// Those in `language`; these themselves for a language that the site is not in.
  const Settings& in(std::string_view language) const;
};

/// Those of the menu and of the footer's.
std::vector<MenuItem> menu_items(const Settings& settings);

/// "herald.cy.yml"
std::string settings_file(std::string_view language);

/// Reads `root`/herald.yml, and for each other language of the site what herald.LANGUAGE.yml says in it. Mistakes are
/// added to `diagnostics`; what is right is used all the same.
Settings read_settings(const std::filesystem::path& root, Diagnostics& diagnostics);

}  // namespace herald::site

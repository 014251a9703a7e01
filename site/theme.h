#pragma once
// Where templates, assets and translations come from: the site's own files first, then its theme.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pictures/card_look.h"

namespace herald::site {

/// A file of the theme or of the site that is published as it is, under `path`: "assets/lantern.css".
struct Asset {
  std::string path;
  std::filesystem::path source;
};

/// Texts of the interface in one language: `i18n/en.yml`, flat, "search.button: Search". Texts may hold {name}
/// placeholders; `key.one` and `key.other` are the forms for a {count}.
class Translations {
 public:
  explicit Translations(std::map<std::string, std::string, std::less<>> texts);

  /// The text at `key`; the key itself when there is none, so that a gap shows on the page.
  std::string_view text(std::string_view key) const;
  std::optional<std::string_view> find(std::string_view key) const;

  /// The text at `key` with each {name} replaced.
  std::string text(std::string_view key,
                   const std::vector<std::pair<std::string_view, std::string>>& placeholders) const;
  /// As above with `key.one` or `key.other`, and {count} replaced.
  std::string counted(std::string_view key, std::size_t count) const;

  const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }

 private:
  std::map<std::string, std::string, std::less<>> texts_;
};

struct Theme {
  std::string name;
  /// File name below templates/ to its text: the site's `templates/` wins over the theme's.
  std::map<std::string, std::string> templates;
  /// The theme's `assets/` under "assets/", and the site's `static/` at the root.
  std::vector<Asset> assets;
  /// By language; "en" is always there. A language's gaps are filled from "en".
  std::map<std::string, Translations> translations;
  /// Of share cards: `card.…` in the theme's theme.yml.
  pictures::CardLook card = {};

  const Translations& translations_for(const std::string& language) const;
};

/// Loads the theme `name` for the site at `root`: from `root`/themes/`name`, else from `data`/themes/`name`, `data`
/// being the program's own data. Throws Error when the theme is missing or broken.
Theme load_theme(const std::filesystem::path& root, const std::string& name, const std::filesystem::path& data);

/// Copies what load_theme() and read_settings() read for the site at `root` to the folder `to`, so that `to` can take
/// the place of `root` when the search page is rendered, whatever an editor changes meanwhile.
void copy_presentation(const std::filesystem::path& root, const std::string& name, const std::filesystem::path& data,
                       const std::filesystem::path& to);

}  // namespace herald::site

#include "site/settings.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/date.h"
#include "base/error.h"
#include "base/files.h"
#include "base/text.h"
#include "site/entry.h"
#include "site/schema.h"
#include "site/validate.h"
#include "site/yaml.h"

namespace herald::site {
namespace {

constexpr std::size_t most_entries_per_list_page = 500;
constexpr std::uintmax_t largest_settings_file = 1024 * 1024;

void take(std::string& setting, const Node& root, std::string_view key) {
  if (const Node* node = root.find(key)) setting = node->text;
}

Taxonomy read_taxonomy(const std::string& name, const Node& list, const std::string& language) {
  Taxonomy taxonomy{name, {}};
  for (const Node& item : list.items) {
    const std::string_view translated = language == "cy" ? text_of(item, "title_cy") : std::string_view();
    const std::string_view title = translated.empty() ? text_of(item, "title") : translated;
    taxonomy.terms.push_back(
        {std::string(text_of(item, "slug")), std::string(title), std::string(text_of(item, "summary"))});
  }
  return taxonomy;
}

std::vector<MenuItem> read_menu(const Node& root, std::string_view key) {
  std::vector<MenuItem> menu;
  if (const Node* node = root.find(key)) {
    for (const Node& item : node->items)
      menu.push_back({std::string(text_of(item, "title")), std::string(text_of(item, "url"))});
  }
  return menu;
}

std::size_t read_per_page(const Node& root, std::size_t otherwise) {
  const Node* node = root.find("per_page");
  if (node == nullptr) return otherwise;
  std::size_t value = 0;
  std::from_chars(node->text.data(), node->text.data() + node->text.size(), value);
  return std::clamp<std::size_t>(value, 1, most_entries_per_list_page);
}

/// Validation has seen that the text is such a number.
double read_share(const Node& map, std::string_view key, double otherwise) {
  const std::string_view text = text_of(map, key);
  double value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

void check_time_zone(Settings& settings, const Node& root, Diagnostics& diagnostics) {
  if (is_time_zone(settings.time_zone)) return;
  const Mark mark = root.find("time_zone")->mark;
  diagnostics.push_back({{"herald.yml", mark.line, mark.column},
                         Severity::error,
                         "unknown-time-zone",
                         "'" + settings.time_zone + "' is not a time zone",
                         "use a name such as Europe/London"});
  settings.time_zone = Settings().time_zone;
}

void check_terms(const Field& taxonomy, Diagnostics& diagnostics) {
  std::set<std::string_view> seen;
  for (const Node& term : taxonomy.value.items) {
    if (seen.insert(text_of(term, "slug")).second) continue;
    const Mark mark = term.find("slug")->mark;
    diagnostics.push_back({{"herald.yml", mark.line, mark.column},
                           Severity::error,
                           "term-clash",
                           "'" + taxonomy.key + "' has the term '" + std::string(text_of(term, "slug")) + "' twice",
                           "keep one of them"});
  }
}

Settings from_tree(const Node& root, Diagnostics& diagnostics) {
  Settings settings;
  take(settings.title, root, "title");
  take(settings.tagline, root, "tagline");
  take(settings.summary, root, "summary");
  take(settings.base_url, root, "base_url");
  while (settings.base_url.ends_with('/'))
    settings.base_url.pop_back();
  take(settings.language, root, "language");
  take(settings.time_zone, root, "time_zone");
  check_time_zone(settings, root, diagnostics);
  take(settings.theme, root, "theme");
  take(settings.publisher, root, "publisher");
  settings.per_page = read_per_page(root, settings.per_page);
  settings.menu = read_menu(root, "menu");
  settings.footer_menu = read_menu(root, "footer_menu");
  if (const Node* taxonomies = root.find("taxonomies")) {
    for (const Field& field : taxonomies->fields) {
      check_terms(field, diagnostics);
      settings.taxonomies.push_back(read_taxonomy(field.key, field.value, settings.language));
    }
  }
  if (const Node* markdown = root.find("markdown")) {
    settings.allows_raw_html = text_of(*markdown, "raw_html") == "true";
  }
  if (const Node* search = root.find("search")) {
    settings.search.fairness = read_share(*search, "fairness", settings.search.fairness);
  }
  return settings;
}

}  // namespace

std::string Taxonomy::folder() const {
  std::string result = name;
  std::ranges::replace(result, '_', '-');
  return result;
}

const Term* Taxonomy::find(std::string_view slug) const {
  const auto found = std::ranges::find(terms, slug, &Term::slug);
  return found == terms.end() ? nullptr : &*found;
}

const Taxonomy* Settings::find_taxonomy(std::string_view name) const {
  const auto found = std::ranges::find(taxonomies, name, &Taxonomy::name);
  return found == taxonomies.end() ? nullptr : &*found;
}

std::vector<MenuItem> menu_items(const Settings& settings) {
  std::vector<MenuItem> items = settings.menu;
  items.insert(items.end(), settings.footer_menu.begin(), settings.footer_menu.end());
  return items;
}

Settings read_settings(const std::filesystem::path& root, Diagnostics& diagnostics) {
  const std::filesystem::path path = root / "herald.yml";
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return {};
  if (const auto size = std::filesystem::file_size(path, error); !error && size > largest_settings_file) {
    diagnostics.push_back({{"herald.yml", 0, 0},
                           Severity::error,
                           "too-large",
                           "the file is larger than " + std::to_string(largest_settings_file) + " bytes",
                           "keep entries in content/"});
    return {};
  }
  auto tree = parse_yaml(read_file(path), "herald.yml");
  if (!tree) {
    diagnostics.push_back(std::move(tree.error()));
    return {};
  }
  validate(*tree, settings_keys(), "herald.yml", "herald.yml", diagnostics);
  return from_tree(*tree, diagnostics);
}

}  // namespace herald::site

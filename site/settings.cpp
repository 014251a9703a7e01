#include "site/settings.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
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

Taxonomy read_taxonomy(const std::string& name, const Node& list) {
  Taxonomy taxonomy{name, {}};
  for (const Node& item : list.items) {
    taxonomy.terms.push_back({std::string(text_of(item, "slug")), std::string(text_of(item, "title")),
                              std::string(text_of(item, "summary"))});
  }
  return taxonomy;
}

/// Takes over titles and summaries that `list` has for terms of `taxonomy`.
void translate_terms(Taxonomy& taxonomy, const Node& list, std::string_view title_key) {
  for (const Node& item : list.items) {
    const auto term = std::ranges::find(taxonomy.terms, text_of(item, "slug"), &Term::slug);
    if (term == taxonomy.terms.end()) continue;
    if (const std::string_view title = text_of(item, title_key); !title.empty()) term->title = title;
    if (title_key != "title") continue;
    if (const std::string_view summary = text_of(item, "summary"); !summary.empty()) term->summary = summary;
  }
}

void translate_taxonomies(Settings& settings, const Node& root, std::string_view title_key) {
  const Node* taxonomies = root.find("taxonomies");
  if (taxonomies == nullptr) return;
  for (Taxonomy& taxonomy : settings.taxonomies) {
    if (const Node* list = taxonomies->find(taxonomy.name)) translate_terms(taxonomy, *list, title_key);
  }
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

// Pages link to each other from the root of their host: below a path every link would lead past the site.
void check_base_url(const Settings& settings, const Node& root, Diagnostics& diagnostics) {
  const Node* node = root.find("base_url");
  const std::size_t scheme = settings.base_url.find("://");
  if (node == nullptr || scheme == std::string::npos) return;
  const std::size_t path = settings.base_url.find('/', scheme + 3);
  if (path == std::string::npos) return;
  diagnostics.push_back({{"herald.yml", node->mark.line, node->mark.column},
                         Severity::warning,
                         "base-url-path",
                         "'base_url' has the path '" + settings.base_url.substr(path) +
                             "', but pages link to each other from the root of their host",
                         "give the site a host of its own, such as https://voices.example.org"});
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
  check_base_url(settings, root, diagnostics);
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
      settings.taxonomies.push_back(read_taxonomy(field.key, field.value));
    }
  }
  settings.makes_share_cards = text_of(root, "share_cards") == "true";
  settings.works_offline = text_of(root, "offline") != "false";
  settings.publishes_open_data = text_of(root, "open_data") == "true";
  settings.precompresses = text_of(root, "precompress") != "false";
  if (const Node* markdown = root.find("markdown")) {
    settings.allows_raw_html = text_of(*markdown, "raw_html") == "true";
  }
  if (const Node* search = root.find("search")) {
    settings.search.fairness = read_share(*search, "fairness", settings.search.fairness);
  }
  if (const Node* languages = root.find("languages")) {
    for (const Node& language : languages->items) {
      if (language.text != settings.language) settings.languages.push_back(language.text);
    }
  }
  if (settings.language == "cy") translate_taxonomies(settings, root, "title_cy");
  return settings;
}

/// Words in another language over those of `settings`; `root` is herald.yml, `words` what the language's own file says.
Settings translated(const Settings& settings, const std::string& language, const Node& root, const Node& words) {
  Settings result = settings;
  result.translations.clear();
  result.language = language;
  if (language == "cy") translate_taxonomies(result, root, "title_cy");
  take(result.title, words, "title");
  take(result.tagline, words, "tagline");
  take(result.summary, words, "summary");
  take(result.publisher, words, "publisher");
  if (words.find("menu") != nullptr) result.menu = read_menu(words, "menu");
  if (words.find("footer_menu") != nullptr) result.footer_menu = read_menu(words, "footer_menu");
  translate_taxonomies(result, words, "title");
  return result;
}

/// Nothing when there is no such file, or it cannot be used.
std::optional<Node> read_tree(const std::filesystem::path& root, const std::string& file, Diagnostics& diagnostics) {
  const std::filesystem::path path = root / file;
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return std::nullopt;
  if (const auto size = std::filesystem::file_size(path, error); !error && size > largest_settings_file) {
    diagnostics.push_back({{file, 0, 0},
                           Severity::error,
                           "too-large",
                           "the file is larger than " + std::to_string(largest_settings_file) + " bytes",
                           "keep entries in content/"});
    return std::nullopt;
  }
  auto tree = parse_yaml(read_file(path), file);
  if (!tree) {
    diagnostics.push_back(std::move(tree.error()));
    return std::nullopt;
  }
  return *std::move(tree);
}

/// What a language's own file may hold: words, and nothing that makes the site another one.
std::vector<Key> translatable_keys() {
  std::vector<Key> keys;
  for (const std::string_view name :
       {"title", "tagline", "summary", "publisher", "menu", "footer_menu", "taxonomies"}) {
    keys.push_back(*find_key(settings_keys(), name));
  }
  return keys;
}

}  // namespace

std::string settings_file(std::string_view language) {
  return "herald." + std::string(language) + ".yml";
}

const Settings& Settings::in(std::string_view wanted) const {
  const auto found = std::ranges::find(translations, wanted, &Settings::language);
  return found == translations.end() ? *this : *found;
}

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
  auto tree = read_tree(root, "herald.yml", diagnostics);
  if (!tree) return {};
  validate(*tree, settings_keys(), "herald.yml", "herald.yml", diagnostics);
  Settings settings = from_tree(*tree, diagnostics);
  for (const std::string& language : settings.languages) {
    const std::string file = settings_file(language);
    Node none;
    none.shape = Node::Shape::map;
    Node words = read_tree(root, file, diagnostics).value_or(none);
    validate(words, translatable_keys(), file, file, diagnostics);
    settings.translations.push_back(translated(settings, language, *tree, words));
  }
  return settings;
}

}  // namespace herald::site

#include "site/theme.h"

#include <fmt/format.h>

#include <utility>

#include "base/error.h"
#include "base/files.h"
#include "base/text.h"
#include "site/yaml.h"

namespace herald::site {
namespace {

namespace fs = std::filesystem;
using Texts = std::map<std::string, std::string, std::less<>>;

void add_templates(const fs::path& folder, Theme& theme) {
  for (const FoundFile& found : list_files(folder).files) {
    if (!found.path.ends_with(".tpl")) continue;
    std::string text = read_file(folder / found.path);
    if (!is_valid_utf8(text))
      throw Error(fmt::format("the template '{}' is not UTF-8", (folder / found.path).string()));
    theme.templates[found.path] = std::move(text);
  }
}

void add_assets(const fs::path& folder, const std::string& prefix, Theme& theme) {
  for (const FoundFile& found : list_files(folder).files) {
    theme.assets.push_back({prefix + found.path, folder / found.path});
  }
}

Texts read_texts(const fs::path& path) {
  auto tree = parse_yaml(read_file(path), path.string());
  if (!tree) throw Error(to_text(tree.error(), {}));
  Texts texts;
  for (Field& field : tree->fields) {
    if (field.value.shape != Node::Shape::scalar) {
      throw Error(fmt::format("{}:{}:{}: '{}' holds several texts; write each on a line of its own: '{}.NAME: text'",
                              path.string(), field.mark.line, field.mark.column, field.key, field.key));
    }
    texts[field.key] = std::move(field.value.text);
  }
  return texts;
}

void add_translations(const fs::path& folder, std::map<std::string, Texts>& languages) {
  for (const FoundFile& found : list_files(folder).files) {
    if (!found.path.ends_with(".yml")) continue;
    const std::string language = found.path.substr(0, found.path.size() - 4);
    for (auto& [key, text] : read_texts(folder / found.path))
      languages[language][key] = std::move(text);
  }
}

fs::path folder_of(const fs::path& root, const std::string& name, const fs::path& data) {
  for (const fs::path& place : {root / "themes" / name, data / "themes" / name}) {
    if (fs::is_directory(place / "templates")) return place;
  }
  throw Error(
      fmt::format("there is no theme '{}': looked for its templates in '{}' and '{}'; mend 'theme' in herald.yml", name,
                  (root / "themes" / name).string(), (data / "themes" / name).string()));
}

bool is_colour(std::string_view text) {
  return text.size() == 7 && text.front() == '#' &&
         text.substr(1).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

/// What theme.yml says of share cards.
class CardLookReader {
 public:
  explicit CardLookReader(const fs::path& theme) : folder_(theme), file_(theme / "theme.yml") {
    if (fs::exists(file_)) texts_ = read_texts(file_);
  }

  pictures::CardLook read() const {
    pictures::CardLook look;
    for (const auto& [name, value] : {std::pair{"ground", &look.ground},
                                      {"halo", &look.halo},
                                      {"ink", &look.ink},
                                      {"soft", &look.soft},
                                      {"accent", &look.accent},
                                      {"lit", &look.lit}}) {
      take_colour(name, *value);
    }
    for (std::size_t i = 0; i < look.tint.size(); ++i) {
      take_colour(fmt::format("tint-{}", i), look.tint[i].tile);
      take_colour(fmt::format("tint-{}-ink", i), look.tint[i].ink);
    }
    take_fonts("card.title-font", look.title_font);
    take_fonts("card.text-font", look.text_font);
    if (const auto mark = texts_.find("card.mark"); mark != texts_.end()) look.mark = read_file(folder_ / mark->second);
    return look;
  }

 private:
  void take_colour(std::string_view name, std::string& value) const {
    take(
        fmt::format("card.{}", name), value, [](const std::string& text) { return is_colour(text); },
        "write a colour such as \"#1e182d\"");
  }

  /// They stand in a style sheet, too.
  void take_fonts(std::string_view name, std::string& value) const {
    const auto is_list = [](const std::string& text) {
      return !text.empty() && text.find_first_of("{};<>&\"'\\:") == std::string::npos;
    };
    take(name, value, is_list, "write names of fonts with commas between them");
  }

  template <typename Is>
  void take(std::string_view name, std::string& value, const Is& is_right, std::string_view hint) const {
    const auto found = texts_.find(std::string(name));
    if (found == texts_.end()) return;
    if (!is_right(found->second)) {
      throw Error(fmt::format("{}: '{}' cannot be '{}'; {}", file_.string(), found->second, name, hint));
    }
    value = found->second;
  }

  fs::path folder_;
  fs::path file_;
  Texts texts_;
};

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

void copy_files(const fs::path& from, const fs::path& to) {
  for (const FoundFile& found : list_files(from).files)
    write_if_changed(to / found.path, read_file(from / found.path));
}

}  // namespace

Translations::Translations(std::map<std::string, std::string, std::less<>> texts) : texts_(std::move(texts)) {}

std::optional<std::string_view> Translations::find(std::string_view key) const {
  const auto found = texts_.find(key);
  return found == texts_.end() ? std::nullopt : std::optional<std::string_view>(found->second);
}

std::string_view Translations::text(std::string_view key) const {
  return find(key).value_or(key);
}

std::string Translations::text(std::string_view key,
                               const std::vector<std::pair<std::string_view, std::string>>& placeholders) const {
  std::string result(text(key));
  for (const auto& [name, value] : placeholders)
    result = replace_all(result, fmt::format("{{{}}}", name), value);
  return result;
}

std::string Translations::counted(std::string_view key, std::size_t count) const {
  const std::string form = fmt::format("{}.{}", key, count == 1 ? "one" : "other");
  return text(form, {{"count", std::to_string(count)}});
}

const Translations& Theme::translations_for(const std::string& language) const {
  auto found = translations.find(language);
  if (found == translations.end()) found = translations.find(language.substr(0, language.find('-')));
  if (found == translations.end()) found = translations.find("en");
  return found->second;
}

Theme load_theme(const fs::path& root, const std::string& name, const fs::path& data) {
  const fs::path folder = folder_of(root, name, data);
  Theme theme{.name = name, .templates = {}, .assets = {}, .translations = {}, .card = CardLookReader(folder).read()};
  add_templates(folder / "templates", theme);
  add_templates(root / "templates", theme);
  add_assets(folder / "assets", "assets/", theme);
  add_assets(root / "static", "", theme);

  std::map<std::string, Texts> languages;
  add_translations(folder / "i18n", languages);
  add_translations(root / "i18n", languages);
  if (!languages.contains("en")) throw Error(fmt::format("the theme '{}' has no i18n/en.yml", name));
  for (auto& [language, texts] : languages) {
    texts.insert(languages["en"].begin(), languages["en"].end());  // keeps what is there, fills the gaps
    theme.translations.emplace(language, Translations(texts));
  }
  return theme;
}

void copy_presentation(const fs::path& root, const std::string& name, const fs::path& data, const fs::path& to) {
  for (const fs::directory_entry& item : fs::directory_iterator(root)) {
    const std::string file = item.path().filename().string();
    const bool is_settings = file.starts_with("herald.") && file.ends_with(".yml");
    if (is_settings || file == "gazetteer.tsv") write_if_changed(to / file, read_file(item.path()));
  }
  copy_files(folder_of(root, name, data), to / "themes" / name);
  for (const char* folder : {"templates", "i18n", "static"})
    copy_files(root / folder, to / folder);
}

}  // namespace herald::site

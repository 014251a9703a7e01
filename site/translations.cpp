#include "site/translations.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "base/text.h"

namespace herald::site {
namespace {

/// What says when an entry is shown; each of the two files says so for itself.
constexpr std::array<std::string_view, 4> own_keys = {"status", "publish_on", "expire_on", "updated"};
/// Maps whose texts are the entry's words.
constexpr std::array<std::string_view, 4> worded_maps = {"journey", "speaking", "mentoring", "criteria"};

bool is_one_of(std::string_view key, std::span<const std::string_view> keys) {
  return std::ranges::find(keys, key) != keys.end();
}

}  // namespace

std::pair<std::string_view, std::string_view> split_language(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {name, {}};
  const std::string_view ending = name.substr(dot + 1);
  if (!is_known_language(ending)) return {name, {}};
  return {name.substr(0, dot), ending};
}

bool is_translatable(const Key& key) {
  return key.type == Type::text || is_one_of(key.name, own_keys) || is_one_of(key.name, worded_maps);
}

std::vector<std::unique_ptr<Entry>> take_translations(std::vector<std::unique_ptr<Entry>>& entries) {
  std::vector<std::unique_ptr<Entry>> translations;
  for (auto& entry : entries) {
    if (entry->is_translation) translations.push_back(std::move(entry));
  }
  std::erase(entries, nullptr);
  return translations;
}

bool check_translation(const Entry& translation, const Entry* original, const Settings& settings,
                       Diagnostics& diagnostics) {
  const auto report = [&](std::string code, std::string message, std::string hint) {
    diagnostics.push_back(
        {{translation.file, 0, 0}, Severity::error, std::move(code), std::move(message), std::move(hint)});
    return false;
  };
  const std::string& language = translation.language;
  if (original == nullptr) {
    return report("missing-original",
                  fmt::format("there is no {} '{}' to translate", name_of(translation.kind), translation.slug),
                  fmt::format("write content/{}/{}.md first, or take '.{}' out of this file's name",
                              schema_of(translation.kind).folder, translation.slug, language));
  }
  const std::string& own = original->language.empty() ? settings.language : original->language;
  if (language == own) {
    return report("same-language", fmt::format("{} is in '{}' too", original->file, language),
                  "keep one of the two, or name this file after another language");
  }
  if (language != settings.language && std::ranges::find(settings.languages, language) == settings.languages.end()) {
    return report("unlisted-language", fmt::format("herald.yml does not list the language '{}'", language),
                  fmt::format("add it there: 'languages: [{}]'", language));
  }
  return true;
}

void inherit(Entry& translation, const Entry& original) {
  translation.original = &original;
  translation.own_fields = translation.front.fields.size();
  for (const Field& field : original.front.fields) {
    const bool has_own_summary = field.key == "summary" && !trim(translation.source).empty();
    if (is_one_of(field.key, own_keys) || field.key == "aliases" || field.key == "lang" || has_own_summary) continue;
    if (translation.front.find(field.key) == nullptr) translation.front.fields.push_back(field);
  }
  translation.title = translation.text(title_key(translation.kind).name);
  translation.summary = translation.text("summary");
  translation.table = original.table;
}

Entry own_part(const Entry& translation) {
  Entry own = translation;
  own.front.fields.erase(own.front.fields.begin() + static_cast<std::ptrdiff_t>(translation.own_fields),
                         own.front.fields.end());
  own.table = {};
  return own;
}

}  // namespace herald::site

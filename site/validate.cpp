#include "site/validate.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/text.h"
#include "site/translations.h"

namespace herald::site {
namespace {

constexpr std::size_t longest_text = 20'000;
constexpr std::size_t longest_label = 200;

/// Why a scalar is not of its type, and how to mend it.
struct Complaint {
  std::string code;
  std::string message;
  std::string hint;
};

std::string did_you_mean(std::string_view text, std::span<const std::string_view> candidates) {
  const std::string near = nearest(text, candidates);
  if (!near.empty()) return fmt::format("did you mean '{}'?", near);
  return fmt::format("use one of: {}", fmt::join(candidates, ", "));
}

bool is_language_tag(std::string_view text) {
  const auto parts = split(text, '-');
  if (parts.front().size() < 2 || parts.front().size() > 3) return false;
  return std::ranges::all_of(parts, [](std::string_view part) {
    return !part.empty() && part.size() <= 8 && std::ranges::all_of(part, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
  });
}

bool has_no_blanks(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f; });
}

bool is_web_address(std::string_view text) {
  const std::size_t scheme = text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7 : 0;
  return scheme > 0 && text.size() > scheme && text[scheme] != '/' && has_no_blanks(text);
}

/// A file name or path with forward slashes that stays below the folder it starts from.
bool is_safe_path(std::string_view text) {
  if (text.starts_with('/')) text.remove_prefix(1);
  if (text.empty() || text.find('\\') != std::string_view::npos) return false;
  return std::ranges::none_of(split(text, '/'),
                              [](std::string_view part) { return part.empty() || part.starts_with('.'); });
}

bool is_number(std::string_view text) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

bool is_share(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() && value >= 0 && value <= 1;
}

/// Also those above ASCII, U+0080 to U+009F.
bool has_control_characters(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool is_low = (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f;
    const bool is_high = c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (is_low || is_high) return true;
  }
  return false;
}

std::optional<Complaint> complaint_about(const Key& key, std::string_view text) {
  const auto wrong = [&](std::string_view wanted, std::string hint) {
    return Complaint{"wrong-value", fmt::format("'{}' takes {}, not '{}'", key.name, wanted, shorten(text, 60)),
                     std::move(hint)};
  };
  const auto example = [&] { return fmt::format("for example: {}", key.example); };
  switch (key.type) {
    case Type::text:
    case Type::role_name:
      if (text.size() > longest_text || has_control_characters(text)) {
        return wrong("plain text", "shorten it, and delete control characters");
      }
      return {};
    case Type::date:
      if (parse_date(text)) return {};
      return Complaint{"wrong-date", fmt::format("'{}' is not a date", shorten(text, 60)),
                       "write YYYY-MM-DD, YYYY-MM or YYYY, and a day that exists"};
    case Type::boolean:
      if (text == "true" || text == "false") return {};
      return wrong("true or false", "write true or false");
    case Type::number:
      if (is_number(text)) return {};
      return wrong("a whole number", example());
    case Type::share:
      if (is_share(text)) return {};
      return wrong("a number from 0 to 1", example());
    case Type::choice:
      if (std::ranges::find(key.choices, text) != key.choices.end()) return {};
      return Complaint{"unknown-choice", fmt::format("'{}' is no value of '{}'", shorten(text, 60), key.name),
                       did_you_mean(text, key.choices)};
    case Type::token:
    case Type::slug:
    case Type::reference:
      if (is_slug(text)) return {};
      return wrong("a slug: lower-case letters, digits and hyphens",
                   slugify(text).empty() ? example() : fmt::format("did you mean '{}'?", slugify(text)));
    case Type::language:
      if (is_language_tag(text)) return {};
      return wrong("a language tag", "for example: en, cy, pt-BR");
    case Type::url:
      if (is_web_address(text)) return {};
      return wrong("a web address", "begin it with https://");
    case Type::address:
      if (text.starts_with('/') && has_no_blanks(text) && text.find("..") == std::string_view::npos) return {};
      return wrong("an address on this site", "begin it with '/', for example: /people/ada-byron/");
    case Type::file:
      if (is_safe_path(text) && !has_control_characters(text)) return {};
      return wrong("a file beside the entry", example());
    case Type::map:
    case Type::open_map:
      return {};
  }
  return {};
}

class Validator {
 public:
  Validator(const std::string& file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

  /// Whether the map has all it must have. A required key with a wrong value has its complaint already.
  bool check_map(Node& map, const std::vector<const Key*>& keys, const std::string& what) {
    for (const Key* key : keys) {
      const Node* value = map.find(key->name);
      if (key->need == Need::optional || (value != nullptr && !value->is_blank())) continue;
      report_missing(*key, value == nullptr ? map.mark : value->mark, what);
    }
    std::erase_if(map.fields, [&](Field& field) { return !keeps(field, keys, what); });
    return std::ranges::all_of(
        keys, [&](const Key* key) { return key->need == Need::optional || map.find(key->name) != nullptr; });
  }

 private:
  bool keeps(Field& field, const std::vector<const Key*>& keys, const std::string& what) {
    const auto found = std::ranges::find(keys, std::string_view(field.key), [](const Key* key) { return key->name; });
    if (found == keys.end()) {
      report_unknown(field, keys, what);
      return false;
    }
    return !field.value.is_blank() && check_value(field.value, **found);
  }

  bool check_value(Node& value, const Key& key) {
    if (key.many == Many::one) return check_one(value, key);
    if (value.shape != Node::Shape::list) {
      const std::string written = value.shape == Node::Shape::scalar ? shorten(value.text, 40) : "...";
      report(value.mark, "wrong-type", fmt::format("'{}' takes a list", key.name),
             fmt::format("write {}: [{}], or one line '- ...' for each", key.name, written));
      return false;
    }
    std::erase_if(value.items, [&](Node& item) { return item.is_blank() || !check_one(item, key); });
    return !value.items.empty();
  }

  bool check_one(Node& value, const Key& key) {
    if (key.type == Type::map || key.type == Type::open_map) return check_inner_map(value, key);
    if (value.shape != Node::Shape::scalar) {
      report(
          value.mark, "wrong-type",
          fmt::format("'{}' takes one value{}", key.name, key.many == Many::list ? " in each place of its list" : ""),
          fmt::format("for example: {}", key.example));
      return false;
    }
    const auto complaint = complaint_about(key, value.text);
    if (!complaint) return true;
    report(value.mark, complaint->code, complaint->message, complaint->hint);
    return false;
  }

  bool check_inner_map(Node& value, const Key& key) {
    if (value.shape != Node::Shape::map) {
      report(value.mark, "wrong-type", fmt::format("'{}' takes 'key: value' lines", key.name),
             fmt::format("for example: {}", key.example));
      return false;
    }
    if (key.type == Type::open_map) {
      constexpr Key label_value = {.name = "links", .type = Type::url, .help = {}, .example = "https://example.org"};
      std::erase_if(value.fields, [&](Field& field) {
        return field.value.is_blank() || !check_label(field, key) || !check_one(field.value, label_value);
      });
      return !value.fields.empty();
    }
    std::vector<const Key*> keys;
    for (const Key& inner : key.keys)
      keys.push_back(&inner);
    // A map that lacks what it must have would be half a thing: it is dropped whole.
    return check_map(value, keys, fmt::format("'{}'", key.name)) && !value.fields.empty();
  }

  bool check_label(const Field& field, const Key& key) {
    const bool is_plain = !trim(field.key).empty() && field.key.size() <= longest_label &&
                          !has_control_characters(field.key) && field.key.find('\n') == std::string::npos;
    if (is_plain) return true;
    report(field.mark, "wrong-value", fmt::format("a label of '{}' is not plain text", key.name),
           "write a word or two, such as Website");
    return false;
  }

  void report_unknown(const Field& field, const std::vector<const Key*>& keys, const std::string& what) {
    std::vector<std::string_view> names;
    for (const Key* key : keys)
      names.push_back(key->name);
    report(field.mark, "unknown-key", fmt::format("{} has no key '{}'", what, shorten(field.key, 60)),
           did_you_mean(field.key, names));
  }

  void report_missing(const Key& key, const Mark& mark, const std::string& what) {
    report(mark, "missing-key", fmt::format("{} needs '{}'", what, key.name),
           fmt::format("add a line such as '{}: {}'", key.name, key.example));
  }

  void report(const Mark& mark, std::string code, std::string message, std::string hint) {
    diagnostics_.push_back(
        {{file_, mark.line, mark.column}, Severity::error, std::move(code), std::move(message), std::move(hint)});
  }

  const std::string& file_;
  Diagnostics& diagnostics_;
};

std::string with_article(std::string_view noun) {
  const bool is_vowel = std::string_view("aeiou").find(noun.front()) != std::string_view::npos;
  return fmt::format("{} {}", is_vowel ? "an" : "a", noun);
}

/// All that an entry of `kind` may hold.
std::vector<const Key*> keys_of(Kind kind) {
  std::vector<const Key*> all = {&title_key(kind)};
  for (const Key& key : schema_of(kind).keys)
    all.push_back(&key);
  for (const Key& key : common_keys())
    all.push_back(&key);
  return all;
}

}  // namespace

void validate(Node& map, std::span<const Key> keys, const std::string& file, const std::string& what,
              Diagnostics& diagnostics) {
  std::vector<const Key*> all;
  for (const Key& key : keys)
    all.push_back(&key);
  Validator(file, diagnostics).check_map(map, all, what);
}

void validate_entry(Node& map, Kind kind, const std::string& file, Diagnostics& diagnostics) {
  Validator(file, diagnostics).check_map(map, keys_of(kind), with_article(name_of(kind)));
}

void validate_translation(Node& map, Kind kind, const std::string& file, Diagnostics& diagnostics) {
  std::erase_if(map.fields, [&](const Field& field) {
    const Key* key = find_key(kind, field.key);
    if (key == nullptr || is_translatable(*key)) return false;
    diagnostics.push_back({{file, field.mark.line, field.mark.column},
                           Severity::error,
                           "not-translated",
                           fmt::format("'{}' is its original's to say", field.key),
                           "take it out here; a translation holds words alone"});
    return true;
  });
  std::vector<Key> words;
  for (const Key* key : keys_of(kind)) {
    if (!is_translatable(*key)) continue;
    words.push_back(*key);
    words.back().need = Need::optional;
  }
  validate(map, words, file, fmt::format("the translation of {}", with_article(name_of(kind))), diagnostics);
}

}  // namespace herald::site

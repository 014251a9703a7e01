#include "site/draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

#include "base/text.h"

namespace herald::site {
namespace {

/// Keys that must be there hold what `herald check` accepts on any site: the table's examples name entries and files
/// that may not exist.
constexpr struct {
  Kind kind;
  std::string_view key;
  std::string_view value;
} placeholders[] = {{Kind::talk, "speakers", "[{name: Full Name, as: speaker}]"}};

/// A part of the draft: keys that an editor fills in together. `keys` are names of the kind's or the common ones; the
/// first part takes what is required, the one without names takes all of the kind that no other part has.
struct Part {
  std::string_view heading;
  std::span<const std::string_view> keys;
};

constexpr std::string_view consent_keys[] = {"consent"};
constexpr std::string_view list_keys[] = {"summary", "image", "image_alt", "image_credit"};
constexpr std::string_view time_keys[] = {"publish_on", "expire_on", "updated", "lang", "aliases"};
constexpr std::string_view source_keys[] = {"sources"};

constexpr Part parts[] = {
    {"Consent: without it, nothing about a person is published", consent_keys},
    {"What lists and search results show", list_keys},
    {"What one learns here", {}},
    {"When and where it is published", time_keys},
    {"What it rests on", source_keys},
};

/// A YAML scalar in double quotes.
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : printable(text)) {
    if (c == '"' || c == '\\') result.push_back('\\');
    result.push_back(c);
  }
  return result + "\"";
}

bool is_in_a_part(std::string_view name) {
  return std::ranges::any_of(parts,
                             [&](const Part& part) { return std::ranges::find(part.keys, name) != part.keys.end(); });
}

/// "title, date and status" stand above the parts.
bool stands_above(const Key& key) {
  return key.need == Need::required || key.name == "status";
}

class Draft {
 public:
  Draft(const KindSchema& schema, std::string_view title, const KnownValues& known)
      : schema_(schema), title_(title), known_(known) {}

  std::string write() {
    add("---\n# {} What '#' precedes is not read: take the '#' away to use a key.\n", schema_.help);
    add("{}: {}\n", schema_.title_key, quoted(title_));
    add("# A draft is not published. When it is ready, delete this line.\nstatus: draft\n");
    for (const Key& key : schema_.keys) {
      if (key.need == Need::required) add_key(key);
    }
    for (const Part& part : parts)
      add_part(part);
    add("---\n\nWrite here, in Markdown.\n");
    return std::move(text_);
  }

 private:
  void add_part(const Part& part) {
    std::vector<const Key*> keys;
    for (const std::span<const Key> table : {schema_.keys, common_keys()}) {
      for (const Key& key : table) {
        const bool is_named = std::ranges::find(part.keys, key.name) != part.keys.end();
        const bool is_other = part.keys.empty() && !is_in_a_part(key.name);
        if (!stands_above(key) && (is_named || is_other)) keys.push_back(&key);
      }
    }
    if (keys.empty()) return;
    add("\n# --- {} ---\n", part.heading);
    for (const Key* key : keys)
      add_key(*key);
  }

  void add_key(const Key& key) {
    add("# {}{}\n", key.help, allowed(key));
    for (const Key& inner : key.keys)
      add("#   {}: {}{}\n", inner.name, inner.help, allowed(inner));
    add("{}{}: {}\n", key.need == Need::required ? "" : "# ", key.name, example(key));
  }

  /// What a key takes, where an editor cannot guess it.
  std::string allowed(const Key& key) const {
    if (!key.choices.empty()) {
      return fmt::format(" {}: {}.", key.type == Type::choice ? "One of" : "Usual", fmt::join(key.choices, ", "));
    }
    const std::vector<std::string> names = known_for(known_, key);
    if (names.empty()) return {};
    constexpr std::size_t most_names = 12;
    const std::span<const std::string> first(names.data(), std::min(names.size(), most_names));
    return fmt::format(" There are: {}{}.", join(first, ", "), names.size() > most_names ? ", …" : "");
  }

  std::string example(const Key& key) const {
    for (const auto& placeholder : placeholders) {
      if (placeholder.kind == schema_.kind && placeholder.key == key.name) return std::string(placeholder.value);
    }
    if (key.name == "csv") return table_name_of(title_);
    if (key.type != Type::reference && key.type != Type::slug) return std::string(key.example);
    const std::vector<std::string> names = known_for(known_, key);
    if (names.empty()) return std::string(key.example);
    return key.many == Many::list ? fmt::format("[{}]", names.front()) : names.front();
  }

  template <typename... Values>
  void add(fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(std::back_inserter(text_), format, std::forward<Values>(values)...);
  }

  const KindSchema& schema_;
  std::string_view title_;
  const KnownValues& known_;
  std::string text_;
};

}  // namespace

std::string draft_of(Kind kind, std::string_view title, const KnownValues& known) {
  return Draft(schema_of(kind), title, known).write();
}

std::string table_name_of(std::string_view title) {
  return slugify(title) + ".csv";
}

}  // namespace herald::site

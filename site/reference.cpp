#include "site/reference.h"

#include <fmt/format.h>

#include <iterator>
#include <vector>

namespace herald::site {
namespace {

constexpr std::string_view beginning =
    R"(# Reference: what an editor may write

One Markdown file is one entry. It begins with front matter: a line `---`, lines `key: value` in YAML, another `---`.
Then comes text in Markdown (GitHub's, with footnotes). The folder says what kind of entry it is, the file's name is its
address: `content/people/ada-lovelace.md` becomes `/people/ada-lovelace/`. An entry may have a folder of its own,
`content/people/ada-lovelace/index.md`, with its pictures beside it. A **slug** is such a name: lower-case letters,
digits and hyphens. Keys in **bold** are required; a key without a value counts as left out; a key that is not listed
here is an error.

`herald new KIND "Name"` writes a draft with every key explained, `herald schema` writes the same as JSON Schemas for
editors' tools ([editing.md](editing.md)), and `herald check` tells what is wrong ([diagnostics.md](diagnostics.md)).
This page is made from the program's own table.
)";

/// Text in a cell of a Markdown table.
std::string cell(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '|') result.push_back('\\');
    result.push_back(c);
  }
  return result;
}

/// Maps within `keys` get a table of their own, so that no table is nested.
void add_keys(std::string& page, const std::vector<const Key*>& keys) {
  page += "\n| key | takes | what it says | example |\n|---|---|---|---|\n";
  for (const Key* key : keys) {
    const std::string_view mark = key->need == Need::required ? "**" : "";
    fmt::format_to(std::back_inserter(page), "| {0}`{1}`{0} | {2} | {3} | `{4}` |\n", mark, key->name,
                   cell(describe_value(*key)), cell(key->help), cell(key->example));
  }
}

std::vector<const Key*> pointers(std::span<const Key> keys) {
  std::vector<const Key*> result;
  for (const Key& key : keys)
    result.push_back(&key);
  return result;
}

/// The same keys stand in many places (each criterion of a network): one table is enough.
void add_maps(std::string& page, std::span<const Key> keys, std::string_view path) {
  const Key* told = nullptr;
  for (const Key& key : keys) {
    if (key.type != Type::map || (told != nullptr && told->keys.data() == key.keys.data())) continue;
    told = &key;
    const std::string own_path = path.empty() ? std::string(key.name) : fmt::format("{}.{}", path, key.name);
    fmt::format_to(std::back_inserter(page), "\n### {}{}\n", own_path, key.many == Many::list ? "[]" : "");
    add_keys(page, pointers(key.keys));
    add_maps(page, key.keys, own_path);
  }
}

std::string words_for(const Key& key) {
  const bool is_list = key.many == Many::list;
  switch (key.type) {
    case Type::text:
      return is_list ? "texts" : "text";
    case Type::date:
      return "a date: YYYY, YYYY-MM or YYYY-MM-DD";
    case Type::boolean:
      return "true or false";
    case Type::number:
      return "a whole number";
    case Type::share:
      return "a number from 0 to 1";
    case Type::choice:
      return fmt::format("one of: {}", fmt::join(key.choices, ", "));
    case Type::token:
      if (key.choices.empty()) return "a slug";
      return fmt::format("{}; usual: {}", is_list ? "slugs" : "a slug", fmt::join(key.choices, ", "));
    case Type::language:
      return is_list ? "language tags" : "a language tag";
    case Type::url:
      return "a web address";
    case Type::slug:
      return fmt::format("slugs of {} in herald.yml", key.name);
    case Type::reference:
      return is_list ? fmt::format("slugs of {}", schema_of(key.target).plural)
                     : fmt::format("the slug of a {}", name_of(key.target));
    case Type::role_name:
      return "the slug of a role, or text";
    case Type::file:
      return "a file beside this one, or below static/ if it begins with /";
    case Type::address:
      return is_list ? "addresses on this site" : "an address on this site";
    case Type::map:
      return is_list ? "lines of keys, see below" : "keys, see below";
    case Type::open_map:
      return "label: web address";
  }
  return {};
}

}  // namespace

std::string describe_value(const Key& key) {
  return key.many == Many::list ? "a list: " + words_for(key) : words_for(key);
}

std::string reference_page() {
  std::string page(beginning);
  const auto out = std::back_inserter(page);
  page += "\n## Every entry\n";
  add_keys(page, pointers(common_keys()));
  add_maps(page, common_keys(), {});
  for (const KindSchema& kind : kinds()) {
    fmt::format_to(out, "\n## {}: content/{}/\n\n{}\n", kind.name, kind.folder, kind.help);
    std::vector<const Key*> keys = {&title_key(kind.kind)};
    for (const Key& key : kind.keys)
      keys.push_back(&key);
    add_keys(page, keys);
    add_maps(page, kind.keys, {});
  }
  page += "\n## herald.yml\n\nSettings of the whole site. All may be left out.\n";
  add_keys(page, pointers(settings_keys()));
  add_maps(page, settings_keys(), {});
  return page;
}

}  // namespace herald::site

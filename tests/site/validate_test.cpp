#include "site/validate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace herald::site {
namespace {

constexpr std::string_view letters[] = {"one", "two"};
constexpr Key inner_keys[] = {
    {.name = "need", .help = "", .example = "x", .need = Need::required},
    {.name = "day", .type = Type::date, .help = "", .example = "1978"},
};
constexpr Key test_keys[] = {
    {.name = "text", .help = "", .example = "words"},
    {.name = "texts", .help = "", .example = "[a, b]", .many = Many::list},
    {.name = "date", .type = Type::date, .help = "", .example = "1978"},
    {.name = "boolean", .type = Type::boolean, .help = "", .example = "true"},
    {.name = "number", .type = Type::number, .help = "", .example = "3"},
    {.name = "choice", .type = Type::choice, .help = "", .example = "one", .choices = letters},
    {.name = "token", .type = Type::token, .help = "", .example = "one", .choices = letters},
    {.name = "language", .type = Type::language, .help = "", .example = "en"},
    {.name = "url", .type = Type::url, .help = "", .example = "https://example.org"},
    {.name = "slug", .type = Type::slug, .help = "", .example = "a-b"},
    {.name = "reference", .type = Type::reference, .help = "", .example = "a-b"},
    {.name = "role", .type = Type::role_name, .help = "", .example = "a-b"},
    {.name = "file", .type = Type::file, .help = "", .example = "a.jpg"},
    {.name = "address", .type = Type::address, .help = "", .example = "/a/"},
    {.name = "map", .type = Type::map, .help = "", .example = "{need: x}", .keys = inner_keys},
    {.name = "maps", .type = Type::map, .help = "", .example = "[{need: x}]", .many = Many::list, .keys = inner_keys},
    {.name = "links", .type = Type::open_map, .help = "", .example = "{A: https://example.org}"},
};

/// What is left of `yaml` after validation, and what an editor reads.
struct Outcome {
  Node tree;
  std::string text;
};

Outcome validated(const std::string& yaml, std::span<const Key> keys) {
  auto tree = parse_yaml(yaml, "f.md");
  REQUIRE_MESSAGE(tree.has_value(), to_text(tree.error(), {}));
  Diagnostics diagnostics;
  validate(*tree, keys, "f.md", "a thing", diagnostics);
  sort_diagnostics(diagnostics);
  Outcome outcome{*std::move(tree), {}};
  for (const Diagnostic& diagnostic : diagnostics)
    outcome.text += to_text(diagnostic, {});
  return outcome;
}

}  // namespace

TEST_CASE("good values of every type are kept") {
  for (const std::string_view value : {
           "text: plain words",
           "text: \"two\\nlines\"",
           "text: 'R\u00f3zsa: 漢字'",
           "texts: [a, b]",
           "date: 1978",
           "date: 1978-06",
           "date: 2024-02-29",
           "boolean: true",
           "boolean: false",
           "number: 0",
           "number: 4294967295",
           "choice: two",
           "token: three-4",
           "language: en",
           "language: cy",
           "language: pt-BR",
           "language: zh-Hant-TW",
           "url: https://example.org/a?b=c#d",
           "url: http://a",
           "slug: a-b",
           "reference: ada-lovelace",
           "role: ccio",
           "role: Chief nurse, retired",
           "file: a.jpg",
           "file: /portraits/a.jpg",
           "file: a b/c.png",
           "address: /people/ada/",
           "address: /",
           "map: {need: x, day: 1978}",
           "maps: [{need: x}, {need: y}]",
           "links: {Web site: https://example.org}",
       }) {
    CAPTURE(value);
    const Outcome outcome = validated(std::string(value), test_keys);
    CHECK(outcome.text.empty());
    CHECK(outcome.tree.fields.size() == 1);
  }
}

TEST_CASE("a bad value is explained at its place and taken out") {
  struct Case {
    std::string yaml;
    std::string_view text;
  };
  const Case cases[] = {
      {"text: \"a\\x1bb\"",
       "f.md:1:7: error: 'text' takes plain text, not 'a?b' [wrong-value]\n"
       "  hint: shorten it, and delete control characters\n"},
      {"text: \"a\\x9bb\"",
       "f.md:1:7: error: 'text' takes plain text, not 'a?b' [wrong-value]\n"
       "  hint: shorten it, and delete control characters\n"},
      {"text: [a]",
       "f.md:1:7: error: 'text' takes one value [wrong-type]\n"
       "  hint: for example: words\n"},
      {"texts: a",
       "f.md:1:8: error: 'texts' takes a list [wrong-type]\n"
       "  hint: write texts: [a], or one line '- ...' for each\n"},
      {"texts: [[b]]",
       "f.md:1:9: error: 'texts' takes one value in each place of its list [wrong-type]\n"
       "  hint: for example: [a, b]\n"},
      {"date: 1 June 1978",
       "f.md:1:7: error: '1 June 1978' is not a date [wrong-date]\n"
       "  hint: write YYYY-MM-DD, YYYY-MM or YYYY, and a day that exists\n"},
      {"date: 2023-02-29",
       "f.md:1:7: error: '2023-02-29' is not a date [wrong-date]\n"
       "  hint: write YYYY-MM-DD, YYYY-MM or YYYY, and a day that exists\n"},
      {"boolean: yes",
       "f.md:1:10: error: 'boolean' takes true or false, not 'yes' [wrong-value]\n"
       "  hint: write true or false\n"},
      {"number: -1",
       "f.md:1:9: error: 'number' takes a whole number, not '-1' [wrong-value]\n"
       "  hint: for example: 3\n"},
      {"number: 99999999999",
       "f.md:1:9: error: 'number' takes a whole number, not '99999999999' [wrong-value]\n"
       "  hint: for example: 3\n"},
      {"choice: tow",
       "f.md:1:9: error: 'tow' is no value of 'choice' [unknown-choice]\n"
       "  hint: did you mean 'two'?\n"},
      {"choice: seven",
       "f.md:1:9: error: 'seven' is no value of 'choice' [unknown-choice]\n"
       "  hint: use one of: one, two\n"},
      {"token: Two Words",
       "f.md:1:8: error: 'token' takes a slug: lower-case letters, digits and hyphens, not 'Two Words' [wrong-value]\n"
       "  hint: did you mean 'two-words'?\n"},
      {"reference: Karen Spärck Jones",
       "f.md:1:12: error: 'reference' takes a slug: lower-case letters, digits and hyphens, not 'Karen Spärck Jones' "
       "[wrong-value]\n"
       "  hint: did you mean 'karen-sparck-jones'?\n"},
      {"slug: '!!!'",  // nothing can be made of it
       "f.md:1:7: error: 'slug' takes a slug: lower-case letters, digits and hyphens, not '!!!' [wrong-value]\n"
       "  hint: for example: a-b\n"},
      {"language: English",
       "f.md:1:11: error: 'language' takes a language tag, not 'English' [wrong-value]\n"
       "  hint: for example: en, cy, pt-BR\n"},
      {"url: www.example.org",
       "f.md:1:6: error: 'url' takes a web address, not 'www.example.org' [wrong-value]\n"
       "  hint: begin it with https://\n"},
      {"url: javascript:alert(1)",
       "f.md:1:6: error: 'url' takes a web address, not 'javascript:alert(1)' [wrong-value]\n"
       "  hint: begin it with https://\n"},
      {"url: 'https://a b'",
       "f.md:1:6: error: 'url' takes a web address, not 'https://a b' [wrong-value]\n"
       "  hint: begin it with https://\n"},
      {"file: ../../etc/passwd",
       "f.md:1:7: error: 'file' takes a file beside the entry, not '../../etc/passwd' [wrong-value]\n"
       "  hint: for example: a.jpg\n"},
      {"file: /../x",
       "f.md:1:7: error: 'file' takes a file beside the entry, not '/../x' [wrong-value]\n"
       "  hint: for example: a.jpg\n"},
      {"file: a//b",
       "f.md:1:7: error: 'file' takes a file beside the entry, not 'a//b' [wrong-value]\n"
       "  hint: for example: a.jpg\n"},
      {"file: .git/config",
       "f.md:1:7: error: 'file' takes a file beside the entry, not '.git/config' [wrong-value]\n"
       "  hint: for example: a.jpg\n"},
      {"file: \"a\\0.jpg\"",
       "f.md:1:7: error: 'file' takes a file beside the entry, not 'a?.jpg' [wrong-value]\n"
       "  hint: for example: a.jpg\n"},
      {"address: people/ada",
       "f.md:1:10: error: 'address' takes an address on this site, not 'people/ada' [wrong-value]\n"
       "  hint: begin it with '/', for example: /people/ada-byron/\n"},
      {"address: /a/../b",
       "f.md:1:10: error: 'address' takes an address on this site, not '/a/../b' [wrong-value]\n"
       "  hint: begin it with '/', for example: /people/ada-byron/\n"},
      {"map: x",
       "f.md:1:6: error: 'map' takes 'key: value' lines [wrong-type]\n"
       "  hint: for example: {need: x}\n"},
      {"map: {day: 1978}",
       "f.md:1:6: error: 'map' needs 'need' [missing-key]\n"
       "  hint: add a line such as 'need: x'\n"},
      {"map: {need: [x]}",  // one complaint, not a second that it is missing
       "f.md:1:13: error: 'need' takes one value [wrong-type]\n"
       "  hint: for example: x\n"},
      {"links: {Site: nowhere}",
       "f.md:1:15: error: 'links' takes a web address, not 'nowhere' [wrong-value]\n"
       "  hint: begin it with https://\n"},
      {"links: {\"a\\x1b\": https://example.org}",
       "f.md:1:9: error: a label of 'links' is not plain text [wrong-value]\n"
       "  hint: write a word or two, such as Website\n"},
      {"lniks: {}",
       "f.md:1:1: error: a thing has no key 'lniks' [unknown-key]\n"
       "  hint: did you mean 'links'?\n"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.yaml);
    const Outcome outcome = validated(test.yaml, test_keys);
    CHECK(outcome.text == test.text);
    CHECK(outcome.tree.fields.empty());
  }
}

TEST_CASE("one bad value of a list or map does not cost the others") {
  const Outcome outcome =
      validated("texts: [a, [b], c]\nmaps:\n  - need: x\n    day: never\n  - day: 1978\n  - need: z\n", test_keys);
  REQUIRE(outcome.tree.find("texts") != nullptr);
  CHECK(outcome.tree.find("texts")->items.size() == 2);
  const Node* maps = outcome.tree.find("maps");
  REQUIRE(maps != nullptr);
  REQUIRE(maps->items.size() == 2);
  CHECK(maps->items[0].find("need")->text == "x");
  CHECK(maps->items[0].find("day") == nullptr);
  CHECK(maps->items[1].find("need")->text == "z");
  CHECK(outcome.text ==
        "f.md:1:12: error: 'texts' takes one value in each place of its list [wrong-type]\n"
        "  hint: for example: [a, b]\n"
        "f.md:4:10: error: 'never' is not a date [wrong-date]\n"
        "  hint: write YYYY-MM-DD, YYYY-MM or YYYY, and a day that exists\n"
        "f.md:5:5: error: 'maps' needs 'need' [missing-key]\n"
        "  hint: add a line such as 'need: x'\n");
}

TEST_CASE("blank values count as absent") {
  const Outcome outcome =
      validated("text:\ntexts: []\ndate: ''\nmap: {need: x, day: ~}\nmaps: [{}]\nlinks: {}\n", test_keys);
  CHECK(outcome.text ==
        "f.md:5:8: error: 'maps' needs 'need' [missing-key]\n"
        "  hint: add a line such as 'need: x'\n");
  REQUIRE(outcome.tree.fields.size() == 1);
  CHECK(outcome.tree.fields[0].key == "map");
  CHECK(outcome.tree.fields[0].value.fields.size() == 1);
}

TEST_CASE("a required key that is missing, blank or wrong has one complaint, at the best place") {
  constexpr Key keys[] = {{.name = "start", .type = Type::date, .help = "", .example = "1978", .need = Need::required}};
  CHECK(validated("", keys).text ==
        "f.md:1:1: error: a thing needs 'start' [missing-key]\n  hint: add a line such as 'start: 1978'\n");
  CHECK(validated("start: #1978", keys).text ==
        "f.md:1:7: error: a thing needs 'start' [missing-key]\n  hint: add a line such as 'start: 1978'\n");
  CHECK(validated("start: soon", keys).text ==
        "f.md:1:8: error: 'soon' is not a date [wrong-date]\n"
        "  hint: write YYYY-MM-DD, YYYY-MM or YYYY, and a day that exists\n");
}

TEST_CASE("very long texts, names and keys are refused and shown short") {
  CHECK(validated("text: " + std::string(20'000, 'x'), test_keys).text.empty());
  CHECK(validated("text: " + std::string(20'001, 'x'), test_keys).text ==
        "f.md:1:7: error: 'text' takes plain text, not '" + std::string(60, 'x') +
            "…' [wrong-value]\n  hint: shorten it, and delete control characters\n");
  const std::string text = validated("? " + std::string(5000, 'k') + "\n: v\n", test_keys).text;
  CHECK(text.starts_with("f.md:1:3: error: a thing has no key '" + std::string(60, 'k') + "…' [unknown-key]\n"));
  CHECK(text.size() < 500);
}

TEST_CASE("every example of the schema is a good value of its key") {
  for (const KindSchema& schema : kinds()) {
    std::vector<Key> keys(schema.keys.begin(), schema.keys.end());
    keys.insert(keys.end(), common_keys().begin(), common_keys().end());
    keys.push_back(title_key(schema.kind));
    for (const Key& key : keys) {
      CAPTURE(schema.name);
      CAPTURE(key.name);
      const std::string yaml = std::string(key.name) + ": " + std::string(key.example) + "\n";
      const Key one[] = {key};
      const Outcome outcome = validated(yaml, one);
      CHECK(outcome.text.empty());
      CHECK(outcome.tree.fields.size() == 1);
      for (const Key& inner : key.keys) {
        CAPTURE(inner.name);
        const Key inner_one[] = {inner};
        CHECK(validated(std::string(inner.name) + ": " + std::string(inner.example) + "\n", inner_one).text.empty());
      }
    }
  }
  for (const Key& key : settings_keys()) {
    CAPTURE(key.name);
    const Key one[] = {key};
    CHECK(validated(std::string(key.name) + ": " + std::string(key.example) + "\n", one).text.empty());
  }
}

TEST_CASE("no kind has a key twice, and each has its names") {
  for (const KindSchema& schema : kinds()) {
    CAPTURE(schema.name);
    CHECK(&schema_of(schema.kind) == &schema);
    CHECK(kind_from_name(schema.name) == schema.kind);
    CHECK(kind_from_folder(schema.folder) == schema.kind);
    CHECK(is_slug(schema.folder));
    std::set<std::string_view> names = {title_key(schema.kind).name};
    for (const auto keys : {schema.keys, common_keys()}) {
      for (const Key& key : keys) {
        CAPTURE(key.name);
        CHECK(names.insert(key.name).second);
        CHECK(find_key(schema.kind, key.name) == &key);
        CHECK(key.help.ends_with('.'));
        CHECK((key.type == Type::choice) <= !key.choices.empty());
        CHECK((key.type == Type::map) == !key.keys.empty());
      }
    }
  }
  CHECK_FALSE(kind_from_name("people").has_value());
  CHECK_FALSE(kind_from_folder("person").has_value());
  CHECK(find_key(Kind::person, "title") == nullptr);
}

TEST_CASE("an entry's mistakes name its kind") {
  auto tree = parse_yaml("title: HOPL\nstrat: 1978\n", "f.md");
  REQUIRE(tree.has_value());
  Diagnostics diagnostics;
  validate_entry(*tree, Kind::event, "f.md", diagnostics);
  sort_diagnostics(diagnostics);
  REQUIRE(diagnostics.size() == 2);
  CHECK(to_text(diagnostics[0], {}) ==
        "f.md:1:1: error: an event needs 'start' [missing-key]\n"
        "  hint: add a line such as 'start: 1978-06-01'\n");
  CHECK(to_text(diagnostics[1], {}) ==
        "f.md:2:1: error: an event has no key 'strat' [unknown-key]\n"
        "  hint: did you mean 'start'?\n");
}

}  // namespace herald::site

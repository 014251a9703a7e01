#include "site/yaml.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace herald::site {
namespace {

/// What an editor reads of a mistake in `text`, or "read" when there is none.
std::string outcome_of(std::string_view text) {
  const auto tree = parse_yaml(text, "f.md", 2);
  return tree ? "read" : to_text(tree.error(), {});
}

/// "key@line:column=value@line:column" for each field.
std::string fields_of(std::string_view text) {
  const auto tree = parse_yaml(text, "f.md");
  REQUIRE_MESSAGE(tree.has_value(), to_text(tree.error(), {}));
  const auto place = [](const Mark& mark) { return std::to_string(mark.line) + ":" + std::to_string(mark.column); };
  std::string result;
  for (const Field& field : tree->fields) {
    if (!result.empty()) result += " ";
    result += field.key + "@" + place(field.mark) + "=" + field.value.text + "@" + place(field.value.mark);
  }
  return result;
}

}  // namespace

TEST_CASE("a tree keeps values as they were meant, with their places") {
  struct Case {
    std::string_view text;
    std::string_view fields;
  };
  const Case cases[] = {
      {"", ""},
      {"# only a comment\n", ""},
      {"a: b\nc: d\n", "a@1:1=b@1:4 c@2:1=d@2:4"},
      {"a: b\r\nc: d\r\n", "a@1:1=b@1:4 c@2:1=d@2:4"},
      {"é: ü\n漢字: x\n", "é@1:1=ü@1:5 漢字@2:1=x@2:9"},  // columns in bytes
      {"a: 'it''s'\n", "a@1:1=it's@1:4"},
      {"a: \"\\u00e9 \\\"x\\\"\"\n", "a@1:1=é \"x\"@1:4"},
      {"a: 2026-03-08 # a day\n", "a@1:1=2026-03-08@1:4"},
      {"a: >\n  two\n  lines\nb: c\n", "a@1:1=two lines\n@1:4 b@4:1=c@4:4"},
      {"a: |\n  two\n  lines\n", "a@1:1=two\nlines\n@1:4"},
      {"a: ~\nb: null\nc: ''\nd:\n", "a@1:1=@1:4 b@2:1=@2:4 c@3:1=@3:4 d@4:1=@4:3"},
      {"a: 'null'\n", "a@1:1=null@1:4"},
      {"a: yes\nb: 012\n", "a@1:1=yes@1:4 b@2:1=012@2:4"},                     // no YAML 1.1 surprises: text stays text
      {"a: \"x\u2028y\" # \u2028\nb: c\n", "a@1:1=x\u2028y@1:4 b@2:1=c@2:4"},  // no line's end to an editor
      {"\xEF\xBB\xBF"
       "a: b\n",
       "a@1:4=b@1:7"},
      {"key with blanks: v\n", "key with blanks@1:1=v@1:18"},
      {"---\na: b\n", "a@2:1=b@2:4"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    CHECK(fields_of(test.text) == test.fields);
  }
}

TEST_CASE("lists and maps may be written in both ways") {
  for (const std::string_view text : {"a: [b, {c: d}]\n", "a:\n  - b\n  - c: d\n", "a:\n- b\n- {c: d}\n"}) {
    CAPTURE(text);
    const auto tree = parse_yaml(text, "f.md");
    REQUIRE(tree.has_value());
    const Node* list = tree->find("a");
    REQUIRE(list != nullptr);
    REQUIRE(list->shape == Node::Shape::list);
    REQUIRE(list->items.size() == 2);
    CHECK(list->items[0].text == "b");
    REQUIRE(list->items[1].find("c") != nullptr);
    CHECK(list->items[1].find("c")->text == "d");
    CHECK(tree->find("b") == nullptr);
  }
}

TEST_CASE("a mistake is explained at its place to somebody who does not know YAML") {
  struct Case {
    std::string_view text;
    std::string_view message;
  };
  const Case cases[] = {
      {"a: b\nc: \"x\nd: e\n",
       "f.md:3:4: error: a quotation mark is opened here and never closed [yaml-syntax]\n"
       "  hint: close it on the same line, or write the value without quotes\n"},
      {"a: 'x\n---\n",
       "f.md:2:4: error: a quotation mark is opened here and never closed [yaml-syntax]\n"
       "  hint: close it on the same line, or write the value without quotes\n"},
      {"漢: 'x\n",
       "f.md:2:6: error: a quotation mark is opened here and never closed [yaml-syntax]\n"
       "  hint: close it on the same line, or write the value without quotes\n"},
      {"a: b\r\nc: [d\r\n",
       "f.md:3:4: error: the list that is opened here with '[' lacks a ',' or its ']' [yaml-syntax]\n"
       "  hint: write [one, two]; put values that hold one of , [ ] in quotes\n"},
      {"a: {b: c\n",
       "f.md:2:4: error: the map that is opened here with '{' lacks a ',' or its '}' [yaml-syntax]\n"
       "  hint: write {key: value, key: value}; put values that hold one of , { } in quotes\n"},
      {"a: 'it's'\n",
       "f.md:2:8: error: this does not belong to the value before it [yaml-syntax]\n"
       "  hint: put the whole value in quotes, and one that contains quotes in the other kind of quotes\n"},
      {"a: |\n  b\n c\n",
       "f.md:4:2: error: the indentation does not fit the lines above [yaml-syntax]\n"
       "  hint: align the keys of one level\n"},
      {"a: b: c\n",
       "f.md:2:5: error: a second ': ' on this line [yaml-syntax]\n"
       "  hint: put a value that holds ': ' in quotes, and check the indentation\n"},
      {"a: b\nc\nd: e\n",
       "f.md:3:1: error: a key without ': ' after it [yaml-syntax]\n"
       "  hint: write 'key: value'\n"},
      {"a: b\n\tc: d\n",
       "f.md:3:1: error: a tab stands where spaces must [yaml-syntax]\n"
       "  hint: indent with spaces\n"},
      {"\ta: b\n",
       "f.md:2:1: error: a character stands here that cannot begin a value [yaml-syntax]\n"
       "  hint: indent with spaces, never with tabs, and put values that begin with @ ` % or a tab in quotes\n"},
      {"a: @ada\n",
       "f.md:2:4: error: a character stands here that cannot begin a value [yaml-syntax]\n"
       "  hint: indent with spaces, never with tabs, and put values that begin with @ ` % or a tab in quotes\n"},
      {"a: *Hidden* Figures\n",
       "f.md:2:4: error: a value begins with '*' [yaml-syntax]\n"
       "  hint: put it in quotes\n"},
      {"a: *b\n",
       "f.md:2:4: error: aliases (*name) are not used here [yaml-syntax]\n"
       "  hint: put a value that begins with '*' in quotes\n"},
      {"a: &b c\n",
       "f.md:2:4: error: anchors (&name) are not used here [yaml-syntax]\n"
       "  hint: put a value that begins with '&' in quotes\n"},
      {"a: & c\n",
       "f.md:2:4: error: a value begins with '&' [yaml-syntax]\n"
       "  hint: put it in quotes\n"},
      {"a: !b c\n",
       "f.md:2:4: error: tags (!name) are not used here [yaml-syntax]\n"
       "  hint: put a value that begins with '!' in quotes\n"},
      {"a: !!binary c\n",
       "f.md:2:4: error: tags (!name) are not used here [yaml-syntax]\n"
       "  hint: put a value that begins with '!' in quotes\n"},
      {"a: !b!c d\n",
       "f.md:2:4: error: a value begins with '!' [yaml-syntax]\n"
       "  hint: put it in quotes\n"},
      {"a: - b\n",
       "f.md:2:4: error: a list cannot begin behind its key [yaml-syntax]\n"
       "  hint: begin it on the next line, or write [one, two]\n"},
      {"a: , b\n",
       "f.md:2:4: error: a value is missing here, or begins with one of , ] } [yaml-syntax]\n"
       "  hint: put such a value in quotes\n"},
      {"a:\n  - b\n - c\n",
       "f.md:4:2: error: the indentation does not fit the lines above [yaml-syntax]\n"
       "  hint: align the keys of one level\n"},
      {"a: \"\\q\"\n",
       "f.md:2:5: error: a backslash in double quotes begins an escape, and this is none [yaml-syntax]\n"
       "  hint: use single quotes, or write two backslashes for one\n"},
      {"a: \"\\uD800\"\n",
       "f.md:2:7: error: a backslash in double quotes begins an escape, and this is none [yaml-syntax]\n"
       "  hint: use single quotes, or write two backslashes for one\n"},
      {"a: b\n---\nc: d\n",
       "f.md:3:1: error: a second document begins here [yaml-syntax]\n"
       "  hint: keep one\n"},
      {"a: b\n...\nc: d\n",
       "f.md:4:1: error: a second document begins here [yaml-syntax]\n"
       "  hint: keep one\n"},
      {"just words\n",
       "f.md:2:1: error: this is not 'key: value' lines [yaml-syntax]\n"
       "  hint: write 'key: value', with a blank after the colon\n"},
      {"a:b\n",
       "f.md:2:1: error: this is not 'key: value' lines [yaml-syntax]\n"
       "  hint: write 'key: value', with a blank after the colon\n"},
      {"[a]: b\n",
       "f.md:2:1: error: a key must be plain words [yaml-syntax]\n"
       "  hint: write 'key: value'\n"},
      {"a: x\u2028y\n",
       "f.md:2:5: error: an invisible line separator stands here [yaml-syntax]\n"
       "  hint: delete it, and type it anew\n"},
      {"é: ü\nb: é\x01x\n",  // libyaml counts bytes here, and code points elsewhere
       "f.md:3:6: error: a control character stands here [yaml-syntax]\n"
       "  hint: delete it\n"},
      {std::string_view("a: \0\n", 5),
       "f.md:2:4: error: a control character stands here [yaml-syntax]\n"
       "  hint: delete it\n"},
      {"é: x\nb: \xFF\n",
       "f.md:3:4: error: this is not valid UTF-8 [yaml-syntax]\n"
       "  hint: save the file as UTF-8\n"},
      {"\xFE\xFF", "f.md:2:1: error: this is not valid UTF-8 [yaml-syntax]\n  hint: save the file as UTF-8\n"},
      {"a: b\nc: d\na: e\n",
       "f.md:4:1: error: the key 'a' is here twice [duplicate-key]\n"
       "  hint: keep one of them\n"},
      {"a: {b: c, \"b\": d}\n",
       "f.md:2:11: error: the key 'b' is here twice [duplicate-key]\n"
       "  hint: keep one of them\n"},
      {"a: b\n~: c\n~: d\n",
       "f.md:4:1: error: the key '' is here twice [duplicate-key]\n"
       "  hint: keep one of them\n"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    CHECK(outcome_of(test.text) == test.message);
  }
}

TEST_CASE("depth is limited, whichever way a bomb nests") {
  const auto nested = [](std::string_view open, int levels) {
    std::string text = "a: ";
    for (int i = 0; i < levels; ++i)
      text += open;
    return text;
  };
  CHECK(outcome_of(nested("[", 31) + "x" + std::string(31, ']')) == "read");
  const std::string_view too_deep =
      "f.md:2:35: error: nested deeper than 32 levels [yaml-syntax]\n  hint: flatten it\n";
  CHECK(outcome_of(nested("[", 32) + "x" + std::string(32, ']')) == too_deep);
  CHECK(outcome_of(nested("[", 10'000)) == too_deep);
  CHECK(outcome_of(nested("[", 4'000'000)) == too_deep);
  CHECK(outcome_of(nested("{b: ", 10'000)).find("nested deeper than 32 levels") != std::string::npos);
  CHECK(outcome_of(nested("- ", 10'000).substr(3)).find("nested deeper than 32 levels") != std::string::npos);
  std::string blocks;
  for (int i = 0; i < 2'000; ++i)
    blocks += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
  CHECK(outcome_of(blocks) == "f.md:34:33: error: nested deeper than 32 levels [yaml-syntax]\n  hint: flatten it\n");
}

TEST_CASE("the number of values is limited") {
  const auto list_of = [](int count) {
    std::string text = "a: [";
    for (int i = 0; i < count; ++i)
      text += "b,";
    return text + "]\n";
  };
  CHECK(outcome_of(list_of(99'000)) == "read");
  CHECK(outcome_of(list_of(200'000)) ==
        "f.md:2:200003: error: more than 100000 values [yaml-syntax]\n  hint: split the file\n");
  std::string keys;
  for (int i = 0; i < 100'000; ++i)
    keys += "k" + std::to_string(i) + ": v\n";
  CHECK(outcome_of(keys).find("more than 100000 values") != std::string::npos);
}

TEST_CASE("the bomb that doubles itself is refused at its first anchor") {
  CHECK(outcome_of("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n") ==
        "f.md:2:4: error: anchors (&name) are not used here [yaml-syntax]\n"
        "  hint: put a value that begins with '&' in quotes\n");
}

}  // namespace herald::site

#include "site/markdown_limits.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "site/markdown.h"

namespace herald::site {
namespace {

std::string repeat(std::string_view text, std::size_t bytes) {
  std::string result;
  result.reserve(bytes + text.size());
  while (result.size() < bytes)
    result += text;
  return result;
}

std::string code_of(std::string_view markdown) {
  const auto excess = find_excess(markdown);
  return excess ? excess->code : "";
}

}  // namespace

TEST_CASE("what people write is within the limits") {
  const std::string sentence = "She wrote (with *great* care) the [first](a.md) \"program\", in 1843: see note G. ";
  std::string table = "| a | b | c | d | e |\n|---|---|---|---|---|\n" + repeat("| 1 | 2 | 3 | 4 | 5 |\n", 40'000);
  const std::string bodies[] = {
      "",
      repeat(repeat(sentence, 1000) + "\n\n", largest_markdown - 2000),
      repeat("- [a page of some length](../people/ada-lovelace.md) and words\n", largest_markdown - 100),
      repeat("> > - nested\n> >   - quotes and lists\n\n", 100'000),
      repeat("a plain line of a very long poem without a single blank line\n", 100'000),
      "```\n" + repeat("if (x[i] < y[j]) { print(\"a\"); }\n", 50'000) + "```\n",
      std::move(table),
      "text\n\n" + repeat("-", 5000) + "\n\n" + repeat("*", 5000) + "\n\n" + repeat("* ", 50) + "\n",
      repeat("[reference]: https://example.org/page \"Title\"\n", 20'000) + "\n" + repeat("[reference] ", 20'000),
      std::string(300, ' ') + "- deep in a code block",
  };
  for (const std::string& body : bodies) {
    CAPTURE(body.substr(0, 80));
    CHECK(code_of(body) == (body.starts_with("   ") ? "too-deep" : ""));
  }
}

TEST_CASE("a body beyond a limit is refused with its line") {
  struct Case {
    std::string markdown;
    Excess excess;
  };
  const std::string wide = repeat("|a", 140) + "|\n" + repeat("|-", 140) + "|\n";
  const Excess too_wide = {2, "too-wide-table", "a table of more than 64 columns", "make it a dataset with a CSV file"};
  const Excess too_deep = {3, "too-deep", "quotes and lists are nested deeper than 100 levels", "flatten them"};
  const Case cases[] = {
      {std::string(largest_markdown + 1, 'a'),
       {0, "too-large", "the text has 2097153 bytes, more than 2097152", "split the entry"}},
      {wide, too_wide},
      {"> " + wide, too_wide},
      {"1. " + repeat("|a", 140) + "|\n   " + repeat("|-", 140) + "|\n", too_wide},
      {"1. " + repeat("|a", 140) + "|\n1. " + repeat("|-", 140) + "|\n", too_wide},
      {repeat("|a", 140) + "|\r" + repeat("|:-", 210) + "|\n",
       {1, "too-wide-table", "a table of more than 64 columns", "make it a dataset with a CSV file"}},
      {repeat("a|", 140) + "a\n" + repeat("-\t|\v", 280) + "-\n", too_wide},
      {"a\n\n" + repeat(">", 101), too_deep},
      {"a\n\n" + repeat("> ", 202) + "x", too_deep},
      {"a\n\n" + repeat("- ", 202) + "x", too_deep},
      {"a\n\n" + repeat("1. ", 303) + "x", too_deep},
      {"a\n\n" + repeat("-\t", 202) + "x", too_deep},
      {"a\n\n" + repeat("+ > 1) * ", 909) + "x", too_deep},
      {"a\n\n" + std::string(202, ' ') + "- x", too_deep},
      {"a|b\n-|-\n" + repeat("a\n", 400'000),
       {200002, "too-large-table", "tables of more than 400000 cells", "make them datasets with CSV files"}},
      {"a\n\n" + repeat("\"", 50'000) + "\n\nb\n",
       {3, "too-dense", "50001 bytes without a blank line, 50001 of them punctuation, are too much to be read",
        "put blank lines between its parts"}},
      {"a\r\n\r\n" + repeat("\"\"\"\"\"\"\"\"\r\n", 60'000) + "\r\nb\r\n",
       {3, "too-dense", "60000 bytes without a blank line, 60000 of them punctuation, are too much to be read",
        "put blank lines between its parts"}},
      {"a\n\n[a]: /" + repeat("u", 500'000) + "\n\n" + repeat("[a] and words ", 5000),
       {3, "too-many-references",
        "500007 bytes of link definitions, with 359 brackets in the text, would make the page too large",
        "write addresses into the links, or split the entry"}},
  };
  for (const Case& test : cases) {
    CAPTURE(test.markdown.substr(0, 80));
    const auto excess = find_excess(test.markdown);
    REQUIRE(excess.has_value());
    CHECK(excess->line == test.excess.line);
    CHECK(excess->code == test.excess.code);
    CHECK(excess->message == test.excess.message);
    CHECK(excess->hint == test.excess.hint);
  }
}

TEST_CASE("hostile bodies are refused, or rendered soon") {
  // Each takes minutes or gigabytes in cmark-gfm as it is: without the limits this test does not end. What is not
  // refused at every size is tried at the largest that passes, as one paragraph and as many.
  const std::string_view units[] = {
      ">",
      "> ",
      "- ",
      "* ",
      "1. ",
      "[",
      "![",
      "[]",
      "[a](",
      "![[]()",
      "[a](b \"",
      "[a][",
      "[^a]",
      "[^a]: ",
      "*",
      "*a ",
      "a**b",
      "*a_ ",
      "~",
      "a~",
      "~a~~ ",
      "*~_ a",
      "\"",
      "'a ",
      "<",
      "<a",
      "<!--",
      "<!A ",
      "<?",
      "<![CDATA[",
      "`",
      "``a ` ",
      "&",
      "\\",
      "[a]: u\n",
      "[a]: u 't\n",
      "[a\n",
      "http://",
      "http://a.b/)",
      "www.",
      "a@",
      "a@b.",
      "a@b.cd ",
      ":",
      "://",
      "|a|b|\n",
      "|-|-|\n",
      "|a|b|\n|-|-|-|\n",
      "*|a|b|\n|-|-|\n",
      "a|b\n:-\n",
      "|a|b|\n|-|-|\n\n",
      "# a\n",
      "a\n-\n",
      "<div>\n",
      "- a\n",
      "- [ ] a\n",
      "```\n",
      "a\n",
      "a  \n",
      "漢*",
      "\t",
      "<a href=\"b\" ",
      "[![",
      "http://a.b/))) ",
  };
  for (const std::string_view unit : units) {
    for (const std::size_t block : {largest_markdown, std::size_t{20'000}, std::size_t{1000}}) {
      CAPTURE(unit);
      CAPTURE(block);
      std::string body;
      for (std::size_t size = largest_markdown / 8; size > 1000; size = size * 2 / 3) {
        body = repeat(repeat(unit, std::min(block, size)) + "\n\n", size);
        if (!find_excess(body)) break;
      }
      if (find_excess(body)) continue;  // refused at any size
      CHECK(render_markdown(body, {}).html.size() < 150'000'000);
    }
  }
}

}  // namespace herald::site

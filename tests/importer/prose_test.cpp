#include "importer/prose.h"

#include <doctest/doctest.h>

#include "site/markdown.h"

namespace herald::importer {
namespace {

struct Case {
  std::string_view input;
  std::string_view output;
};

}  // namespace

TEST_CASE("HTML becomes paragraphs, lists and plain words") {
  constexpr Case cases[] = {
      {"<p>One</p><p>Two &amp; &eacute; &#x41;</p>", "One\n\nTwo & é A"},
      {"<p>One<br>Two<br/><br/></p>", "One\\\nTwo"},
      {"<p>List:</p><ul><li>one</li><li><p>two</p></li></ul><p>end</p>", "List:\n\n- one\n- two\n\nend"},
      {"<div>Read <a href=\"javascript:alert(1)\">the paper</a></div>", "Read the paper"},
      {"<p>a</p><script>alert('<p>x</p>')</script><style>p{}</style><p>b</p>", "a\n\nb"},
      {"<p>&lt;script&gt; and 2 &lt; 3</p>", "\\<script> and 2 \\< 3"},
      {"<p>---</p><p># no heading</p><p>1. no list</p><p>+ x</p>", "\\---\n\n\\# no heading\n\n1\\. no list\n\n\\+ x"},
      {"<p>2 * 3 * 4, snake_case, _x_, `a`, [b](c), a|b, ~~c~~, &amp;lt;</p>",
       "2 \\* 3 \\* 4, snake_case, \\_x\\_, \\`a\\`, \\[b\\](c), a\\|b, \\~\\~c\\~\\~, \\&lt;"},
      {"<p>open <b", "open"},
      {"<p>a<!-- hidden", "a"},
      {"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.input);
    CHECK(to_markdown(test.input, Markup::markdown_or_html) == test.output);
    CHECK(to_markdown(test.input, Markup::plain_or_html) == test.output);
  }
}

TEST_CASE("Markdown keeps its emphasis and lists, and loses images, tags and unsafe links") {
  constexpr Case cases[] = {
      {"A **bold** word\r\n\r\n- one\r\n- two", "A **bold** word\n\n- one\n- two"},
      {"[a](https://example.org/x) [b](../../secret.md) [c](javascript:alert(1))", "[a](https://example.org/x) b c)"},
      {"![alt](https://example.org/track.gif)", "alt"},
      {"a <b>tag</b>, vector<int>, <https://example.org/>", "a tag, vector\\<int>, https://example.org/"},
      {"`code <x>` stays", "`code <x>` stays"},
      {"line<br>break", "line\nbreak"},
      // What cannot be made safe in part is made plain as a whole.
      {"see [a][b]\n\n[b]: ../../secret.md", "see \\[a\\]\\[b\\]\n\n\\[b\\]: ../../secret.md"},
      {"[a](<../x>)", "a"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.input);
    CHECK(to_markdown(test.input, Markup::markdown_or_html) == test.output);
  }
}

TEST_CASE("plain text shows every character that it has") {
  constexpr Case cases[] = {
      {"# one\n* two\n\n---\nthree *four*", "\\# one\n\n- two\n\n\\---\\\nthree \\*four\\*"},
      {"a\n\n\n\nb", "a\n\nb"},
      {"\xE2\x80\xA2 dot\n\xE2\x80\xA2 dot", "- dot\n- dot"},
      {"", ""},
  };
  for (const Case& test : cases) {
    CAPTURE(test.input);
    CHECK(to_markdown(test.input, Markup::plain_or_html) == test.output);
  }
}

TEST_CASE("escaped words read back as they were") {
  const std::string words = "*a* _b_ `c` [d](e) <f> g|h ~i~ \\j &amp; ![k](l) ### m http://n.example";
  const site::Body body = site::render_markdown(escape_markdown(words), {});
  CHECK(body.text == words);
}

TEST_CASE("hostile texts take no time to speak of and stay within what a page may hold") {
  for (const std::string_view piece :
       {"<",    "[",    "0 ", "@a",  "<a ", "`<x", "&",    "> ",   "* ",       "- <p>", "<!--",
        "<li>", "[a](", "|",  "_a_", "+1",  "~",   "\n- ", "<br>", "<script>", "](",    "&#"}) {
    CAPTURE(piece);
    std::string text;
    while (text.size() < 40'000)
      text += piece;
    CHECK(to_markdown(text, Markup::markdown_or_html).size() < 8 * text.size());
    CHECK(to_markdown("<p>" + text, Markup::markdown_or_html).size() < 8 * text.size());
  }
}

TEST_CASE("contact data is left out of every text") {
  CHECK(to_markdown("<p>Mail test@example.org</p>", Markup::markdown_or_html) == "Mail (contact left out)");
  CHECK(to_line("Mail <b>test@example.org</b>") == "Mail (contact left out)");
}

}  // namespace herald::importer

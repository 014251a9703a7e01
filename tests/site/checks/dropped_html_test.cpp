// Raw HTML in Markdown, which readers do not see.
#include <doctest/doctest.h>

#include <string>

#include "tests/site/support/checking.h"

namespace herald::test {

TEST_CASE("raw HTML that is left out is told with its place, and with how Markdown says it") {
  const TemporaryFolder folder;
  write(folder, "content/stories/a.md",
        "---\ntitle: A\nsummary: A.\n---\n"
        "What <b>she</b> said<br>\nand did.\n\n<p class=\"lead\">It ran.\n</p>\n\nA vector<T> of them.\n");
  CHECK(checked(folder) ==
        "content/stories/a.md:5:6: warning: raw HTML is left out: '<b>' [dropped-html]\n"
        "  What <b>she</b> said<br>\n"
        "       ^\n"
        "  hint: write **words** for bold\n"
        "content/stories/a.md:5:21: warning: raw HTML is left out: '<br>' [dropped-html]\n"
        "  What <b>she</b> said<br>\n"
        "                      ^\n"
        "  hint: end the line with a backslash for a new one\n"
        "content/stories/a.md:8:1: warning: raw HTML is left out, with its words: '<p class=\"lead\">' [dropped-html]\n"
        "  <p class=\"lead\">It ran.\n"
        "  ^\n"
        "  hint: write the words alone, an empty line between paragraphs\n"
        "content/stories/a.md:11:9: warning: raw HTML is left out: '<T>' [dropped-html]\n"
        "  A vector<T> of them.\n"
        "          ^\n"
        "  hint: say it in Markdown; where the sign < itself is meant, write \\<\n");
}

TEST_CASE("of many tags of one name the first is told with their count, or the first that takes words along") {
  const TemporaryFolder folder;
  write(folder, "content/stories/a.md",
        "---\ntitle: A\nsummary: A.\n---\nOne<br/>two<BR>three<br />four.\n\n<div>\n\n- "
        "One.\n\n</div>\n\n<div>Two.</div>\n");
  CHECK(checked(folder) ==
        "content/stories/a.md:5:4: warning: raw HTML is left out: '<br/>' (and 2 more like it) [dropped-html]\n"
        "  One<br/>two<BR>three<br />four.\n"
        "     ^\n"
        "  hint: end the line with a backslash for a new one\n"
        "content/stories/a.md:13:1: warning: raw HTML is left out, with its words: '<div>' (and 1 more like it) "
        "[dropped-html]\n"
        "  <div>Two.</div>\n"
        "  ^\n"
        "  hint: write the words alone, an empty line between paragraphs\n");
}

TEST_CASE("a translation's raw HTML is told too") {
  const TemporaryFolder folder;
  write(folder, "herald.yml", "languages: [cy]\n");
  write(folder, "content/stories/a.md", "---\ntitle: A\nsummary: A.\n---\nWhat she said.\n");
  write(folder, "content/stories/a.cy.md", "---\ntitle: B\nsummary: B.\n---\nBeth <i>ddywedodd</i> hi.\n");
  CHECK(checked(folder) ==
        "content/stories/a.cy.md:5:6: warning: raw HTML is left out: '<i>' [dropped-html]\n"
        "  Beth <i>ddywedodd</i> hi.\n"
        "       ^\n"
        "  hint: write *words* for emphasis\n");
}

TEST_CASE("comments, code, addresses and escaped signs are no raw HTML that is left out") {
  const TemporaryFolder folder;
  write(folder, "content/stories/a.md",
        "---\ntitle: A\nsummary: A.\n---\n<!-- to be\n\nchecked -->\n\nSo <!-- why? --> it was: `<b>` \\<b> 1 < 2 "
        "<https://example.org/> &lt;b&gt;\n\n```\n<p>\n```\n");
  CHECK(checked(folder) == "");
}

TEST_CASE("where the site allows raw HTML, none is left out") {
  const TemporaryFolder folder;
  write(folder, "herald.yml", "markdown: {raw_html: true}\n");
  write(folder, "content/stories/a.md", "---\ntitle: A\nsummary: A.\n---\nWhat <b>she</b> said.\n");
  CHECK(checked(folder) == "");
}

}  // namespace herald::test

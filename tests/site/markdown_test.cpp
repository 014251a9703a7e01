#include "site/markdown.h"

#include <doctest/doctest.h>

#include <atomic>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace herald::site {
namespace {

std::string html_of(std::string_view markdown) {
  return render_markdown(markdown, {}).html;
}

}  // namespace

TEST_CASE("Markdown becomes HTML") {
  struct Case {
    std::string_view markdown;
    std::string_view html;
  };
  const Case cases[] = {
      {"", ""},
      {"One *and* **two**.", "<p>One <em>and</em> <strong>two</strong>.</p>\n"},
      {"~~old~~", "<p><del>old</del></p>\n"},
      {"\"Quoted\" -- it's...", "<p>“Quoted” – it’s…</p>\n"},
      {"| a | b |\n|---|--:|\n| 1 | 2 |\n",
       "<table tabindex=\"0\">\n<thead>\n<tr>\n<th>a</th>\n<th "
       "class=\"align-right\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n"
       "<td class=\"align-right\">2</td>\n</tr>\n</tbody>\n</table>\n"},
      {"- [x] done\n- [ ] open\n", "<ul>\n<li>☑ done</li>\n<li>☐ open</li>\n</ul>\n"},
      {"See https://example.org/a.", "<p>See <a href=\"https://example.org/a\">https://example.org/a</a>.</p>\n"},
      {"# One\n", "<h1 id=\"one\">One</h1>\n"},
      {"a\n===\n", "<h1 id=\"a\">a</h1>\n"},
      {"line  \nbreak", "<p>line<br />\nbreak</p>\n"},
      {"a\r\n\r\nb\r\n", "<p>a</p>\n<p>b</p>\n"},
      {"a &amp; b &lt; c", "<p>a &amp; b &lt; c</p>\n"},
      {"`<b>`", "<p><code>&lt;b&gt;</code></p>\n"},
      {"`<table>`", "<p><code>&lt;table&gt;</code></p>\n"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.markdown);
    CHECK(html_of(test.markdown) == test.html);
  }
}

TEST_CASE("footnotes lead there and back") {
  const std::string html = html_of("A fact.[^1]\n\n[^1]: Its source.\n");
  CHECK(html ==
        "<p>A fact.<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" data-footnote-ref>1</a></sup></p>\n"
        "<section class=\"footnotes\" data-footnotes>\n<ol>\n<li id=\"fn-1\">\n"
        "<p>Its source. <a href=\"#fnref-1\" class=\"footnote-backref\" data-footnote-backref "
        "aria-label=\"Back to content\">↩</a></p>\n</li>\n</ol>\n</section>\n");
}

TEST_CASE("nothing in a body can run in the reader's browser") {
  for (const std::string_view markdown : {
           "<script>alert(1)</script>",
           "a <script>alert(1)</script> b",
           "<SCRIPT SRC=//evil.example></SCRIPT>",
           "<img src=x onerror=alert(1)>",
           "a <img src=x onerror=alert(1)> b",
           "<p onclick=\"alert(1)\">x</p>",
           "<iframe src=\"javascript:alert(1)\"></iframe>",
           "<svg/onload=alert(1)>",
           "<style>*{background:url(javascript:alert(1))}</style>",
           "<!--><script>alert(1)</script>-->",
           "<?php alert(1) ?>",
           "<![CDATA[<script>alert(1)</script>]]>",
           "[x](javascript:alert(1))",
           "[x](JaVaScRiPt:alert(1))",
           "[x](&#106;avascript:alert(1))",
           "[x](java&#10;script:alert(1))",
           "[x]( javascript:alert(1))",
           "[x](<javascript:alert(1)>)",
           "[x](vbscript:alert(1))",
           "[x](file:///etc/passwd)",
           "[x](data:text/html;base64,PHNjcmlwdD4=)",
           "![x](javascript:alert(1))",
           "![x](data:text/html,<script>alert(1)</script>)",
           "![x](data:image/svg+xml,<svg/onload=alert(1)>)",
           "<javascript:alert(1)>",
           "[x][y]\n\n[y]: javascript:alert(1)",
           "[x](/a \"\\\" onmouseover=alert(1) \")",
           "![\" onerror=\"alert(1)](a.png)",
           "# <script>alert(1)</script>",
           "| <script>alert(1)</script> |\n|---|\n| <b onclick=alert(1)> |",
           "[^<script>]: x\n\na[^<script>]",
           "[^\" onclick=\"alert(1)]: x\n\na[^\" onclick=\"alert(1)]",
           "``` x\" onclick=\"alert(1)\ncode\n```",
           "www.example.com/\"onmouseover=\"alert(1)",
           "https://example.com/'onmouseover='alert(1)",
       }) {
    CAPTURE(markdown);
    const std::string html = html_of(markdown);
    CAPTURE(html);
    for (const std::string_view forbidden :
         {"<script", "<SCRIPT", "<iframe", "<svg", "<style", "<img src=x", "<b ", "<p on",
          "=\"javascript:", "=\"vbscript:", "=\"file:", "=\"data:", "\" on", "\"on", "' on", "<?", "<![CDATA"}) {
      CAPTURE(forbidden);
      CHECK(html.find(forbidden) == std::string::npos);
    }
  }
}

TEST_CASE("raw HTML is kept only where the site allows it, script addresses never") {
  const MarkdownOptions kept = {.raw_html = RawHtml::kept, .resolve_link = {}};
  CHECK(render_markdown("<b class=\"x\">bold</b>", kept).html == "<p><b class=\"x\">bold</b></p>\n");
  CHECK(html_of("<b class=\"x\">bold</b>") == "<p><!-- raw HTML omitted -->bold<!-- raw HTML omitted --></p>\n");
  for (const std::string_view markdown : {"[x](javascript:alert(1))", "[x](JAVASCRIPT:alert(1))", "[x](vbscript:a)",
                                          "[x](data:text/html,a)", "[x](file:///etc/passwd)"}) {
    CAPTURE(markdown);
    CHECK(render_markdown(markdown, kept).html == "<p><a href=\"\">x</a></p>\n");
  }
  CHECK(render_markdown("![x](javascript:alert(1))", kept).html == "<p><img src=\"\" alt=\"x\" /></p>\n");
}

TEST_CASE("headings have ids that are unique in the body") {
  const Body body = render_markdown(
      "# Life\n## Life\n### Life\n## Life 2\n## Rózsa *Péter*'s `code`\n## 漢字\n## 🙂\n## !!!\n"
      "> ## Quoted\n",
      {});
  std::vector<std::string> seen;
  for (const Heading& heading : body.headings)
    seen.push_back(std::to_string(heading.level) + " " + heading.id + " " + heading.text);
  CHECK(seen == std::vector<std::string>{"1 life Life", "2 life-2 Life", "3 life-3 Life", "2 life-2-2 Life 2",
                                         "2 rozsa-peters-code Rózsa Péter’s code", "2 han-zi 漢字", "2 section 🙂",
                                         "2 section-2 !!!"});
  CHECK(body.html.find("<h2 id=\"life-2-2\">Life 2</h2>\n") != std::string::npos);
  CHECK(body.html.find("<h2 id=\"section-2\">!!!</h2>\n") != std::string::npos);
}

TEST_CASE("the plain text holds the words, a line for each block") {
  CHECK(render_markdown("# Life\n\nShe *wrote* a [program](x.md).\nIt ran.\n\n- one\n- two\n\n```\ncode\n```\n", {})
            .text == "Life\nShe wrote a program. It ran.\none\ntwo\ncode");
  CHECK(render_markdown("a<script>alert(1)</script>b", {}).text == "aalert(1)b");
  CHECK(render_markdown("| a | b |\n|---|---|\n| c | d |\n", {}).text == "a\nb\nc\nd");
  CHECK(render_markdown("![A portrait](ada.jpg)", {}).text == "A portrait");
  CHECK(render_markdown("", {}).text.empty());
}

TEST_CASE("links and images are listed with their lines and lead where the resolver says") {
  const auto resolve = [](const Link& link) -> std::optional<std::string> {
    if (link.target == "ada.md") return "/people/ada/";
    if (link.target == "gone.md" || link.target == "gone.png") return std::nullopt;
    return link.target;
  };
  const Body body = render_markdown(
      "[Ada](ada.md)\n\nText and\n[*no* one](gone.md) ![alt](gone.png)\n\n- <https://example.org>\n- [r]\n\n[r]: "
      "ada.md\n",
      {.raw_html = RawHtml::dropped, .resolve_link = resolve});
  CHECK(body.html ==
        "<p><a href=\"/people/ada/\">Ada</a></p>\n<p>Text and\n<em>no</em> one alt</p>\n<ul>\n"
        "<li><a href=\"https://example.org\">https://example.org</a></li>\n<li><a "
        "href=\"/people/ada/\">r</a></li>\n</ul>\n");
  std::vector<std::string> seen;
  for (const Link& link : body.links) {
    seen.push_back(std::to_string(link.line) + (link.type == Link::Type::image ? " image " : " link ") + link.target +
                   (link.is_broken ? " broken" : ""));
  }
  CHECK(seen == std::vector<std::string>{"1 link ada.md", "4 link gone.md broken", "4 image gone.png broken",
                                         "6 link https://example.org", "7 link ada.md"});
}

TEST_CASE("the text of a link that leads nowhere stays, whatever is in it and around it") {
  const auto nothing = [](const Link&) -> std::optional<std::string> { return std::nullopt; };
  struct Case {
    std::string_view markdown;
    std::string_view text;
  };
  const Case cases[] = {
      {"[a **b** `c` ![d](e)](f)", "a b c d"},
      {"# [a](b)", "a"},
      {"| [a *b*](c) |\n|---|\n| [d ![e](f) `g`](h) |", "a b\nd e g"},
      {"~~[a](b)~~", "a"},
      {"*[a](b)* ![*c* [d](e)](f)", "a c d"},
      {"[](a)", ""},
      {"[a\nb](c)", "a b"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.markdown);
    const Body body = render_markdown(test.markdown, {.raw_html = RawHtml::dropped, .resolve_link = nothing});
    CHECK(body.text == test.text);
    CHECK(body.html.find("href") == std::string::npos);
    CHECK(body.html.find("<img") == std::string::npos);
  }
}

TEST_CASE("a footnote in a table, within a link that leads nowhere, is rendered") {
  const auto nothing = [](const Link&) -> std::optional<std::string> { return std::nullopt; };
  const Body body = render_markdown("| [a[^1]<b>](c) |\n|---|\n| [x<br>](y) |\n\n[^1]: note\n",
                                    {.raw_html = RawHtml::dropped, .resolve_link = nothing});
  CHECK(body.html.find("href=\"c\"") == std::string::npos);
  CHECK(body.html.find("note") != std::string::npos);
}

TEST_CASE("many threads at once render what one renders") {
  // Rich in what cmark-gfm's extensions change globally while they parse: '~', ':', 'w', '|'.
  std::vector<std::string> sources;
  for (int i = 0; i < 40; ++i) {
    std::string source = "# Title " + std::to_string(i) + "\n\n";
    for (int j = 0; j < 30; ++j) {
      source += "~~old " + std::to_string(j) + "~~ *new* ~x~ see www.example.org/" + std::to_string(j) +
                " and https://example.org/a?b=c, ada@example.org, \"quoted\" text.\n\n";
      source += "| a | ~~b~~ |\n|---|:-:|\n| www.example.com | `c` |\n\n- [ ] ~~task~~\n- [x] https://example.net\n\n";
    }
    sources.push_back(std::move(source));
  }
  std::vector<std::string> expected;
  for (const std::string& source : sources)
    expected.push_back(html_of(source));
  CHECK(expected[0].find("<del>old 0</del>") != std::string::npos);
  CHECK(expected[0].find("<a href=\"http://www.example.org/0\">") != std::string::npos);
  CHECK(expected[0].find("<a href=\"mailto:ada@example.org\">") != std::string::npos);

  std::atomic<int> wrong = 0;
  {
    std::vector<std::jthread> threads;
    for (std::size_t thread = 0; thread < 6; ++thread) {
      threads.emplace_back([&, thread] {
        for (std::size_t round = 0; round < 2 * sources.size(); ++round) {
          const std::size_t i = (round + thread * 7) % sources.size();
          if (html_of(sources[i]) != expected[i]) ++wrong;
        }
      });
    }
  }
  CHECK(wrong == 0);
}

}  // namespace herald::site

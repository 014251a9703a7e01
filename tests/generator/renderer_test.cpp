#include "generator/renderer.h"

#include <doctest/doctest.h>

#include <atomic>

#include "base/error.h"
#include "base/parallel.h"
#include "tests/generator/support/theme.h"

namespace herald::generator {
namespace {

using test::theme_of;

std::string render(const std::string& text, const View& view) {
  return Renderer(theme_of({{"page.tpl", text}})).render_page("page.tpl", view);
}

TEST_CASE("a value is escaped for the place where it stands") {
  struct Case {
    std::string text;
    std::string value;
    std::string expected;
  };
  const Case cases[] = {
      {"<p>{{X}}</p>", "<b>&\"'", "<p>&lt;b&gt;&amp;&quot;&#39;</p>"},
      {"<p title=\"{{X}}\">", "\" onclick=\"x", "<p title=\"&quot; onclick=&quot;x\">"},
      {"<p title='{{X}}'>", "' onclick='x", "<p title='&#39; onclick=&#39;x'>"},
      {"<title>{{X}}</title>", "</title><script>", "<title>&lt;/title&gt;&lt;script&gt;</title>"},
      {"<textarea>{{X}}</textarea>", "</textarea>", "<textarea>&lt;/textarea&gt;</textarea>"},
      {"<a href=\"{{X}}\">", "/search?q=a&b=\"c\"", "<a href=\"/search?q=a&amp;b=&quot;c&quot;\">"},
      {"<a href=\"{{X}}\">", "javascript:alert(1)", "<a href=\"#\">"},
      {"<a href=\"{{X}}\">", " JavaScript:alert(1)", "<a href=\"#\">"},
      {"<a href=\"{{X}}\">", "data:text/html,x", "<a href=\"#\">"},
      {"<img src=\"{{X}}\">", "vbscript:x", "<img src=\"#\">"},
      {"<form action=\"{{X}}\">", "javascript:x", "<form action=\"#\">"},
      {"<a href=\"/search?q={{X}}\">", "a&\"b", "<a href=\"/search?q=a&amp;&quot;b\">"},
      {"<meta http-equiv=\"refresh\" content=\"0; url={{X}}\">", "javascript:x",
       "<meta http-equiv=\"refresh\" content=\"0; url=#\">"},
      {"<p class=\"bar-{{X}}\">", "7\"0", "<p class=\"bar-7&quot;0\">"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    CAPTURE(test.value);
    View view;
    view.set("X", test.value);
    CHECK(render(test.text, view) == test.expected);
  }
}

TEST_CASE("an include and the layout are escaped as well as the page") {
  const Renderer renderer(theme_of({{"base.tpl", "<i>{{X}}</i>{{>CONTENT}}"},
                                    {"page.tpl", "<b>{{X}}</b>{{>PART}}"},
                                    {"part.tpl", "<u title=\"{{X}}\">{{X}}</u>"}}));
  View view;
  view.set("X", "<\"");
  CHECK(renderer.render_page("page.tpl", view) ==
        "<i>&lt;&quot;</i><b>&lt;&quot;</b><u title=\"&lt;&quot;\">&lt;&quot;</u>");
}

TEST_CASE("safe HTML is shown as it is only where the template says so") {
  View view;
  view.set_html("BODY", "<p>x</p>");
  CHECK(render("{{BODY:none}}", view) == "<p>x</p>");
  CHECK(render("{{BODY}}", view) == "&lt;p&gt;x&lt;/p&gt;");
}

TEST_CASE("an inner scope sees the outer ones, unless it sets a name itself") {
  View view;
  view.set("TITLE", "page");
  view.set("DATE", "today");
  view.add("CARDS").set("TITLE", "card");
  view.add("CARDS").set("TITLE", "");
  CHECK(render("{{#CARDS}}[{{TITLE}} {{DATE}}]{{/CARDS}}", view) == "[card today][ today]");
  CHECK(render("{{#CARDS}}{{#HAS_TITLE}}+{{/HAS_TITLE}}{{#NO_TITLE}}-{{/NO_TITLE}}{{/CARDS}}", view) == "+-");
}

TEST_CASE("HAS and NO follow values and sections") {
  struct Case {
    std::string name;
    std::string expected;
  };
  View view;
  view.set("FULL", "x");
  view.set("EMPTY", "");
  view.show("SHOWN");
  view.hide("HIDDEN");
  view.add("LIST");
  view.add("LIST");
  const Case cases[] = {{"FULL", "yes"},  {"EMPTY", "no"}, {"SHOWN", "yes"},
                        {"HIDDEN", "no"}, {"LIST", "yes"}, {"MISSING", "no"}};
  for (const Case& test : cases) {
    CAPTURE(test.name);
    const std::string& name = test.name;
    CHECK(render("{{#HAS_" + name + "}}yes{{/HAS_" + name + "}}{{#NO_" + name + "}}no{{/NO_" + name + "}}", view) ==
          test.expected);
  }
}

TEST_CASE("what stands between repetitions is left out after the last") {
  View view;
  for (const char* label : {"a", "b", "c"})
    view.add("X").set("LABEL", label);
  CHECK(render("{{#X}}{{LABEL}}{{#X_separator}}, {{/X_separator}}{{/X}}", view) == "a, b, c");
}

TEST_CASE("a translated text is a name of the page, and of what it includes") {
  View view;
  view.set_words(std::make_shared<const Words>(Words{{"T_SEARCH_BUTTON", "Find <her>"}}));
  view.add("X").set("LABEL", "a");
  CHECK(render("{{#X}}{{T_SEARCH_BUTTON}}{{T_UNKNOWN}}{{/X}}", view) == "Find &lt;her&gt;");
}

TEST_CASE("blank lines of a template are left out, those of a value stay") {
  View view;
  view.set_html("BODY", "<pre>a\n\nb</pre>\n");
  CHECK(render("<p>\n\n  {{#HAS_BODY}}\n{{BODY:none}}\n  {{/HAS_BODY}}\n</p>\n", view) ==
        "<p>\n<pre>a\n\nb</pre>\n\n</p>\n");
}

TEST_CASE("a template that the theme does not have is named") {
  const Renderer renderer(theme_of({{"page.tpl", ""}}));
  CHECK_THROWS_WITH_AS(renderer.render_page("nothing.tpl", View()), "the theme has no template 'nothing.tpl'", Error);
  CHECK_THROWS_WITH_AS(renderer.render_alone("nothing.tpl", View()), "the theme has no template 'nothing.tpl'", Error);
}

TEST_CASE("a theme with mistakes is refused, with all of them") {
  CHECK_THROWS_WITH_AS(Renderer(theme_of({{"a.tpl", "<p>\n{{TITLE:none}}"}, {"b.tpl", "{{>NOWHERE}}"}})),
                       "the theme 'test' cannot be used:\n"
                       "templates/a.tpl:2:1: error: 'TITLE' must not be shown without escaping [unsafe-none]\n"
                       "  hint: write {{TITLE}}\n\n"
                       "templates/b.tpl:1:1: error: there is no template 'nowhere.tpl' to include [unknown-include]",
                       Error);
}

TEST_CASE("many threads render the same bytes as one") {
  const Renderer renderer(theme_of({{"base.tpl", "<title>{{TITLE}}</title>{{>CONTENT}}"},
                                    {"page.tpl", "{{#CARDS}}{{>CARD}}{{/CARDS}}"},
                                    {"card.tpl", "<a href=\"{{URL}}\">{{TITLE}}</a>"}}));
  const auto page = [&](std::size_t index) {
    View view;
    view.set("TITLE", "Page " + std::to_string(index) + " <&>");
    for (std::size_t i = 0; i < index % 7; ++i) {
      View& card = view.add("CARDS");
      card.set("TITLE", "Card " + std::to_string(i));
      card.set("URL", "/" + std::to_string(index) + "/");
    }
    return renderer.render_page("page.tpl", view);
  };
  constexpr std::size_t count = 2000;
  std::vector<std::string> expected;
  for (std::size_t i = 0; i < count; ++i)
    expected.push_back(page(i));
  std::atomic<std::size_t> wrong = 0;
  parallel_for(count, [&](unsigned, std::size_t i) {
    if (page(i) != expected[i]) ++wrong;
  });
  CHECK(wrong == 0);
}

}  // namespace
}  // namespace herald::generator

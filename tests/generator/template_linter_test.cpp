#include "generator/template_linter.h"

#include <doctest/doctest.h>

#include <vector>

namespace herald::generator {
namespace {

std::vector<std::string> mistakes_in(const std::map<std::string, std::string>& templates) {
  std::vector<std::string> texts;
  for (const Diagnostic& mistake : lint_templates(templates)) {
    texts.push_back(mistake.location.file + ":" + std::to_string(mistake.location.line) + " " + mistake.code + ": " +
                    mistake.message);
  }
  return texts;
}

std::vector<std::string> mistakes_of_page(const std::string& text) {
  return mistakes_in({{"base.tpl", "{{>CONTENT}}"}, {"page.tpl", text}, {"card.tpl", "<i>{{TITLE}}</i>"}});
}

TEST_CASE("templates that are right pass") {
  const std::string cases[] = {
      "",
      "<p class=\"a {{X}}\" title='{{X}}'>{{X}}</p>\n{{! a comment\n<script> }}",
      "{{#CARDS}}{{>CARD}}{{#CARDS_separator}}, {{/CARDS_separator}}{{/CARDS}}",
      "<a href=\"{{URL}}\"{{#CURRENT}} aria-current=\"page\"{{/CURRENT}}>{{LABEL}}</a>",
      "<details{{#OPEN}} open{{/OPEN}}><summary>x</summary></details>",
      "<p class=\"a{{#X}} b{{/X}}\">",
      "{{BODY:none}}{{SNIPPET:none}}",
      "<script type=\"application/ld+json\">{{JSON_LD:none}}</script>",
      "<script>if (a < b && '<p') x();</script><p>{{X}}</p>",
      "<!-- <p title=\"> --><p>{{X}}</p>",
      "<style>a > b { content: '<' }</style>{{X}}",
      "<p>1 < 2 {{X}}</p>",
      "<br/>{{X}}<img src=\"{{URL}}\"/>",
  };
  for (const std::string& text : cases) {
    CAPTURE(text);
    CHECK(mistakes_of_page(text) == std::vector<std::string>{});
  }
}

TEST_CASE("each mistake is found, with its template and line") {
  struct Case {
    std::string text;
    std::string expected;
  };
  const Case cases[] = {
      {"<p>\n{{>CARDS}}", "2 unknown-include: there is no template 'cards.tpl' to include"},
      {"{{>CONTENT}}", "1 unknown-include: only base.tpl may include CONTENT"},
      {"<p title=\"{{>CARD}}\">", "1 unsafe-include: 'CARD' must not be included inside a tag or a script"},
      {"<script>{{>CARD}}</script>", "1 unsafe-include: 'CARD' must not be included inside a tag or a script"},
      {"{{>PAGE}}", "1 recursive-include: 'page.tpl' includes itself by way of 'page.tpl'"},
      {"\n\n{{TITLE:none}}", "3 unsafe-none: 'TITLE' must not be shown without escaping"},
      {"<p title=\"{{BODY:none}}\">", "1 unsafe-none: 'BODY' is HTML and may stand only between tags"},
      {"{{TITLE:html_escape}}", "1 unknown-modifier: 'TITLE:html_escape' has a modifier other than ':none'"},
      {"{{BODY:none:none}}", "1 unknown-modifier: 'BODY:none:none' has a modifier other than ':none'"},
      {"<script>var x = '{{X}}';</script>", "1 unsafe-place: variable 'X' must not stand in a <script>"},
      {"<SCRIPT>{{X}}</SCRIPT>", "1 unsafe-place: variable 'X' must not stand in a <script>"},
      {"<style>{{X}}</style>", "1 unsafe-place: variable 'X' must not stand in a <style>"},
      {"<!-- {{X}} -->", "1 unsafe-place: variable 'X' must not stand in an HTML comment or declaration"},
      {"<{{X}}>", "1 unsafe-place: variable 'X' must not stand as the name of a tag"},
      {"<h{{X}}>", "1 unsafe-place: variable 'X' must not stand as the name of a tag"},
      {"</{{X}}>", "1 unsafe-place: variable 'X' must not stand as the name of a tag"},
      {"<p {{X}}>", "1 unsafe-place: variable 'X' must not stand as the name of an attribute"},
      {"<p data-{{X}}=\"1\">", "1 unsafe-place: variable 'X' must not stand as the name of an attribute"},
      {"<p title={{X}}>", "1 unsafe-place: variable 'X' must not stand in the unquoted attribute 'title'"},
      {"<p title=a{{X}}>", "1 unsafe-place: variable 'X' must not stand in the unquoted attribute 'title'"},
      {"<p onclick=\"{{X}}\">", "1 unsafe-place: variable 'X' must not stand in the attribute 'onclick'"},
      {"<p OnClick = '{{X}}'>", "1 unsafe-place: variable 'X' must not stand in the attribute 'onclick'"},
      {"<button formaction=\"{{X}}\">", "1 unsafe-place: variable 'X' must not stand in the attribute 'formaction'"},
      {"<use xlink:href=\"{{X}}\">", "1 unsafe-place: variable 'X' must not stand in the attribute 'xlink:href'"},
      {"<iframe srcdoc=\"{{X}}\">", "1 unsafe-place: variable 'X' must not stand in the attribute 'srcdoc'"},
      {"<p style=\"width: {{X}}\">", "1 unsafe-place: variable 'X' must not stand in the attribute 'style'"},
      {"<p>\n{{#A}}", "2 unclosed-section: section 'A' is never closed"},
      {"{{/A}}", "1 wrong-section-end: 'A' is closed, but no section is open"},
      {"{{#A}}\n{{/B}}{{/A}}", "2 wrong-section-end: 'B' is closed, but section 'A' of line 1 is open"},
      {"{{#A}}<p title=\"{{/A}}\">", "1 section-across-tags: section 'A' begins and ends in different places of a tag"},
      {"<p{{#A}} on{{/A}}click=\"x\">",
       "1 section-across-tags: a name in a tag would join with what follows the section"},
      {"<p data-{{#A}}x{{/A}}=\"y\">",
       "1 section-across-tags: a name in a tag would join with what follows the section"},
      {"<p title=\"x", "0 template-ends-in-tag: the template ends inside a tag, a comment or a script"},
      {"{{%AUTOESCAPE context=\"HTML\"}}", "1 pragma: a template must not set pragmas"},
      {"{{=| |=}}", "1 broken-marker: cannot read the marker '=| |='"},
      {"{{ X }}", "1 broken-marker: cannot read the marker ' X '"},
      {"{{X.Y}}", "1 broken-marker: cannot read the marker 'X.Y'"},
      {"\n{{X", "2 broken-marker: cannot read the marker '{{X'"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    const std::vector<std::string> mistakes = mistakes_of_page(test.text);
    REQUIRE(!mistakes.empty());
    CHECK(mistakes.front() == "templates/page.tpl:" + test.expected);
  }
}

TEST_CASE("templates that include each other are found") {
  CHECK(mistakes_in({{"base.tpl", "{{>CONTENT}}"}, {"a.tpl", "{{>B}}"}, {"b.tpl", "\n{{>C}}"}, {"c.tpl", "{{>A}}"}}) ==
        std::vector<std::string>{"templates/c.tpl:1 recursive-include: 'a.tpl' includes itself by way of 'c.tpl'"});
}

TEST_CASE("a theme needs a layout with one CONTENT") {
  CHECK(mistakes_in({}) ==
        std::vector<std::string>{"templates/base.tpl:0 no-layout: the theme has no layout 'base.tpl'"});
  const std::vector<std::string> expected = {
      "templates/base.tpl:0 no-content: the layout must include {{>CONTENT}} exactly once"};
  CHECK(mistakes_in({{"base.tpl", "<p>"}}) == expected);
  CHECK(mistakes_in({{"base.tpl", "{{>CONTENT}}{{>CONTENT}}"}}) == expected);
}

TEST_CASE("an unknown include names the nearest template") {
  const Diagnostics mistakes = lint_templates({{"base.tpl", "{{>CONTENT}}{{>ENTRY_CRAD}}"}, {"entry_card.tpl", ""}});
  REQUIRE(mistakes.size() == 1);
  CHECK(mistakes.front().hint == "did you mean 'entry_card.tpl'?");
}

}  // namespace
}  // namespace herald::generator

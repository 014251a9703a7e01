// Whatever is typed is a query: it is answered, within its limits, and what is shown is safe. A short, repeatable
// sibling of tests/fuzz.

#include "tests/search/support/search_site.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <random>

namespace herald::search {
namespace {

using test::ExampleSearch;

constexpr const char* fragments[] = {
    "compiler",
    "Grace",
    "Hoper",
    " ",
    " ",
    " ",
    "\"",
    "“",
    "”",
    "-",
    "--",
    ":",
    "role:",
    "ccio",
    "date:",
    "1970..",
    "..1990",
    "topic:",
    "speaker:",
    "kind:person",
    "C++",
    ".NET",
    "#AI",
    "(",
    ")",
    "[",
    "<b>",
    "&amp;",
    "プログラミング",
    "история",
    "تاريخ",
    "Cymru",
    "é",
    "\u0301",
    "\u200b",
    "\U0001F600",
    "*",
    "AND",
    "~",
    "a",
    "0",
    "9999",
    "x..y",
    "'",
    "\\",
    "%",
    "_",
    "的",
    "\u202e",
    "the of and",
};

TEST_CASE("no query fails, and nothing that is shown is markup of somebody else's") {
  const ExampleSearch example;
  std::mt19937 random(20180101);
  for (int i = 0; i < 400; ++i) {
    Request request;
    for (auto left = random() % 12; left > 0; --left)
      request.text += fragments[random() % std::size(fragments)];
    CAPTURE(request.text);
    request.explain = Explain::yes;
    request.facets.assign(all_facets().begin(), all_facets().end());
    const Answer answer = example.searcher->search(request);
    CHECK(answer.results.size() <= std::min(answer.total, request.per_page));
    for (const Result& result : answer.results) {
      CHECK(result.snippet.find("<b>") == std::string::npos);
      CHECK(result.score >= 0);
      CHECK(std::isfinite(result.score));
    }
    example.searcher->suggest(request.text, 5);
  }
}

TEST_CASE("a long text is cut between characters") {
  const ExampleSearch example;
  Request request;
  while (request.text.size() <= longest_query_bytes)
    request.text += "компилятор ";
  CHECK_NOTHROW(example.searcher->search(request));
  request.text = std::string(longest_query_bytes - 1, 'a') + "é compiler";
  CHECK(example.searcher->search(request).total == 0);
}

TEST_CASE("a brief of three sentences finds who fits, though nobody has every word") {
  const ExampleSearch example;
  const auto found = example.found(
      "We are looking for a clinical panellist who can speak on safe triage with machine learning. Our hospital's "
      "patients worry about algorithms and mistakes! Ideally from the north of England: C++ or .NET not needed "
      "(really).",
      {{Facet::kind, "person"}});
  REQUIRE_FALSE(found.empty());
  CHECK(found.front() == "person/amina-clarke");
}

TEST_CASE("a brief asks for people, so the best of them comes before roles and topics") {
  const ExampleSearch example;
  const std::string briefs[] = {"someone clinical on safe triage, for a panel",
                                "who can speak about safe clinical triage?", "rhywun clinical, safe triage"};
  for (const std::string& brief : briefs) {
    CAPTURE(brief);
    const auto found = example.found(brief);
    REQUIRE_FALSE(found.empty());
    CHECK(found.front() == "person/amina-clarke");
  }
}

/// People whose talks are in as many languages.
struct Languages {
  Languages() {
    test::write(folder, "herald.yml", "title: Languages\n");
    const std::pair<const char*, const char*> talks[] = {{"olga", "История программирования в больницах"},
                                                         {"layla", "التاريخ الحاسوب في المستشفيات"},
                                                         {"yuki", "病院におけるプログラミングの歴史"},
                                                         {"nia", "Hanes rhaglennu mewn ysbytai"},
                                                         {"anne", "Programming histories in hospitals"}};
    for (const auto& [slug, title] : talks) {
      test::write_person(folder, slug, fmt::format("name: {} Example", slug), "");
      test::write_entry(
          folder, fmt::format("talks/{}", slug),
          fmt::format("title: {}\ndate: 2020-01-01\nspeakers: [{{person: {}, as: speaker}}]", title, slug), "");
    }
    searcher = test::open_search(folder);
  }

  std::vector<std::string> found(std::string text) const {
    Request request;
    request.text = std::move(text);
    request.filters = {{Facet::kind, "person"}};
    std::vector<std::string> slugs;
    for (const Result& result : searcher->search(request).results)
      slugs.push_back(result.slug);
    return slugs;
  }

  test::TemporaryFolder folder;
  std::unique_ptr<Searcher> searcher;
};

TEST_CASE("other scripts and languages are asked in their own words, and in other forms of them") {
  const Languages languages;
  struct Case {
    std::string query;
    std::string expected;
  };
  const Case cases[] = {
      {"история", "olga"},           {"историю больниц", "olga"}, {"программирование", "olga"}, {"حاسوب", "layla"},
      {"تاريخ المستشفيات", "layla"}, {"プログラミング", "yuki"},  {"病院の歴史", "yuki"},       {"ysbytai", "nia"},
      {"rhaglennu hanes", "nia"},    {"hospital", "anne"},        {"history", "anne"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.query);
    const auto found = languages.found(test.query);
    CHECK(!found.empty());
    if (!found.empty()) CHECK(found.front() == test.expected);
  }
}

}  // namespace
}  // namespace herald::search

// Prose that asks for people: what of it is the subject.
#include "search/brief.h"
#include "tests/search/support/search_site.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace herald::search;
using herald::test::ExampleSearch;

TEST_CASE("what a brief does not want is found by where its \"not\" stands") {
  struct Case {
    std::string text;
    std::string unwanted;
  };
  const Case cases[] = {
      {"a keynote on ethics, not London, 45 minutes", "London"},
      {"clinical safety, north of England; not the usual names", "the usual names"},
      {"someone on data (not from Leeds) in May", "from Leeds"},
      {"a nurse, but not C++ or .NET. Please!", "C++ or .NET"},
      {"a panel. Not finance but nursing", "finance"},
      {"Not finance, not sales", "finance sales"},
      {"who can say why models do not work in hospitals", ""},
      {"someone on safety, not only in theory", ""},
      {"someone on notation, notes and knots", ""},
      {"somebody, not", ""},
      {"", ""},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    CHECK(unwanted_of(test.text) == test.unwanted);
  }
}

TEST_CASE("a brief finds nobody for what it does not want") {
  const ExampleSearch example;
  const auto found = example.found("someone on compilers for a panel, not triage, not Amina Clarke");
  REQUIRE_FALSE(found.empty());
  CHECK(std::ranges::find(found, "person/amina-clarke") == found.end());
}

TEST_CASE("days, counts and words of asking are neither searched nor mended") {
  const ExampleSearch example;
  const Answer asked = example.ask("two speakers for a panel on triage, Monday 8 May, 500 people");
  const Answer plain = example.ask("someone for triage please");
  REQUIRE_FALSE(plain.results.empty());
  REQUIRE(asked.results.size() == plain.results.size());
  CHECK(asked.results.front().slug == plain.results.front().slug);
  CHECK(asked.results.front().snippet == plain.results.front().snippet);
  CHECK(asked.suggestion.empty());
}

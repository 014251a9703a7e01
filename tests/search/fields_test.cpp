// Each way to ask, against a real index.

#include "search/searcher.h"
#include "tests/search/support/search_site.h"

#include <doctest/doctest.h>

namespace herald::search {
namespace {

using test::ExampleSearch;
using Names = std::vector<std::string>;

TEST_CASE("a query finds what it names") {
  struct Case {
    const char* query;
    Names expected;  // sorted
  };
  const Case cases[] = {
      {"speaker:hopper", {"event/hopl-1978", "person/grace-hopper", "talk/keynote-hopl"}},
      {"speaker:\"grace hopper\" kind:person", {"person/grace-hopper"}},
      {"speaker:\"Amazing Grace\" kind:person", {"person/grace-hopper"}},
      {"speaker:peter", {"person/rozsa-peter"}},
      {"speaker:PÉTER", {"person/rozsa-peter"}},
      {"speaker:hopp", {}},
      {"role:ccio kind:person", {"person/amina-clarke", "person/jean-sammet"}},
      {"role:\"chief clinical information officer\" kind:person", {"person/amina-clarke", "person/jean-sammet"}},
      {"role:CCIO kind:role", {"role/ccio"}},
      {"role:clinical kind:person", {"person/amina-clarke", "person/jean-sammet"}},
      {"role:mathematicians kind:person", {"person/rozsa-peter"}},
      {"role:astronaut", {}},
      {"event:hopl-1978 kind:person", {"person/grace-hopper", "person/jean-sammet"}},
      {"event:programming kind:person", {"person/grace-hopper", "person/jean-sammet"}},
      {"event:\"AI Day 2024\"", {"event/ai-day-2024", "person/amina-clarke", "person/jean-sammet", "talk/safe-triage"}},
      {"topic:compilers kind:person", {"person/grace-hopper", "person/jean-sammet"}},
      {"topic:\"responsible AI\" kind:person", {"person/amina-clarke", "person/jean-sammet"}},
      {"topic:logic", {"person/rozsa-peter", "topic/logic"}},
      {"place:leeds", {"person/amina-clarke"}},
      {"place:\"Arlington, VA\"", {"person/grace-hopper"}},
      {"as:chair kind:person", {"person/jean-sammet"}},
      {"as:keynote", {"event/hopl-1978", "person/grace-hopper", "talk/keynote-hopl"}},
      {"language:hu", {"person/rozsa-peter"}},
      {"language:Welsh", {"person/amina-clarke"}},
      {"kind:story", {"story/a-night-shift"}},
      {"kind:event kind:story", {"event/ai-day-2024", "event/hopl-1978", "story/a-night-shift"}},
      {"role:ccio topic:compilers kind:person", {"person/jean-sammet"}},
      {"role:ccio -speaker:clarke kind:person", {"person/jean-sammet"}},
      {"\"library of subroutines\"", {"person/grace-hopper", "talk/keynote-hopl"}},
      {"\"subroutines of library\"", {}},
      {"\"RECURSIVE functions\"", {"person/rozsa-peter"}},
      {"kind:talk -compiler", {"talk/safe-triage"}},
      {"kind:talk -\"first compiler\"", {"talk/cobol-history", "talk/safe-triage"}},
      {"rozsa", {"person/rozsa-peter"}},
      {"functional recursion", {"person/rozsa-peter"}},
      {"spreadsheets", {"person/amina-clarke", "story/a-night-shift"}},
      {"!?", {}},
  };
  const ExampleSearch example;
  for (const Case& test : cases) {
    CAPTURE(test.query);
    CHECK(example.found_sorted(test.query) == test.expected);
  }
}

TEST_CASE("a field and words can be true of one piece of evidence") {
  const ExampleSearch example;
  const Answer answer = example.ask("role:ccio triage kind:person");
  REQUIRE(test::names_of(answer) == Names{"person/amina-clarke", "person/jean-sammet"});
  for (const Result& result : answer.results) {
    REQUIRE(result.evidence.size() == 1);
    CHECK(result.evidence.front().title == "Safe triage with machine learning");
  }
}

TEST_CASE("words are alternatives, and who has all of them comes first") {
  const ExampleSearch example;
  const Names names = example.found("cobol deadlines subroutines", {{Facet::kind, "person"}});
  CHECK(names == Names{"person/jean-sammet", "person/grace-hopper"});
}

TEST_CASE("odd queries are answered") {
  const char* const queries[] = {"C++ compiler",     "Title: compiler",  "compiler -- bar",
                                 "\"compiler",       "#compiler",        "compiler (early)",
                                 "compiler AND",     "compiler*",        "プログラミング compiler",
                                 "история compiler", "البرمجة compiler", "compiler\x01\x02"};
  const ExampleSearch example;
  for (const char* query : queries) {
    CAPTURE(query);
    const Names names = example.found(query, {{Facet::kind, "topic"}});
    CHECK(names == Names{"topic/compilers"});
  }
}

TEST_CASE("a query far too long is cut between characters") {
  const ExampleSearch example;
  std::string text = "hopper ";
  while (text.size() < 3 * longest_query_bytes)
    text += "ü日 ";
  CHECK(example.found(text, {{Facet::kind, "person"}}) == Names{"person/grace-hopper"});
}

TEST_CASE("Japanese is found by what stands inside a sentence") {
  const test::TemporaryFolder folder;
  test::write_entry(folder, "talks/rekishi", "title: 日本の計算機の歴史\nspeakers: [{name: 花子}]",
                    "富士通の技術者が語る。");
  test::write_entry(folder, "talks/other", "title: 別の話\nspeakers: [{name: 桜}]", "何もない。");
  const auto searcher = test::open_search(folder);
  Request request;
  request.text = "計算機";
  CHECK(test::names_of(searcher->search(request)) == Names{"talk/rekishi"});
  request.text = "\"技術者\"";
  CHECK(test::names_of(searcher->search(request)) == Names{"talk/rekishi"});
}

}  // namespace
}  // namespace herald::search

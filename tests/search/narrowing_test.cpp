// Dates, broader topics, consent to be searched, and why a result is there.

#include "tests/search/support/search_site.h"

#include <doctest/doctest.h>
#include <algorithm>

namespace herald::search {
namespace {

using test::ExampleSearch;
using Names = std::vector<std::string>;

TEST_CASE("a range of dates leaves what happened then, and who did it") {
  const ExampleSearch example;
  CHECK(example.found_sorted("date:1970..1990 kind:person") == Names{"person/grace-hopper", "person/jean-sammet"});
  CHECK(example.found_sorted("compiler date:1978-06-02..1978-06-02 kind:person") == Names{"person/jean-sammet"});
  CHECK(example.found_sorted("date:2024..") == Names{"event/ai-day-2024", "person/amina-clarke", "person/jean-sammet",
                                                     "story/a-night-shift", "talk/safe-triage"});
  CHECK(example.found_sorted("date:..1969").empty());
  CHECK(example.found_sorted("date:1978-06 -date:1978-06-01 kind:talk") == Names{"talk/cobol-history"});

  Request request;
  request.dates = {Date{1978, 6, 2}, Date{1978, 0, 0}};
  request.filters = {{Facet::kind, "talk"}};
  CHECK(test::names_of(example.searcher->search(request)) == Names{"talk/cobol-history"});
}

TEST_CASE("a range is read whole or not at all") {
  CHECK(parse_date_range("1970..1990") == DateRange{Date{1970, 0, 0}, Date{1990, 0, 0}});
  CHECK(parse_date_range("..1990-05") == DateRange{std::nullopt, Date{1990, 5, 0}});
  CHECK(parse_date_range("1985-05-06") == DateRange{Date{1985, 5, 6}, Date{1985, 5, 6}});
  for (const char* text : {"", "..", "1990..1970", "x", "1970...1990", "1970..x"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date_range(text));
  }
}

TEST_CASE("a topic finds who knows a narrower one") {
  const test::TemporaryFolder folder;
  test::write_entry(folder, "topics/ai", "title: Artificial intelligence\nalso_called: [AI]", "Thinking machines.");
  test::write_entry(folder, "topics/learning", "title: Machine learning\nbroader: ai", "From examples.");
  test::write_person(folder, "ada", "name: Ada Example\ntopics: [learning]", "");
  test::write_person(folder, "eve", "name: Eve Example", "");
  test::write_entry(folder, "talks/t", "title: Trees\ntopics: [learning]\nspeakers: [{person: eve, as: speaker}]", "");
  const auto searcher = test::open_search(folder);
  Request request;
  request.text = "topic:AI";
  request.facets = {Facet::topic};
  const Answer answer = searcher->search(request);
  Names found = test::names_of(answer);
  std::ranges::sort(found);
  CHECK(found == Names{"person/ada", "person/eve", "talk/t", "topic/ai", "topic/learning"});
  REQUIRE(answer.facets.front().values.size() == 2);
  CHECK(answer.facets.front().values[0].value == "ai");
  CHECK(answer.facets.front().values[0].count == 5);
}

TEST_CASE("whoever did not consent to be searched is not in the index, not even by name") {
  const test::TemporaryFolder folder;
  test::write_entry(folder, "people/ada", "name: Ada Quiet\nconsent: {basis: given, on: 2020-01-01, scope: [profile]}",
                    "Parsers.");
  test::write_entry(folder, "people/eve",
                    "name: Eve Loud\nconsent: {basis: given, on: 2020-01-01, scope: [profile, search]}", "Parsers.");
  test::write_entry(folder, "events/day",
                    "title: Day\nstart: 2020-01-01\nlineup:\n  - {person: ada, as: panellist}\n"
                    "  - {person: eve, as: panellist}",
                    "");
  const auto searcher = test::open_search(folder);
  const auto found = [&](const char* text) {
    Request request;
    request.text = text;
    return test::names_of(searcher->search(request));
  };
  CHECK(found("parsers") == Names{"person/eve"});
  CHECK(found("ada quiet").empty());
  CHECK(found("loud").front() == "person/eve");
  CHECK(found("speaker:quiet").empty());
  CHECK(searcher->suggest("ada", 5).empty());
  CHECK(searcher->size() == 2);
}

TEST_CASE("a result says in what the words were found, and how its score came about") {
  const ExampleSearch example;
  Request request;
  request.text = "early compilers";
  request.filters = {{Facet::kind, "person"}};
  request.explain = Explain::yes;
  const Answer answer = example.searcher->search(request);
  REQUIRE(test::names_of(answer).front() == "person/grace-hopper");
  const Result& hopper = answer.results.front();
  CHECK(hopper.matched == Names{"title", "topic"});
  REQUIRE(hopper.explanation);
  const Explanation& why = *hopper.explanation;
  CHECK(why.evidence + why.profile + why.activity == doctest::Approx(why.points));
  CHECK(why.evidence > 0);
  CHECK(why.name == 0);
  REQUIRE(why.pieces.size() == 1);
  CHECK(why.pieces[0].title == "Keynote on early compilers");
  CHECK(why.pieces[0].share == doctest::Approx(1));
  REQUIRE(why.words.size() == 2);
  CHECK(why.words[0].word == "early");
  CHECK(why.words[0].fields == Names{"title"});
  CHECK(why.words[1].fields == Names{"title", "topic"});

  request.explain = Explain::no;
  CHECK_FALSE(example.searcher->search(request).results.front().explanation);
}

}  // namespace
}  // namespace herald::search

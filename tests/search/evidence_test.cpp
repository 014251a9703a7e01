// People by what they did: grouping, order, and the pieces shown.

#include "tests/search/support/search_site.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace herald::search {
namespace {

using test::ExampleSearch;
using Names = std::vector<std::string>;

TEST_CASE("a person stands in an answer once, with the pieces that matched") {
  const ExampleSearch example;
  const Answer answer = example.ask("compiler", {{Facet::kind, "person"}});
  CHECK(answer.total == 2);
  REQUIRE(test::names_of(answer) == Names{"person/grace-hopper", "person/jean-sammet"});

  const Result& hopper = answer.results.front();
  CHECK(hopper.title == "Grace Hopper");
  CHECK(hopper.url == "/people/grace-hopper/");
  CHECK(hopper.score > answer.results.back().score);
  CHECK(hopper.snippet ==
        "How a library of subroutines became the first <mark>compiler</mark>, and what the sceptics said.");
  REQUIRE(hopper.evidence.size() == 1);
  const Evidence& talk = hopper.evidence.front();
  CHECK(talk.kind == site::Kind::talk);
  CHECK(talk.title == "Keynote on early compilers");
  CHECK(talk.url == "/talks/keynote-hopl/");
  CHECK(talk.event == "History of Programming Languages 1978");
  CHECK(talk.part == "keynote");
  CHECK(talk.date == "1978-06-01");
  CHECK(talk.snippet == hopper.snippet);
}

TEST_CASE("a place in a line-up is evidence") {
  const ExampleSearch example;
  const Answer answer = example.ask("opening programme", {{Facet::kind, "person"}});
  REQUIRE(test::names_of(answer) == Names{"person/jean-sammet"});
  REQUIRE(answer.results.front().evidence.size() == 1);
  const Evidence& chair = answer.results.front().evidence.front();
  CHECK(chair.kind == site::Kind::event);
  CHECK(chair.title == "Opening of the programme");
  CHECK(chair.url == "/events/hopl-1978/");
  CHECK(chair.part == "chair");
  CHECK(chair.snippet == "<mark>Opening</mark> of the <mark>programme</mark>");
}

TEST_CASE("a story is evidence for the person it is about") {
  const ExampleSearch example;
  const Answer answer = example.ask("sleeping ward", {{Facet::kind, "person"}});
  REQUIRE(test::names_of(answer) == Names{"person/amina-clarke"});
  REQUIRE(answer.results.front().evidence.size() == 1);
  const Evidence& story = answer.results.front().evidence.front();
  CHECK(story.kind == site::Kind::story);
  CHECK(story.title == "A night shift");
  CHECK(story.url == "/stories/a-night-shift/");
  CHECK(story.date == "2025-05-01");
}

TEST_CASE("a filter on an event shows the pieces from there first") {
  const ExampleSearch example;
  const std::string query = "machine learning committee";
  const auto first_piece = [&](std::vector<Filter> filters) {
    filters.push_back({Facet::kind, "person"});
    const Answer answer = example.ask(query, filters);
    for (const Result& result : answer.results) {
      if (result.slug == "jean-sammet") return result.evidence.at(0).title;
    }
    return std::string();
  };
  CHECK(first_piece({}) == "Safe triage with machine learning");
  CHECK(first_piece({{Facet::event, "hopl-1978"}}) == "The early history of COBOL");
}

TEST_CASE("without a query the newest pieces that fit are shown") {
  const ExampleSearch example;
  const auto titles = [&](std::vector<Filter> filters) {
    const Answer answer = example.ask("", std::move(filters));
    Names names;
    for (const Evidence& piece : answer.results.at(0).evidence)
      names.push_back(piece.title);
    return names;
  };
  const Filter sammet_only = {Facet::place, "boston"};
  CHECK(titles({sammet_only}) ==
        Names{"Safe triage with machine learning", "The early history of COBOL", "Opening of the programme"});
  CHECK(titles({sammet_only, {Facet::part, "chair"}}) == Names{"Opening of the programme"});
}

TEST_CASE("many weak pieces do not outweigh a good one, and a second good one counts") {
  const test::TemporaryFolder folder;
  for (const char* slug : {"once", "twice", "often"})
    test::write_person(folder, slug, fmt::format("name: {} Person", slug), "");
  const auto talk = [&](std::string_view slug, std::string_view person, std::string_view title) {
    test::write_entry(folder, fmt::format("talks/{}", slug),
                      fmt::format("title: {}\nspeakers: [{{person: {}, as: speaker}}]", title, person),
                      "Words of a talk.");
  };
  talk("a", "once", "Quantum annealing");
  talk("b", "twice", "Quantum annealing");
  talk("c", "twice", "Quantum annealing");
  for (int i = 0; i < 9; ++i)
    talk(fmt::format("d{}", i), "often", "Quantum things and a number of other matters besides");
  const auto searcher = test::open_search(folder);
  Request request;
  request.text = "quantum annealing";
  request.filters = {{Facet::kind, "person"}};
  CHECK(test::names_of(searcher->search(request)) == Names{"person/twice", "person/once", "person/often"});
}

TEST_CASE("whoever answers well stands before her talk, however old it is, and behind a title that is the question") {
  const test::TemporaryFolder folder;
  test::write_person(folder, "now", "name: Nia Now", "");
  test::write_person(folder, "then", "name: Thea Then", "");
  test::write_entry(folder, "topics/annealing", "title: Annealing", "Slow cooling.");
  const auto talk = [&](std::string_view slug, std::string_view person, std::string_view title, int year) {
    test::write_entry(
        folder, fmt::format("talks/{}", slug),
        fmt::format("title: {}\ndate: {}-05-01\nspeakers: [{{person: {}, as: speaker}}]", title, year, person), "");
  };
  talk("old", "then", "Annealing by machine", 1955);
  talk("new", "now", "Of other matters", 2025);
  const auto searcher = test::open_search(folder);
  Request request;
  request.text = "annealing";
  CHECK(test::names_of(searcher->search(request)) == Names{"topic/annealing", "person/then", "talk/old"});
}

TEST_CASE("a name comes before mentions of it") {
  const test::TemporaryFolder folder;
  test::write_person(folder, "ada", "name: Ada Lovelace", "She wrote the Notes.");
  test::write_person(folder, "fan", "name: Mary Fan", "She speaks about others.");
  for (int i = 0; i < 5; ++i) {
    test::write_entry(folder, fmt::format("talks/t{}", i),
                      "title: Ada Lovelace and Ada Lovelace\nspeakers: [{person: fan, as: speaker}]",
                      "Ada Lovelace, Ada Lovelace, Ada Lovelace.");
  }
  const auto searcher = test::open_search(folder);
  for (const char* query : {"ada lovelace", "Lovelace, Ada", "ÁDA LOVELACE"}) {
    CAPTURE(query);
    Request request;
    request.text = query;
    CHECK(test::names_of(searcher->search(request)).at(0) == "person/ada");
  }
}

}  // namespace
}  // namespace herald::search

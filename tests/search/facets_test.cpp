#include "tests/search/support/search_site.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace herald::search {
namespace {

using test::ExampleSearch;
using Names = std::vector<std::string>;

/// "ccio=Clinical lead for information:2*", with '*' for what was chosen.
Names shown(const FacetCounts& counts) {
  Names lines;
  for (const FacetValue& value : counts.values) {
    lines.push_back(fmt::format("{}={}:{}{}", value.value, value.label, value.count, value.is_chosen ? "*" : ""));
  }
  return lines;
}

const Filter people = {Facet::kind, "person"};

TEST_CASE("every facet has a name of its own") {
  for (const Facet facet : all_facets())
    CHECK(facet_from_name(name_of(facet)) == facet);
  CHECK(name_of(Facet::part) == "as");
  CHECK(facet_from_name("gender") == std::nullopt);
}

TEST_CASE("facets count people, not their talks") {
  const ExampleSearch example;
  const Answer answer =
      example.ask("", {people}, {Facet::role, Facet::event, Facet::part, Facet::language, Facet::format});
  CHECK(answer.total == 4);
  REQUIRE(answer.facets.size() == 5);
  CHECK(shown(answer.facets[0]) == Names{"ccio=Clinical lead for information:2",
                                         "computer-scientist=Computer scientist:2", "mathematician=Mathematician:1"});
  CHECK(shown(answer.facets[1]) ==
        Names{"ai-day-2024=AI Day 2024:2", "hopl-1978=History of Programming Languages 1978:2"});
  CHECK(shown(answer.facets[2]) ==
        Names{"panellist=Panellist:2", "chair=Chair:1", "keynote=Keynote:1", "speaker=Speaker:1"});
  CHECK(shown(answer.facets[3]) == Names{"en=English:3", "de=German:1", "hu=Hungarian:1", "cy=Welsh:1"});
  CHECK(shown(answer.facets[4]) == Names{"keynote=Keynote:1", "panel=Panel:1"});
}

TEST_CASE("a person's topics are her own and those of her talks") {
  const ExampleSearch example;
  const Answer answer = example.ask("", {people}, {Facet::topic});
  CHECK(shown(answer.facets.at(0)) ==
        Names{"ai-ethics=AI ethics:2", "compilers=Compilers:2", "logic=Mathematical logic:1"});
}

TEST_CASE("a story has its theme, life stage and nothing of its people") {
  const ExampleSearch example;
  const Answer answer = example.ask("", {{Facet::kind, "story"}}, {Facet::theme, Facet::life_stage, Facet::role});
  CHECK(shown(answer.facets.at(0)) == Names{"pathways=Pathways into digital:1"});
  CHECK(shown(answer.facets.at(1)) == Names{"caring=Caring for others:1"});
  CHECK(shown(answer.facets.at(2)) == Names{});
}

TEST_CASE("values of one facet widen, facets narrow") {
  const ExampleSearch example;
  const Filter ccio = {Facet::role, "ccio"};
  const Filter mathematician = {Facet::role, "mathematician"};
  const Filter boston = {Facet::place, "boston"};
  CHECK(example.found("", {people, ccio}) == Names{"person/amina-clarke", "person/jean-sammet"});
  CHECK(example.found("", {people, ccio, mathematician}) ==
        Names{"person/amina-clarke", "person/jean-sammet", "person/rozsa-peter"});
  CHECK(example.found("", {people, ccio, mathematician, boston}) == Names{"person/jean-sammet"});
  CHECK(example.found("", {people, {Facet::role, "nobody"}}) == Names{});
}

TEST_CASE("what a facet counts ignores its own choice") {
  const ExampleSearch example;
  const Answer answer = example.ask("", {people, {Facet::role, "ccio"}, {Facet::event, "hopl-1978"}},
                                    {Facet::role, Facet::event, Facet::seniority});
  CHECK(test::names_of(answer) == Names{"person/jean-sammet"});
  CHECK(shown(answer.facets.at(0)) ==
        Names{"computer-scientist=Computer scientist:2", "ccio=Clinical lead for information:1*"});
  CHECK(shown(answer.facets.at(1)) ==
        Names{"ai-day-2024=AI Day 2024:2", "hopl-1978=History of Programming Languages 1978:1*"});
  CHECK(shown(answer.facets.at(2)) == Names{"senior=Senior:1"});
}

TEST_CASE("each count is what its value alone would give") {
  const ExampleSearch example;
  for (const char* query : {"", "compiler", "she"}) {
    for (const Facet facet : all_facets()) {
      const Answer answer = example.ask(query, {{Facet::seniority, "senior"}}, {facet});
      for (const FacetValue& value : answer.facets.at(0).values) {
        CAPTURE(query);
        CAPTURE(value.value);
        std::vector<Filter> filters = {{facet, value.value}};
        if (facet != Facet::seniority) filters.push_back({Facet::seniority, "senior"});
        CHECK(example.ask(query, filters).total == value.count);
      }
    }
  }
}

TEST_CASE("a choice that nothing has is shown, so that it can be taken back") {
  const ExampleSearch example;
  const Answer answer = example.ask("", {people, {Facet::role, "nobody"}}, {Facet::role});
  CHECK(answer.total == 0);
  CHECK(shown(answer.facets.at(0)) == Names{"ccio=Clinical lead for information:2",
                                            "computer-scientist=Computer scientist:2", "mathematician=Mathematician:1",
                                            "nobody=nobody:0*"});
}

TEST_CASE("facets count the matches of the query, whichever kind is chosen") {
  const ExampleSearch example;
  const Answer answer = example.ask("compiler", {people}, {Facet::kind});
  CHECK(answer.total == 2);
  CHECK(shown(answer.facets.at(0)) == Names{"person=People:2*", "talk=Talks:2", "topic=Topics:1"});
}

}  // namespace
}  // namespace herald::search

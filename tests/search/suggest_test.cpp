// Suggestions as one types, and "did you mean".

#include "tests/search/support/search_site.h"

#include <doctest/doctest.h>

namespace herald::search {
namespace {

using test::ExampleSearch;
using Names = std::vector<std::string>;

TEST_CASE("names and titles are suggested by any word's beginning") {
  struct Case {
    const char* typed;
    Names expected;
  };
  const Case cases[] = {
      {"gra", {"Grace Hopper"}},
      {"Grace H", {"Grace Hopper"}},
      {"hop", {"Grace Hopper"}},
      {"hopper gr", {"Grace Hopper"}},
      {"Hopper, G", {"Grace Hopper"}},
      {"amazing", {"Grace Hopper"}},
      {"pete", {"Rózsa Péter"}},
      {"RÓZ", {"Rózsa Péter"}},
      {"ccio", {"Clinical lead for information"}},
      {"responsible", {"AI ethics"}},
      {"comp", {"Compilers", "Computer scientist"}},
      {"a", {"Amina Clarke", "AI ethics", "AI Day 2024", "Grace Hopper"}},
      {"c", {"Compilers", "Clinical lead for information", "Computer scientist", "Amina Clarke"}},
      {"race", {}},
      {"", {}},
      {" - ", {}},
      {"\x01", {}},
  };
  const ExampleSearch example;
  for (const Case& test : cases) {
    CAPTURE(test.typed);
    Names titles;
    for (const Suggestion& suggestion : example.searcher->suggest(test.typed, 4))
      titles.push_back(suggestion.title);
    CHECK(titles == test.expected);
  }
}

TEST_CASE("a suggestion says what it is and where") {
  const ExampleSearch example;
  const auto suggestions = example.searcher->suggest("ccio", 5);
  REQUIRE(suggestions.size() == 1);
  CHECK(suggestions[0].kind == site::Kind::role);
  CHECK(suggestions[0].url == "/roles/ccio/");
}

TEST_CASE("no more are suggested than asked for") {
  const ExampleSearch example;
  CHECK(example.searcher->suggest("c", 2).size() == 2);
  CHECK(example.searcher->suggest("c", 0).empty());
}

TEST_CASE("a misspelt word is mended") {
  struct Case {
    const char* typed;
    const char* expected;
  };
  const Case cases[] = {
      {"compliers", "compilers"},
      {"Grace Hoper", "Grace hopper"},
      {"speaker:hoper", "speaker:hopper"},
      {"role:ccio -hoper \"erly history\"", "role:ccio -hopper \"early history\""},
      {"hopper", ""},
      {"compiling", ""},
      {"qqqqqq", ""},
      {"", ""},
  };
  const ExampleSearch example;
  for (const Case& test : cases) {
    CAPTURE(test.typed);
    CHECK(example.ask(test.typed).suggestion == test.expected);
  }
}

}  // namespace
}  // namespace herald::search

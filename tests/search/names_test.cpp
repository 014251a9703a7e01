// People found by their names, however they are written.

#include "tests/search/support/search_site.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

namespace herald::search {
namespace {

/// People whose names resemble each other, and a talk of everyday words.
struct Names {
  Names() {
    test::write(folder, "herald.yml", "title: Names\n");
    const std::pair<const char*, const char*> people[] = {
        {"grace-hopper", "name: Grace Brewster Hopper\nalso_known_as: [Amazing Grace]"},
        {"grace-cooper", "name: Grace Cooper"},
        {"rozsa-peter", "name: Rózsa Péter"},
        {"mary-jackson", "name: Mary Jackson"},
        {"mary-jonson", "name: Mary Jonson"},
        {"xu-li", "name: Xu Li"},
        {"radia-perlman", "name: Radia Perlman"},
        {"russ", "name: Russ Cox"},
        {"irina", "name: Ирина Петрова"},
    };
    for (const auto& [slug, front] : people)
      test::write_person(folder, slug, front, "");
    test::write_entry(folder, "talks/rust", "title: Rust for the rest of us\nspeakers: [{person: xu-li, as: speaker}]",
                      "Memory without a collector.");
    searcher = test::open_search(folder);
  }

  std::string first(std::string_view typed) const {
    Request request;
    request.text = typed;
    const Answer answer = searcher->search(request);
    return answer.results.empty() ? "" : answer.results.front().slug;
  }

  test::TemporaryFolder folder;
  std::unique_ptr<Searcher> searcher;
};

TEST_CASE("a name finds its person, however it is written") {
  struct Case {
    const char* typed;
    const char* expected;
  };
  const Case cases[] = {
      {"Grace Brewster Hopper", "grace-hopper"},
      {"grace hopper", "grace-hopper"},
      {"Hopper, Grace", "grace-hopper"},
      {"amazing grace", "grace-hopper"},
      {"G. Hopper", "grace-hopper"},
      {"G. B. Hopper", "grace-hopper"},
      {"Hopper G", "grace-hopper"},
      {"rozsa peter", "rozsa-peter"},
      {"Peter Rózsa", "rozsa-peter"},
      // One mistake: replaced, left out, put in, swapped, a blank lost, a blank too many, in either order.
      {"Radia Perlmen", "radia-perlman"},
      {"Radia Perman", "radia-perlman"},
      {"Radiaa Perlman", "radia-perlman"},
      {"Raida Perlman", "radia-perlman"},
      {"RadiaPerlman", "radia-perlman"},
      {"Ra dia Perlman", "radia-perlman"},
      {"Perlmann, Radia", "radia-perlman"},
      {"adia Perlman", "radia-perlman"},
      {"Xu Lo", "xu-li"},
      {"Ирнна Петрова", "irina"},
      // Two in a long name.
      {"Raida Perlmen", "radia-perlman"},
      {"Radia Pelmann", "radia-perlman"},
      // A part of a name, misspelt, where no text has the word.
      {"perlmann", "radia-perlman"},
      // As it stands comes before what would have to be mended.
      {"Mary Jonson", "mary-jonson"},
      {"Mary Jackson", "mary-jackson"},
      // Within a longer query.
      {"Radia Perlmen spanning trees", "radia-perlman"},
  };
  const Names names;
  for (const Case& test : cases) {
    CAPTURE(test.typed);
    CHECK(names.first(test.typed) == test.expected);
  }
}

TEST_CASE("a word that texts have is no misspelt name") {
  const Names names;
  Request request;
  request.text = "rust";
  std::vector<std::string> found = test::names_of(names.searcher->search(request));
  std::ranges::sort(found);
  CHECK(found == std::vector<std::string>{"person/xu-li", "talk/rust"});
}

TEST_CASE("a misspelt name still obeys what narrows the search") {
  const test::ExampleSearch example;
  CHECK(example.found("Grase Hoper") == std::vector<std::string>{"person/grace-hopper"});
  CHECK(example.found("Grase Hoper role:ccio").empty());
  CHECK(example.found("Grase Hoper", {{Facet::role, "ccio"}}).empty());
  CHECK(example.found("Grase Hoper kind:person") == std::vector<std::string>{"person/grace-hopper"});
}

}  // namespace
}  // namespace herald::search

#include "search/habits.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

using namespace herald::search;

namespace {

/// Owner 0 has the profile 1 and the pieces 2 to 4, owner 1 the profile 5 and the piece 6, owner 2 the topic 7.
Columns three_owners() {
  Columns columns;
  columns.owner_of = {0, 0, 0, 0, 0, 1, 1, 2};
  columns.main_document = {1, 5, 7, 8};
  return columns;
}

}  // namespace

TEST_CASE("a term that people come back to tells more, one that they use in passing less") {
  struct Case {
    std::string what;
    std::vector<Posting> postings;
    double expected = 0;
  };
  // Ten uses that come back in the usual way, a fifth, are taken to have been seen of every term.
  const Case cases[] = {
      {"nobody uses it", {}, 0},
      {"in all three pieces", {{2, 1}, {3, 4}, {4, 1}}, std::log((3 + 2) / 13.0 / 0.2)},
      {"in two of three", {{2, 1}, {4, 1}}, std::log((1 + 2) / 12.0 / 0.2)},
      {"in one of three", {{3, 9}}, std::log(2 / 11.0 / 0.2)},
      {"a profile is no piece", {{1, 1}, {3, 1}}, std::log(2 / 11.0 / 0.2)},
      {"who has one piece says nothing", {{5, 1}, {6, 1}, {7, 1}}, 0},
  };
  for (const Case& test : cases) {
    CAPTURE(test.what);
    CHECK(static_cast<double>(habit_of(test.postings, three_owners())) == doctest::Approx(test.expected));
  }
}

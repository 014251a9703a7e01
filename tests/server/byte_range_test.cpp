#include "server/byte_range.h"

#include <doctest/doctest.h>

namespace herald::server {

TEST_CASE("one satisfiable range is cut to the file") {
  struct Case {
    std::string_view header;
    ByteRange expected;
  };
  const Case cases[] = {
      {"bytes=0-0", {0, 1}},    {"bytes=2-4", {2, 3}}, {"bytes=7-", {7, 3}},
      {"bytes=0-999", {0, 10}}, {"bytes=-3", {7, 3}},  {"bytes=-99", {0, 10}},
      {"Bytes= 1-2", {1, 2}},   {"bytes=9-9", {9, 1}}, {"bytes=0-18446744073709551615", {0, 10}},
  };
  for (const Case& test : cases) {
    CAPTURE(test.header);
    CHECK(choose_range(test.header, 10) == RangeChoice{RangeAnswer::part, test.expected});
  }
}

TEST_CASE("several ranges and what is no range give the whole file") {
  for (const std::string_view header :
       {"bytes=0-0,1-1", "bytes=0-,0-,0-", "bytes=", "bytes=-", "bytes=a-b", "bytes=4-2", "bytes=1", "bytes=1-2x",
        "lines=1-2", "bytes=-1-2", "", "bytes=0-99999999999999999999"}) {
    CAPTURE(header);
    CHECK(choose_range(header, 10) == RangeChoice{});
  }
}

TEST_CASE("a range behind the end cannot be satisfied") {
  for (const std::string_view header : {"bytes=10-", "bytes=10-12", "bytes=-0", "bytes=18446744073709551615-"}) {
    CAPTURE(header);
    CHECK(choose_range(header, 10).answer == RangeAnswer::unsatisfiable);
  }
  CHECK(choose_range("bytes=0-", 0).answer == RangeAnswer::unsatisfiable);
  CHECK(choose_range("bytes=-5", 0).answer == RangeAnswer::unsatisfiable);
}

}  // namespace herald::server

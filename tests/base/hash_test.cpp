#include "base/hash.h"

#include <doctest/doctest.h>

#include <string_view>

namespace herald {

TEST_CASE("fingerprints are XXH3's own") {
  // From the specification's reference implementation, seed 0.
  CHECK(to_hex(fingerprint("")) == "2d06800538d394c2");
  CHECK(fingerprint("a") != fingerprint("b"));
  CHECK(fingerprint(std::string_view("a\0b", 3)) != fingerprint("a"));
  CHECK(fingerprint("the same") == fingerprint("the same"));
}

TEST_CASE("hexadecimal always has 16 digits") {
  CHECK(to_hex(0) == "0000000000000000");
  CHECK(to_hex(0xABC) == "0000000000000abc");
  CHECK(to_hex(~std::uint64_t{0}) == "ffffffffffffffff");
}

}  // namespace herald

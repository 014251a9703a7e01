#include "server/encodings.h"

#include <doctest/doctest.h>

#include <string>

namespace herald::server {

TEST_CASE("the encodings that a client wants, best first") {
  struct Case {
    std::string_view accept;
    std::string_view expected;
  };
  const Case cases[] = {
      {"", "identity"},
      {"gzip", "gzip identity"},
      {"gzip, deflate, br", "br gzip identity"},
      {"GZIP", "gzip identity"},
      {"br;q=0, gzip", "gzip identity"},
      {"br;q=0.000", "identity"},
      {"gzip;q=0.8, br;q=0.5", "gzip br identity"},
      {"br;q=0.5, gzip;q=0.8, identity;q=0.9", "identity gzip br"},
      {"*", "br gzip identity"},
      {"*;q=0", "identity"},
      {"*;q=0.1, br;q=0", "gzip identity"},
      {"identity;q=0, gzip", "gzip identity"},
      {"identity", "identity"},
      {"gzip; q=0.5 , br ; q=0.4", "gzip br identity"},
      {"gzip;q=nonsense", "identity"},
      {"gzip;q=7", "identity"},
      {"gzip;level=9", "identity"},
      {"brotli, x-gzip", "identity"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.accept);
    std::string wanted;
    for (const Encoding encoding : wanted_encodings(test.accept)) {
      const std::string_view name = encoding == Encoding::identity ? "identity" : name_of(encoding);
      wanted += (wanted.empty() ? "" : " ") + std::string(name);
    }
    CHECK(wanted == test.expected);
  }
}

}  // namespace herald::server

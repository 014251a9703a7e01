#include "server/target.h"

#include <doctest/doctest.h>

#include "base/text.h"

namespace herald::server {
namespace {

std::string described(std::string_view encoded) {
  const auto path = parse_path(encoded);
  if (!path) return path.error() == PathMistake::malformed ? "malformed" : "nowhere";
  return join(path->parts, "|") + (path->is_folder ? " folder" : " file");
}

}  // namespace

TEST_CASE("a path is decoded once, part by part") {
  struct Case {
    std::string_view encoded;
    std::string_view expected;
  };
  const Case cases[] = {
      {"/", " folder"},
      {"/people/ada-lovelace/", "people|ada-lovelace folder"},
      {"/assets/lantern.css", "assets|lantern.css file"},
      {"/a%20b", "a b file"},
      {"/caf%C3%A9", "café file"},
      {"/100%2525", "100%25 file"},
      {"/a..b", "a..b file"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.encoded);
    CHECK(described(test.encoded) == test.expected);
  }
}

TEST_CASE("a path that could lead astray is malformed, one that serves nothing leads nowhere") {
  struct Case {
    std::string_view encoded;
    std::string_view expected;
  };
  const Case cases[] = {
      {"", "malformed"},
      {"people", "malformed"},
      {"/..", "malformed"},
      {"/../etc/passwd", "malformed"},
      {"/a/../b", "malformed"},
      {"/%2e%2e/etc/passwd", "malformed"},
      {"/..%2fetc%2fpasswd", "malformed"},
      {"/a%2Fb", "malformed"},
      {"/a%5Cb", "malformed"},
      {"/a\\b", "malformed"},
      {"/a%00.html", "malformed"},
      {"/a%0d%0aX: y", "malformed"},
      {"/a%7F", "malformed"},
      {"/%", "malformed"},
      {"/%4", "malformed"},
      {"/%zz", "malformed"},
      {"/%ff%fe", "malformed"},
      {"/%c0%ae%c0%ae/", "malformed"},
      {"//", "nowhere"},
      {"//example.org/", "nowhere"},
      {"/a//b", "nowhere"},
      {"/.git/config", "nowhere"},
      {"/a/.hidden", "nowhere"},
      {"/./a", "nowhere"},
      {"/%2egit/config", "nowhere"},
      {"/.../x", "nowhere"},
      {"/.git/../x", "malformed"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.encoded);
    CHECK(described(test.encoded) == test.expected);
  }
}

TEST_CASE("a query is read into its parameters in their order") {
  const auto parsed = parse_query("q=grace+hopper&role=ccio&&role=c%26o&empty=&bare&a=b=c");
  REQUIRE(parsed.has_value());
  std::vector<std::string> read;
  for (const Parameter& parameter : *parsed)
    read.push_back(parameter.name + ":" + parameter.value);
  CHECK(read == std::vector<std::string>{"q:grace hopper", "role:ccio", "role:c&o", "empty:", "bare:", "a:b=c"});
  CHECK(parse_query("")->empty());
  CHECK_FALSE(parse_query("q=%").has_value());
  CHECK_FALSE(parse_query("q=1&%zz=2").has_value());
}

TEST_CASE("what is encoded for an address decodes to itself") {
  std::string every_byte;
  for (int byte = 0; byte < 256; ++byte)
    every_byte.push_back(static_cast<char>(byte));
  CHECK(percent_decode(encode_query_value(every_byte)) == every_byte);
  CHECK(percent_decode(encode_path(every_byte)) == every_byte);
  CHECK(encode_path("/people/José/") == "/people/Jos%C3%A9/");
  CHECK(encode_query_value("a b&c/d") == "a%20b%26c%2Fd");
}

}  // namespace herald::server

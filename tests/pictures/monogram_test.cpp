#include "pictures/monogram.h"

#include <doctest/doctest.h>

#include <set>

#include "tests/pictures/support/drawing.h"

namespace herald::pictures {
namespace {

TEST_CASE("initials are the first letters of the first and the last name") {
  struct Case {
    const char* name;
    const char* initials;
  };
  const Case cases[] = {{"Grace Hopper", "GH"},
                        {"Ada", "A"},
                        {"Karen Spärck Jones", "KJ"},
                        {"Élodie  Ångström", "ÉÅ"},
                        {"山口 百恵", "山百"},
                        {"Ŵyn ap Rhŷs", "ŴR"},
                        {"", ""}};
  for (const Case& test : cases) {
    CAPTURE(test.name);
    CHECK(initials_of(test.name) == test.initials);
  }
}

TEST_CASE("a monogram is the same each time, and another for another slug") {
  const Monogram first = draw_monogram("Ada Lovelace", "ada-lovelace");
  CHECK(first.svg == draw_monogram("Ada Lovelace", "ada-lovelace").svg);
  CHECK(first.svg != draw_monogram("Ada Lovelace", "ada-lovelace-2").svg);
}

TEST_CASE("monograms vary in tint and pattern, and every one is a sound drawing") {
  std::set<unsigned> tints_seen;
  std::set<std::string> drawings;
  for (int i = 0; i < 400; ++i) {
    const Monogram monogram = draw_monogram("A B", "person-" + std::to_string(i));
    const auto drawing = test::parse_drawing(monogram.svg);
    CHECK(test::texts_of(drawing, "text") == std::vector<std::string>{"AB"});
    CHECK(test::count_of(drawing, "/svg[@aria-hidden='true'][@focusable='false']") == 1);
    CHECK(test::count_of(drawing, "//@id") == 0);
    CHECK(monogram.svg.size() < 4500);
    tints_seen.insert(monogram.tint);
    drawings.insert(monogram.svg);
  }
  CHECK(tints_seen.size() == tints);
  CHECK(drawings.size() > 390);
}

TEST_CASE("a name that tries to be markup stays text") {
  const Monogram monogram = draw_monogram("<b &x", "x");
  CHECK(test::texts_of(test::parse_drawing(monogram.svg), "text") == std::vector<std::string>{"<&"});
}

}  // namespace
}  // namespace herald::pictures

#include "pictures/svg.h"

#include <doctest/doctest.h>

namespace herald::pictures {
namespace {

using Lines = std::vector<std::string>;

TEST_CASE("numbers have one decimal at most") {
  CHECK(number(12) == "12");
  CHECK(number(12.34) == "12.3");
  CHECK(number(-0.04) == "0");
  CHECK(number(-3.96) == "-4");
  CHECK(number(1234567) == "1234567");
}

TEST_CASE("text is broken at words, then at letters, and cut with an ellipsis") {
  struct Case {
    const char* text;
    std::size_t width;
    std::size_t most;
    Lines lines;
  };
  const Case cases[] = {
      {"", 10, 2, {""}},
      {"short", 10, 2, {"short"}},
      {"Chief digital officer", 13, 3, {"Chief digital", "officer"}},
      {"one two three four", 8, 2, {"one two", "three…"}},
      {"Donaudampfschiff", 6, 3, {"Donaud", "ampfsc", "hiff"}},
      {"Donaudampfschiff", 6, 2, {"Donaud", "ampfs…"}},
      {"machine-learning engineer", 12, 3, {"machine-", "learning", "engineer"}},
      {"情報科学者です", 8, 3, {"情報科学", "者です"}},
      {"Llŷr Ŵyn", 4, 2, {"Llŷr", "Ŵyn"}},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    CHECK(wrap(test.text, test.width, test.most) == test.lines);
  }
}

TEST_CASE("dice fall the same for the same seed") {
  Dice one(7);
  Dice other(7);
  for (int i = 0; i < 100; ++i) {
    const int side = one.below(6);
    CHECK(side == other.below(6));
    CHECK(side >= 0);
    CHECK(side < 6);
    const double value = one.between(2, 3);
    CHECK(value == other.between(2, 3));
    CHECK(value >= 2);
    CHECK(value <= 3);
  }
}

}  // namespace
}  // namespace herald::pictures

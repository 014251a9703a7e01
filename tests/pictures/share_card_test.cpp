#include "pictures/share_card.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "base/parallel.h"
#include "pictures/fonts.h"
#include "tests/support/temporary_folder.h"

namespace herald::pictures {
namespace {

namespace fs = std::filesystem;

ShareCard ada() {
  return {.kicker = "History of computing",
          .title = "Ada Lovelace",
          .line = "Mathematician",
          .site = "Herald",
          .language = "en",
          .name = "Ada Lovelace",
          .seed = "ada-lovelace",
          .photo = {}};
}

ShareCard titled(const std::string& title, const std::string& language) {
  ShareCard card = ada();
  card.title = title;
  card.language = language;
  return card;
}

/// The PNG's own words: signature, then width, height, bits and type of colour, which is 3 for a palette.
void check_is_card(const std::string& bytes) {
  REQUIRE(bytes.size() > 26);
  CHECK(bytes.substr(0, 8) == "\x89PNG\r\n\x1a\n");
  CHECK(bytes.substr(12, 4) == "IHDR");
  CHECK(bytes.substr(16, 4) == std::string("\0\0\x04\xB0", 4));
  CHECK(bytes.substr(20, 4) == std::string("\0\0\x02\x76", 4));
  CHECK(bytes.substr(24, 2) == std::string("\x08\x03", 2));
  const test::TemporaryFolder folder;
  test::write(folder, "card.png", bytes);
  const auto picture = look_at_photo(folder.path() / "card.png");
  REQUIRE(picture.has_value());
  CHECK(picture->width == card_width);
  CHECK(picture->height == card_height);
}

TEST_CASE("a card is a PNG of 1200 × 630 with a palette, small, and the same each time, on any thread") {
  REQUIRE(has_fonts());
  const std::string first = draw_share_card(ada(), {});
  check_is_card(first);
  CHECK(first.size() < 60'000);
  std::vector<std::string> others(12);
  parallel_for(others.size(), [&](unsigned, std::size_t i) { others[i] = draw_share_card(ada(), {}); });
  for (const std::string& other : others)
    CHECK(other == first);
}

TEST_CASE("titles in any script and of any length are drawn, and what looks like markup is text") {
  std::set<std::string> drawn;
  const std::vector<ShareCard> cards = {titled("Y cyfrifiadur yn yr ystafell fyw", "cy"),
                                        titled("山口 明日香", "ja"),
                                        titled("عائشة عبد الرحمن", "ar"),
                                        titled("عائشة عبد الرحمن", "en"),
                                        titled("<b>Ada & \"Co\"</b> ]]> &amp;", "en"),
                                        titled("Ada & \"Co\" ]]> &", "en"),
                                        titled(std::string(2000, 'W'), "en"),
                                        titled("", "en")};
  for (ShareCard card : cards) {
    card.name = card.title;
    CAPTURE(card.title);
    const std::string bytes = draw_share_card(card, {});
    check_is_card(bytes);
    drawn.insert(bytes);
  }
  CHECK(drawn.size() == cards.size());
}

/// Three bytes a pixel, row by row.
std::string pixels_of(const std::string& png) {
  const test::TemporaryFolder folder;
  test::write(folder, "card.png", png);
  return photo_in_box(*look_at_photo(folder.path() / "card.png"), {card_width, card_height});
}

/// The places of a card from left to right: 64 pixels, texts, 48, the window, 64; the site's name is at the foot.
struct Places {
  int text_begin = 0;
  int window_begin = 0;

  bool is_empty_at(int x, int y) const {
    constexpr int reach = 16;
    const bool is_text = x >= text_begin - reach && x < text_begin + 612 + reach;
    const bool is_foot = y >= 534;
    const bool is_line = y >= reach && y < 518;
    const bool is_window = x >= window_begin && x < window_begin + 412 && y >= 56;
    return !is_window && !(is_text && (is_foot || is_line));
  }
};

/// Pixels that are not of the ground where nothing but ground should be.
int stray_pixels(const std::string& rgb, const Places& places) {
  int strays = 0;
  for (int y = 0; y < card_height; ++y) {
    for (int x = 0; x < card_width; ++x) {
      const auto at = static_cast<std::size_t>(3 * (y * card_width + x));
      strays += places.is_empty_at(x, y) && rgb.substr(at, 3) != "\xFF\xFF\xFF" ? 1 : 0;
    }
  }
  return strays;
}

std::string repeated(const std::string& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i)
    result += text;
  return result;
}

TEST_CASE("no name, however long or strange, leaves the place of the texts") {
  const std::string hostile[] = {
      std::string(300, 'W'),
      repeated("Wolfeschlegelsteinhausenbergerdorff ", 10),
      repeated("👩🏽‍💻🚀", 40),
      repeated("نازك الملائكة ", 20),
      repeated("寿限無寿限無五劫の擦り切れ", 12),
      "Z" + repeated("\u0351\u0311\u0327", 60) + "algo",
      "\u202Eadversarial\u202C " + repeated("\u200B", 100),
      "one\n\n\n\n\n\n\n\n\n\n\n\n\ntwo",
  };
  CardLook look;
  look.halo = look.ground;
  for (const std::string& text : hostile) {
    for (const std::string language : {"en", "ar", "ja"}) {
      CAPTURE(text);
      CAPTURE(language);
      ShareCard card = titled(text, language);
      card.kicker = card.line = card.site = text;
      const Places places = language == "ar" ? Places{524, 64} : Places{64, 724};
      CHECK(stray_pixels(pixels_of(draw_share_card(card, look)), places) == 0);
    }
  }
}

TEST_CASE("a photo takes the monogram's place") {
  for (const char* name : {"turned.jpg", "glass.png"}) {
    CAPTURE(name);
    const auto photo = look_at_photo(fs::path(HERALD_SOURCE_FOLDER) / "tests/pictures/photos" / name);
    REQUIRE(photo.has_value());
    ShareCard card = ada();
    card.photo = *photo;
    const std::string bytes = draw_share_card(card, {});
    check_is_card(bytes);
    CHECK(bytes.size() < 40'000);
    CHECK(bytes == draw_share_card(card, {}));
    CHECK(bytes != draw_share_card(ada(), {}));
    CHECK(key_of(card, {}) != key_of(ada(), {}));
  }
}

TEST_CASE("the key tells apart whatever makes another card") {
  std::set<std::string> keys = {key_of(ada(), {})};
  CHECK(keys.contains(key_of(ada(), {})));
  for (std::string ShareCard::*text : {&ShareCard::kicker, &ShareCard::title, &ShareCard::line, &ShareCard::site,
                                       &ShareCard::language, &ShareCard::name, &ShareCard::seed}) {
    ShareCard card = ada();
    card.*text += "x";
    CHECK(keys.insert(key_of(card, {})).second);
  }
  CardLook look;
  look.tint[3].ink = "#000000";
  CHECK(keys.insert(key_of(ada(), look)).second);
}

}  // namespace
}  // namespace herald::pictures

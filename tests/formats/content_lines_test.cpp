#include "formats/content_lines.h"

#include <doctest/doctest.h>

#include <vector>

#include "base/text.h"

namespace herald::formats {
namespace {

std::string line_of(std::string_view name, std::string_view text) {
  ContentLines lines;
  lines.add_text(name, text);
  return lines.text();
}

TEST_CASE("text is escaped as both standards ask") {
  struct Case {
    std::string_view text;
    std::string_view line;
  };
  const Case cases[] = {
      {"plain", "NOTE:plain\r\n"},
      {"a, b; c", "NOTE:a\\, b\\; c\r\n"},
      {"back\\slash", "NOTE:back\\\\slash\r\n"},
      {"two\nlines", "NOTE:two\\nlines\r\n"},
      {"two\r\nlines", "NOTE:two\\nlines\r\n"},
      {"END:VCARD\r\nBEGIN:VCARD", "NOTE:END:VCARD\\nBEGIN:VCARD\r\n"},
      {"bell\a\x7f\ttab", "NOTE:belltab\r\n"},
      {"a colon: stays", "NOTE:a colon: stays\r\n"},
      {"", ""},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    CHECK(line_of("NOTE", test.text) == test.line);
  }
}

TEST_CASE("a value that is no text cannot begin a line of its own") {
  ContentLines lines;
  lines.add("URL", "https://example.org/\r\nEMAIL:x");
  CHECK(lines.text() == "URL:https://example.org/EMAIL:x\r\n");
}

TEST_CASE("a list is separated by commas, those inside its texts are escaped") {
  ContentLines lines;
  const std::vector<std::string> none;
  const std::vector<std::string> some = {"one", "two, three"};
  lines.add_texts("CATEGORIES", none);
  lines.add_texts("CATEGORIES", some);
  CHECK(lines.text() == "CATEGORIES:one,two\\, three\r\n");
}

TEST_CASE("long lines are folded at 75 octets, between characters, and unfold to what they were") {
  for (std::size_t length = 60; length < 240; ++length) {
    for (const std::string_view letter : {"x", "ä", "語", "😀"}) {
      std::string text(length % 4, 'a');
      while (text.size() < length)
        text += letter;
      CAPTURE(text);
      const std::string folded = line_of("NOTE", text);
      std::string unfolded;
      for (const std::string_view line : split(folded, '\n')) {
        if (line.empty()) continue;
        REQUIRE(line.ends_with('\r'));
        CHECK(line.size() - 1 <= 75);
        CHECK(is_valid_utf8(line));
        unfolded += line.substr(unfolded.empty() ? 0 : 1, line.size() - (unfolded.empty() ? 1 : 2));
      }
      CHECK(unfolded == "NOTE:" + text);
    }
  }
}

}  // namespace
}  // namespace herald::formats

#include "site/front_matter.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace herald::site {

TEST_CASE("front matter and body are split, and the body's line is known") {
  struct Case {
    std::string_view text;
    std::string_view title;
    std::string_view body;
    int body_line;
  };
  const Case cases[] = {
      {"---\ntitle: A\n---\nBody\n", "A", "Body\n", 4},
      {"---\r\ntitle: A\r\n---\r\n\r\nBody\r\n", "A", "\r\nBody\r\n", 4},
      {"\xEF\xBB\xBF---\ntitle: A\n---\nBody", "A", "Body", 4},
      {"---  \ntitle: A\n---\t\nBody", "A", "Body", 4},
      {"---\n---\nBody", "", "Body", 3},
      {"---\ntitle: A\n---", "A", "", 4},
      {"---\ntitle: A\n---\nBody\n---\nmore\n", "A", "Body\n---\nmore\n", 4},
      {"---\ntitle: A # ---\n---\n", "A", "", 4},
      {"---\ntitle: |\n  A\n  ---\n---\nBody", "A\n---\n", "Body", 6},
      {"---\ntitle: A\n----\n---\n", "", "", 0},  // four are no fence, and no YAML either
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    const auto parts = split_front_matter(test.text, "f.md");
    if (test.body_line == 0) {
      CHECK_FALSE(parts.has_value());
      continue;
    }
    REQUIRE(parts.has_value());
    const Node* title = parts->front.find("title");
    CHECK((title == nullptr ? "" : title->text) == test.title);
    CHECK(parts->body == test.body);
    CHECK(parts->body_line == test.body_line);
  }
}

TEST_CASE("a file without proper front matter is explained") {
  struct Case {
    std::string_view text;
    std::string_view message;
  };
  constexpr std::string_view missing =
      "f.md:1:1: error: the file does not begin with front matter [missing-front-matter]\n"
      "  hint: begin it with a line '---', then 'key: value' lines, then another '---'\n";
  constexpr std::string_view unclosed =
      "f.md:1:1: error: the front matter that begins here is never closed [unclosed-front-matter]\n"
      "  hint: put a line '---' after the last key\n";
  const Case cases[] = {
      {"", missing},
      {"# Title\n", missing},
      {"\n---\ntitle: A\n---\n", missing},
      {" ---\ntitle: A\n---\n", missing},
      {"----\ntitle: A\n---\n", missing},
      {"---title: A\n---\n", missing},
      {"---", unclosed},
      {"---\n", unclosed},
      {"---\ntitle: A\n", unclosed},
      {"---\ntitle: A\n ---\nBody\n", unclosed},
      {"---\né: 'x\n---\nBody 'y\n",
       "f.md:2:5: error: a quotation mark is opened here and never closed [yaml-syntax]\n"
       "  hint: close it on the same line, or write the value without quotes\n"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    const auto parts = split_front_matter(test.text, "f.md");
    REQUIRE_FALSE(parts.has_value());
    CHECK(to_text(parts.error(), {}) == test.message);
  }
}

}  // namespace herald::site

#include "importer/front_matter_text.h"

#include <doctest/doctest.h>

#include <random>

#include "importer/clean.h"
#include "site/front_matter.h"
#include "site/validate.h"

namespace herald::importer {
namespace {

using site::Kind;

std::string value_after(const std::string& file, std::string_view key) {
  const auto parts = site::split_front_matter(file, "f.md");
  REQUIRE(parts);
  const site::Node* value = parts->front.find(key);
  return value == nullptr ? "none" : value->text;
}

constexpr const char* edited = R"(---
# Her own words first.
summary: "short"   # quoted by hand
title: >-
  A folded
  title

event: testcon-2009
speakers:
  - person: one
    as: keynote
  # to be asked: two
topics: [ethics]
---
The body.
)";

}  // namespace

TEST_CASE("values are written plain where that is safe, and quoted where it is not") {
  const Fields fields = {
      {"title", scalar("Trust: a \"new\" #hope")},
      {"status", scalar("draft")},
      {"summary", scalar("No")},
      {"event", scalar("testcon-2009")},
      {"speakers",
       list_of({map_of({{"person", scalar("one")}, {"as", scalar("keynote")}}), map_of({{"person", scalar("true")}})})},
      {"date", scalar("2009-02-07")},
      {"topics", list_of({scalar("ethics"), scalar("data-governance")})},
      {"recording", scalar("false")},
      {"slides", scalar("https://example.org/a?b=c#d")},
      {"sources", list_of({map_of({{"title", scalar("A, b: c")}, {"url", scalar("https://example.org/")}})})},
  };
  CHECK(write_entry(Kind::talk, fields, "Body.") == R"(---
title: "Trust: a \"new\" #hope"
status: draft
summary: "No"
event: testcon-2009
speakers:
  - {person: one, as: keynote}
  - {person: "true"}
date: 2009-02-07
topics: [ethics, data-governance]
recording: false
slides: https://example.org/a?b=c#d
sources:
  - {title: "A, b: c", url: "https://example.org/"}
---

Body.
)");
}

TEST_CASE("whatever a title holds, it reads back as it was") {
  constexpr std::string_view pieces[] = {"---", ":",    " ",  "#",  "\"",   "'",    "\\",   "- ", "{", "}",   "[",
                                         "]",   "&a",   "*a", "!b", "|",    ">",    "%",    "@",  "`", "?",   ",",
                                         "é",   "漢字", "😀",  "~",  "null", "true", "2009", "=",  "a", "Word"};
  std::mt19937 random(7);
  for (int round = 0; round < 3'000; ++round) {
    std::string title;
    for (unsigned i = 0; i < 1 + random() % 6; ++i)
      title += pieces[random() % std::size(pieces)];
    title = clean_line(title);
    if (title.empty() || title == "~") continue;
    CAPTURE(title);
    const std::string file =
        write_entry(Kind::talk, {{"title", scalar(title)}, {"speakers", list_of({map_of({{"name", scalar(title)}})})}},
                    "---\n" + title);
    auto parts = site::split_front_matter(file, "f.md");
    REQUIRE(parts);
    CHECK(parts->front.find("title")->text == title);
    CHECK(parts->front.find("speakers")->items.at(0).find("name")->text == title);
    Diagnostics diagnostics;
    site::validate_entry(parts->front, Kind::talk, "f.md", diagnostics);
    CHECK(diagnostics.empty());
  }
}

TEST_CASE("changing a key leaves every other line of an editor's file alone") {
  const auto title = scalar("New");
  const auto changed = with_key(edited, Kind::talk, "title", &title);
  REQUIRE(changed);
  CHECK(*changed == R"(---
# Her own words first.
summary: "short"   # quoted by hand
title: New

event: testcon-2009
speakers:
  - person: one
    as: keynote
  # to be asked: two
topics: [ethics]
---
The body.
)");
  const auto without = with_key(edited, Kind::talk, "topics", nullptr);
  REQUIRE(without);
  CHECK(value_after(*without, "topics") == "none");
  CHECK(without->find("# to be asked: two") != std::string::npos);

  const auto video = scalar("https://example.org/v");
  const auto added = with_key(edited, Kind::talk, "video", &video);
  REQUIRE(added);
  CHECK(added->find("topics: [ethics]\nvideo: https://example.org/v\n---\nThe body.\n") != std::string::npos);

  const auto body = with_body(edited, "New body.");
  REQUIRE(body);
  CHECK(body->ends_with("topics: [ethics]\n---\n\nNew body.\n"));
}

TEST_CASE("a file whose keys do not stand on lines of their own is not changed") {
  const auto title = scalar("New");
  const auto changed = with_key("---\n{title: Old, event: x}\n---\n", Kind::talk, "title", &title);
  REQUIRE_FALSE(changed);
  CHECK(changed.error() == "its front matter is not written as one key a line");
}

TEST_CASE("values that mean the same compare as the same") {
  const auto one = site::split_front_matter("---\na: {x: 1, y: [b, \"c\"]}\n---\n", "f");
  const auto two = site::split_front_matter("---\na:\n  y:\n  - b\n  - 'c'\n  x: \"1\"\n---\n", "f");
  REQUIRE(one);
  REQUIRE(two);
  CHECK(canonical(one->front) == canonical(two->front));
  CHECK(canonical(scalar("1")) != canonical(list_of({scalar("1")})));
  CHECK(canonical_body("\r\nA\r\nB\n\n") == canonical_body("A\nB"));
}

}  // namespace herald::importer

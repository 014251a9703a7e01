#include "importer/clean.h"

#include <doctest/doctest.h>

#include "importer/slot_times.h"

namespace herald::importer {

TEST_CASE("lines lose control characters, direction marks and doubled blanks") {
  CHECK(clean_line("  A \t title\r\nof\x01two\xE2\x80\xAE lines ") == "A title of two lines");
  CHECK(clean_line("\xEF\xBB\xBFStart\xE2\x80\xA8") == "Start");
  CHECK(clean_text("  one \r\n\r\ntwo\rthree\x07 ") == "one\n\ntwo\nthree");
}

TEST_CASE("contact data is left out, and what only looks like it stays") {
  struct Case {
    std::string_view input;
    std::string_view output;
  };
  constexpr Case cases[] = {
      {"Write to test.person+x@mail.example.org.", "Write to (contact left out)."},
      {"call +44 20 7946 0958 now", "call (contact left out) now"},
      {"test (at) example (dot) org", "(contact left out)"},
      {"@handle and C++20 in 2026, 10.1145/1234567.1234568", "@handle and C++20 in 2026, 10.1145/1234567.1234568"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.input);
    CHECK(without_contacts(test.input) == test.output);
  }
}

TEST_CASE("a session's day is the one on the wall of the conference") {
  struct Case {
    std::string_view timestamp;
    std::string_view local;
    std::optional<int> day_change;
    std::string_view day;
    std::string_view clock;
  };
  constexpr Case cases[] = {
      {"2024-12-27T10:00:00+01:00", "10:00", {}, "2024-12-27", "10:00"},
      {"2024-12-27T23:30:00Z", "00:30", {}, "2024-12-28", "00:30"},  // Berlin
      {"2024-12-27T03:30:00Z", "19:30", {}, "2024-12-26", "19:30"},  // Los Angeles
      {"2024-12-27T22:30:00Z", "10:30", {}, "2024-12-28", "10:30"},  // Auckland
      {"2024-12-27T10:00:00Z", "10:00", {}, "2024-12-27", "10:00"},
      {"", "2023-08-15T14:00:00+02:00", {}, "2023-08-15", "14:00"},
      {"", "00:30", 9 * 60, "2024-12-28", "00:30"},
      {"", "09:00", 9 * 60, "2024-12-27", "09:00"},
      {"", "00:30", {}, "2024-12-27", "00:30"},
      {"nonsense", "25:99", {}, "2024-12-27", ""},
  };
  for (const Case& test : cases) {
    CAPTURE(test.timestamp);
    CAPTURE(test.local);
    const SlotTimes times{test.day_change};
    const auto day = times.day({Date{2024, 12, 27}, test.timestamp, test.local});
    CHECK((day ? to_iso(*day) : "none") == test.day);
    CHECK(SlotTimes::clock(test.local, test.timestamp) == test.clock);
  }
  CHECK_FALSE(SlotTimes{}.day({{}, "", "10:00"}));
}

TEST_CASE("lengths in every spelling are minutes") {
  CHECK(duration_of("00:45") == 45);
  CHECK(duration_of("1:30:00") == 90);
  CHECK(duration_of("1:00:30:00") == 24 * 60 + 30);
  CHECK(duration_of("25") == 25);
  CHECK(duration_of("") == 0);
  CHECK(duration_of("-5") == 0);
  CHECK(duration_of("99999999999:00") == 0);
}

TEST_CASE("languages become tags, or nothing") {
  CHECK(language_tag("en") == "en");
  CHECK(language_tag("pt_br") == "pt-BR");
  CHECK(language_tag("German") == "de");
  CHECK(language_tag("Français") == "fr");
  CHECK(language_tag("de-formal") == "de");
  CHECK(language_tag("English and Welsh") == "");
  CHECK(language_tag("") == "");
  CHECK(language_tag("../x") == "");
}

TEST_CASE("only https addresses without secrets and markup are kept") {
  CHECK(safe_url(" https://example.org/a?b=c#d ") == "https://example.org/a?b=c#d");
  CHECK(safe_url("/media/x.pdf", "https://example.org/conf/") == "https://example.org/media/x.pdf");
  for (const std::string_view bad :
       {"http://example.org/", "javascript:alert(1)", "//example.org/x", "/x", "https://", "https:///x", "https://a b",
        "https://user:secret@example.org/", "https://example.org/\"><script>", "mailto:a@example.org", "../x"}) {
    CAPTURE(bad);
    CHECK(safe_url(bad) == "");
  }
}

}  // namespace herald::importer

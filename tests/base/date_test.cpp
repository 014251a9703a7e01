#include "base/date.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace herald {

TEST_CASE("dates that exist are read and written as they were") {
  struct Case {
    std::string_view text;
    Date date;
    std::string_view last;
  };
  const Case cases[] = {
      {"1978", {1978, 0, 0}, "1978-12-31"},       {"1978-06", {1978, 6, 0}, "1978-06-30"},
      {"1978-06-01", {1978, 6, 1}, "1978-06-01"}, {"2024-02-29", {2024, 2, 29}, "2024-02-29"},
      {"2000-02", {2000, 2, 0}, "2000-02-29"},    {"1900-02", {1900, 2, 0}, "1900-02-28"},
      {"0001-01-01", {1, 1, 1}, "0001-01-01"},    {"9999-12-31", {9999, 12, 31}, "9999-12-31"},
      {"0476", {476, 0, 0}, "0476-12-31"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    const auto date = parse_date(test.text);
    REQUIRE(date.has_value());
    CHECK(*date == test.date);
    CHECK(to_iso(*date) == test.text);
    CHECK(to_iso(last_day(*date)) == test.last);
  }
}

TEST_CASE("anything else is no date") {
  for (const std::string_view text :
       {"",           "78",         "19780",      "0000",       "1978-00",          "1978-13",
        "1978-6",     "1978-6-1",   "1978-02-30", "2023-02-29", "1900-02-29",       "1978-06-00",
        "1978-06-31", "1978/06/01", "1978-06/01", "01-06-1978", "1978-06-01T00:00", " 1978",
        "1978 ",      "-978",       "+978",       "197x",       "1978-0x",          "1978-06-0x",
        "١٩٧٨",       "today"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text).has_value());
  }
}

TEST_CASE("an unknown part orders before a known one") {
  const auto date = [](std::string_view text) { return *parse_date(text); };
  CHECK(date("1978") < date("1978-01"));
  CHECK(date("1978-01") < date("1978-01-01"));
  CHECK(date("1977-12-31") < date("1978"));
}

TEST_CASE("a timestamp is the first moment that a date may mean") {
  CHECK(to_timestamp({1978, 0, 0}) == "1978-01-01T00:00:00Z");
  CHECK(to_timestamp({1978, 6, 0}) == "1978-06-01T00:00:00Z");
  CHECK(to_timestamp({815, 12, 10}) == "0815-12-10T00:00:00Z");
}

TEST_CASE("dates are written out in the reader's language") {
  struct Case {
    Date date;
    std::string language;
    std::string_view words;
  };
  const Case cases[] = {
      {{1978, 6, 1}, "en", "1 June 1978"},
      {{1978, 6, 0}, "en", "June 1978"},
      {{1978, 0, 0}, "en", "1978"},
      {{1978, 6, 1}, "cy", "1 Mehefin 1978"},
      {{1978, 6, 0}, "cy", "Mehefin 1978"},
      {{1978, 6, 1}, "de", "1. Juni 1978"},
      {{1815, 12, 10}, "en", "10 December 1815"},
      {{1500, 2, 28}, "en", "28 February 1500"},
      {{2024, 2, 29}, "en-US", "February 29, 2024"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.language);
    CHECK(to_words(test.date, test.language) == test.words);
  }
}

TEST_CASE("a date in an unknown language is written all the same") {
  CHECK(to_words({1978, 6, 1}, "xx-nowhere").find("1978") != std::string::npos);
}

TEST_CASE("time zones are known by their IANA names") {
  CHECK(is_time_zone("Europe/London"));
  CHECK(is_time_zone("UTC"));
  CHECK_FALSE(is_time_zone("Europe/Londn"));
  CHECK_FALSE(is_time_zone(""));
  CHECK_FALSE(is_time_zone("London time"));
}

TEST_CASE("today is a day, also in a zone that nobody knows") {
  for (const std::string zone : {"Europe/London", "Pacific/Kiritimati", "Nowhere/At-All"}) {
    CAPTURE(zone);
    CHECK(parse_date(to_iso(today(zone))).has_value());
  }
  CHECK(today("Pacific/Kiritimati") >= today("Pacific/Niue"));
}

}  // namespace herald

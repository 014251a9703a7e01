#include "generator/wording.h"

#include <doctest/doctest.h>

namespace herald::generator {
namespace {

const site::Translations& words() {
  static const site::Translations translations({{"part.keynote", "Keynote speaker"},
                                                {"language.en", "English"},
                                                {"list.and", "{first} and {last}"},
                                                {"date.span", "{from} to {to}"}});
  return translations;
}

Wording english() {
  return {words(), "en"};
}

TEST_CASE("a value has a word, or is made readable") {
  struct Case {
    std::string group;
    std::string value;
    std::string expected;
  };
  const Case cases[] = {{"part", "keynote", "Keynote speaker"},
                        {"part", "return-to-work", "Return to work"},
                        {"fact", "also_known_as", "Also known as"},
                        {"format", "One day a week, remote", "One day a week, remote"},
                        {"format", "Übung", "Übung"},
                        {"language", "en", "English"},
                        {"language", "pt-br", "pt-br"},
                        {"part", "", ""}};
  for (const Case& test : cases) {
    CAPTURE(test.value);
    CHECK(label_of(english(), test.group, test.value) == test.expected);
  }
}

TEST_CASE("names are listed as one writes them") {
  CHECK(names_text(english(), {}) == "");
  CHECK(names_text(english(), {"Ada"}) == "Ada");
  CHECK(names_text(english(), {"Ada", "Grace"}) == "Ada and Grace");
  CHECK(names_text(english(), {"Ada", "Grace", "Joan"}) == "Ada, Grace and Joan");
}

TEST_CASE("a span of dates says what its ends share once") {
  const Date first{1978, 6, 1};
  const Date last{1978, 6, 3};
  CHECK(span_text(english(), first, last) == "1 to 3 June 1978");
  CHECK(span_text(english(), Date{1970, 7, 27}, Date{1970, 8, 2}) == "27 July to 2 August 1970");
  CHECK(span_text(english(), Date{1970, 12, 31}, Date{1971, 1, 2}) == "31 December 1970 to 2 January 1971");
  CHECK(span_text(english(), Date{1970, 6, 1}, Date{1971, 6, 1}) == "1 June 1970 to 1 June 1971");
  CHECK(span_text(english(), Date{1970, 6, 0}, Date{1970, 8, 0}) == "June to August 1970");
  CHECK(span_text(english(), Date{1970, 6, 1}, Date{1970, 6, 0}) == "1 June 1970 to June 1970");
  CHECK(span_text(english(), Date{1970, 0, 0}, Date{1972, 0, 0}) == "1970 to 1972");
  CHECK(span_text(english(), first, first) == "1 June 1978");
  CHECK(span_text(english(), first, std::nullopt) == "1 June 1978");
  CHECK(span_text(english(), std::nullopt, last) == "3 June 1978");
  CHECK(span_text(english(), std::nullopt, std::nullopt) == "");
}

TEST_CASE("a date that is not known still sets both names") {
  View view;
  set_date(view, "DATE", english(), Date{1978, 6, 0});
  CHECK(*view.find_value("DATE") == "1978-06");
  CHECK(*view.find_value("DATE_TEXT") == "June 1978");
  set_date(view, "DATE", english(), std::nullopt);
  CHECK(*view.find_value("DATE") == "");
  CHECK(*view.find_value("DATE_TEXT") == "");
}

TEST_CASE("a text in an address keeps only plain characters") {
  CHECK(encode_query("C++ & Łódź?") == "C%2B%2B%20%26%20%C5%81%C3%B3d%C5%BA%3F");
  CHECK(encode_query("a-b_c.d~e1") == "a-b_c.d~e1");
}

}  // namespace
}  // namespace herald::generator

#include "search/query.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace herald::search {
namespace {

/// "words(a b) -phrase(c d) role(x)".
std::string shown(const Query& query) {
  std::string text;
  for (const Clause& clause : query.clauses) {
    if (!text.empty()) text += " ";
    if (clause.sense == Clause::Sense::excluded) text += "-";
    switch (clause.type) {
      case Clause::Type::words:
        text += "words";
        break;
      case Clause::Type::phrase:
        text += "phrase";
        break;
      case Clause::Type::field:
        text += terms_of(clause.field).name;
        break;
      case Clause::Type::dates:
        text += "date";
        break;
    }
    text += "(" + clause.text + ")";
  }
  return text;
}

struct Case {
  const char* typed;
  const char* meant;
};

TEST_CASE("operators are honoured") {
  const Case cases[] = {
      {"", ""},
      {" \t\n ", ""},
      {"compilers", "words(compilers)"},
      {"early  compilers", "words(early compilers)"},
      {"\"flow matic\"", "phrase(flow matic)"},
      {"early \"flow matic\" work", "words(early) phrase(flow matic) words(work)"},
      {"“flow matic”, early", "phrase(flow matic) words(, early)"},
      {"«flow matic»", "phrase(flow matic)"},
      {"cobol -hopper", "words(cobol) -words(hopper)"},
      {"-hopper", "-words(hopper)"},
      {"cobol -\"flow matic\"", "words(cobol) -phrase(flow matic)"},
      {"role:ccio ethics", "role(ccio) words(ethics)"},
      {"role:\"chief nurse\"", "role(chief nurse)"},
      {"role:“chief nurse”", "role(chief nurse)"},
      {"-role:ccio", "-role(ccio)"},
      {"speaker:hopper event:hopl topic:ai place:Leeds as:keynote language:cy kind:talk",
       "speaker(hopper) event(hopl) topic(ai) place(Leeds) as(keynote) language(cy) kind(talk)"},
      {"cobol date:1970..1990", "words(cobol) date(1970..1990)"},
      {"date:2024-03-08..2024-04 -date:..1960", "date(2024-03-08..2024-04) -date(..1960)"},
      {"date:1978.. compilers", "date(1978..) words(compilers)"},
      {"date:1978", "date(1978)"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.typed);
    CHECK(shown(parse_query(test.typed)) == test.meant);
  }
}

TEST_CASE("what is not surely an operator is words") {
  const char* const cases[] = {
      "C++ and .NET",
      "Title: with a colon",
      "role: ccio",
      "role:",
      "role:\"\"",
      "role:--",
      "role:\"chief nurse",
      "Role:ccio",
      "unknown:prefix",
      "kind:of",
      "date:",
      "date:..",
      "date:tomorrow",
      "date:1990..1970",
      "date:1978-13",
      "date:1978-02-30..",
      "date: 1978",
      "http://example.org/role:x",
      "foo -- bar",
      "foo - bar",
      "foo -1 bar",
      "foo – bar",
      "foo-bar",
      "-",
      "--",
      "-“",
      "\"unbalanced",
      "unbalanced\"",
      "\"",
      "\"\"",
      "\" \"",
      "\"half\"word",
      "12\" floppy and 8\" floppy",
      "#hashtag @someone",
      "(brackets [and {braces}])",
      "AND OR NOT NEAR * ~ ^ +",
      "プログラミング言語の歴史",
      "история программирования",
      "تاريخ البرمجة",
      "hanes cyfrifiadura yng Nghymru",
      "\x01\x02",
  };
  for (const char* typed : cases) {
    CAPTURE(typed);
    CHECK(shown(parse_query(typed)) == fmt::format("words({})", typed));
  }
}

}  // namespace
}  // namespace herald::search

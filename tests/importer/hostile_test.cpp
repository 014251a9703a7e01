#include <doctest/doctest.h>
#include <fmt/format.h>

#include "importer/read.h"
#include "tests/importer/support/importing.h"

namespace herald::importer {
namespace {

struct Case {
  std::string name;
  std::string text;
  Format format;
  std::string error;  ///< place, message and code
};

std::string error_of(const Case& test) {
  const auto read = read_schedule(test.text, "f", test.format);
  if (read) return "none";
  const Diagnostic& error = read.error();
  return fmt::format("{}:{}: {} [{}]", error.location.line, error.location.column, error.message, error.code);
}

std::string repeated(std::string_view piece, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i)
    text += piece;
  return text;
}

void check(const std::vector<Case>& cases) {
  for (const Case& test : cases) {
    CAPTURE(test.name);
    CHECK(error_of(test) == test.error);
  }
}

}  // namespace

TEST_CASE("a broken or hostile schedule.xml is refused with its place") {
  const std::string cut = "the file ends before its elements are closed: it is cut off [broken-xml]";
  const std::string doctype =
      "a DOCTYPE stands here: entities can make a small file huge, or read other files [doctype-refused]";
  check({
      {"cut in an element", "<schedule>\n<conference>\n<title>T", Format::detect, "3:8: " + cut},
      {"cut in a tag", "<schedule>\n<confer", Format::detect, "2:7: " + cut},
      {"wrong end tag", "<schedule>\n<day></room></schedule>", Format::detect,
       "2:8: an end tag does not fit the element that is open [broken-xml]"},
      {"entity bomb",
       "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<schedule>&b;</schedule>",
       Format::detect, "2:1: " + doctype},
      {"external entity", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><schedule>&e;</schedule>",
       Format::detect, "1:1: " + doctype},
      {"deep", "<schedule>" + repeated("<a>", 100'000) + repeated("</a>", 100'000) + "</schedule>", Format::detect,
       "1:104: elements nested deeper than 32 [beyond-limits]"},
      {"too many tags", "<schedule>" + repeated("<a/>", most_parts) + "</schedule>", Format::detect,
       "0:0: more than 6000000 tags and attributes [beyond-limits]"},
      {"not UTF-8", "<schedule>\n  \xFF</schedule>", Format::detect, "2:3: this byte is not UTF-8 text [not-utf-8]"},
      {"control character", "<schedule>\n\x01</schedule>", Format::detect,
       "2:1: a control character stands here, which XML forbids [broken-xml]"},
      {"NUL", std::string("<schedule>\0</schedule>", 22), Format::detect,
       "1:11: a control character stands here, which XML forbids [broken-xml]"},
      {"a web page", "<html><body>Not found</body></html>", Format::detect,
       "1:1: the file holds <html>, not <schedule> [no-schedule]"},
      {"two documents", "<schedule/>\n<schedule/>", Format::detect, "2:1: a second document begins here [broken-xml]"},
      {"more after the end", "<schedule/>\nmore", Format::detect,
       "1:12: the file goes on after its last element [broken-xml]"},
      {"long title", test::xml_of("T", "2020-01-01", "\n" + test::event_of("1", std::string(2'000, 't'), "")),
       Format::detect, "3:1: the title is longer than 1000 bytes [beyond-limits]"},
      {"long abstract",
       test::xml_of("T", "2020-01-01",
                    test::event_of("1", "t", "", "<abstract>" + std::string(longest_text + 1, 'a') + "</abstract>")),
       Format::detect, "2:42: the abstract is longer than 200000 bytes [beyond-limits]"},
      {"crowd",
       test::xml_of("T", "2020-01-01",
                    test::event_of("1", "t",
                                   [] {
                                     std::string people;
                                     for (int i = 0; i < 501; ++i)
                                       people += fmt::format("<person id='{}'>P</person>", i);
                                     return people;
                                   }())),
       Format::detect, "2:42: a session of more than 500 people [beyond-limits]"},
      {"empty", "  \n", Format::detect, "0:0: the file is empty [empty-file]"},
      {"neither", "hello", Format::detect, "1:1: this is neither XML nor JSON [unknown-format]"},
      {"too large", std::string(largest_file + 1, ' '), Format::detect,
       "0:0: the file has 90000001 bytes, more than 90000000 [too-large]"},
  });
}

TEST_CASE("broken or hostile JSON is refused with its place") {
  check({
      {"cut", "{\"schedule\": {\"conference\": {\"days\": [", Format::detect,
       "1:39: the file ends in the middle of a value: it is cut off [broken-json]"},
      {"wrong", "{\"conference\": {},\n ]}", Format::schedule_json, "2:2: this is not valid JSON [broken-json]"},
      {"deep", repeated("[", 1'000'000), Format::detect, "1:33: values nested deeper than 32 [beyond-limits]"},
      {"many", "[" + repeated("0,", most_parts) + "0]", Format::detect,
       "1:12000001: more than 6000000 values [beyond-limits]"},
      {"no days", "{\"schedule\": {\"conference\": {\"title\": 5, \"days\": \"x\"}}}", Format::detect,
       "0:0: schedule.conference.days is no list [no-schedule]"},
      {"no schedule", "{\"a\": 1}", Format::schedule_json,
       "0:0: there is no 'schedule' with a 'conference' in the file [no-schedule]"},
      {"no sessions", "{\"a\": 1}", Format::detect,
       "0:0: there are no sessions and no speakers in the file [no-schedule]"},
      {"a list of nothing", "[1, {\"a\": 2}]", Format::detect,
       "0:0: nothing in the file is a session or a speaker [no-schedule]"},
      {"huge number", "[1e999]", Format::detect, "0:0: a number is out of range [broken-json]"},
  });
}

TEST_CASE("a broken table is refused with its row") {
  check({
      {"ragged", "name,title\na,b\nc\n", Format::csv,
       "0:0: this is not a table: line 3 has 1 value, the header 2 [broken-csv]"},
      {"NUL", std::string("name\na\0b\n", 9), Format::csv, "2:2: a NUL character stands here [broken-csv]"},
      {"nothing known", "a,b\n1,2\n", Format::csv, "1:1: no column is known to hold names or titles [unknown-column]"},
  });
}

TEST_CASE("wrong types in JSON are passed over, whatever they are") {
  const Schedule read = test::schedule_from(
      R"({"schedule": {"conference": {"title": [], "days": [1, {"rooms": {"a": [1, null, {"title": ["x"], "persons": "p"},
          {"title": 7, "persons": [null, 3, {"id": {}, "name": 5}, {"name": {"en": "P One"}}], "links": [null, 4], "date": []}]}}]}}})");
  REQUIRE(read.sessions.size() == 2);
  CHECK(read.sessions[1].title == "7");
  REQUIRE(read.people.size() == 2);
  CHECK(read.people[0].name == "5");
  CHECK(read.people[1].name == "P One");
}

TEST_CASE("every beginning of a schedule is read or refused, never worse") {
  for (const char* name :
       {"pentabarf.xml", "pretalx.xml", "pretalx.json", "hub.json", "sessionize-all.json", "sessionize-grid.json"}) {
    const std::string whole = test::data(name);
    std::size_t refused = 0;
    for (std::size_t size = 0; size + 2 < whole.size(); ++size) {
      if (!read_schedule(std::string_view(whole).substr(0, size), name, Format::detect)) ++refused;
    }
    CAPTURE(name);
    CHECK(refused == whole.size() - 2);
  }
}

}  // namespace herald::importer

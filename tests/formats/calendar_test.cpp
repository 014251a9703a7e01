#include "formats/calendar.h"

#include <doctest/doctest.h>

#include "tests/site/support/loading.h"

namespace herald::formats {
namespace {

using test::TemporaryFolder;

/// The line of `text` that begins with `name`; empty when there is none.
std::string line_of(const std::string& text, const std::string& name) {
  const std::size_t at = text.find("\r\n" + name);
  if (at == std::string::npos) return {};
  return text.substr(at + 2, text.find("\r\n", at + 2) - at - 2);
}

TEST_CASE("an event is told with whole days, the end being the day after") {
  const TemporaryFolder folder;
  test::write(folder, "herald.yml", "title: Test\nbase_url: https://test.example\n");
  test::write_entry(folder, "topics/ethics.md", "title: Ethics, applied\nsummary: S.\n");
  test::write_entry(folder, "events/day.md",
                    "title: \"A day; ours\"\nsummary: We talk.\nstart: 2027-02-28\nend: 2027-03-01\nplace: Leeds\n"
                    "topics: [ethics]\nupdated: 2026-11-02\n");
  const site::Site site = test::sound_site(folder);
  CHECK(calendar_of_events(site) ==
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Herald//Herald//EN\r\nCALSCALE:GREGORIAN\r\nNAME:Test\r\n"
        "X-WR-CALNAME:Test\r\nBEGIN:VEVENT\r\nUID:https://test.example/events/day/\r\nDTSTAMP:20261102T000000Z\r\n"
        "LAST-MODIFIED:20261102T000000Z\r\nDTSTART;VALUE=DATE:20270228\r\nDTEND;VALUE=DATE:20270302\r\n"
        "SUMMARY:A day\\; ours\r\nDESCRIPTION:We talk.\r\nLOCATION:Leeds\r\nCATEGORIES:Ethics\\, applied\r\n"
        "URL:https://test.example/events/day/\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("an event whose day is not known takes all the time that its date means") {
  struct Case {
    std::string_view dates;
    std::string_view start;
    std::string_view end;
  };
  const Case cases[] = {
      {"start: 1978-06-01", "19780601", "19780602"},
      {"start: 1978-12-31", "19781231", "19790101"},
      {"start: 2024-02-28\nend: 2024-02-29", "20240228", "20240301"},
      {"start: 2027-02", "20270201", "20270301"},
      {"start: 1843", "18430101", "18440101"},
      {"start: 1958\nend: 1960", "19580101", "19610101"},
      {"start: 9999-12-31", "99991231", ""},
  };
  for (const Case& test : cases) {
    CAPTURE(test.dates);
    const TemporaryFolder folder;
    test::write_entry(folder, "events/e.md", "title: E\nsummary: S.\n" + std::string(test.dates) + "\n");
    const std::string text = calendar_of_events(test::sound_site(folder));
    CHECK(line_of(text, "DTSTART") == "DTSTART;VALUE=DATE:" + std::string(test.start));
    CHECK(line_of(text, "DTEND") == (test.end.empty() ? "" : "DTEND;VALUE=DATE:" + std::string(test.end)));
  }
}

TEST_CASE("an opportunity has a deadline when it closes") {
  const TemporaryFolder folder;
  test::write_entry(folder, "opportunities/open.md", "title: Open\nsummary: S.\ntype: course\n");
  test::write_entry(folder, "opportunities/closing.md",
                    "title: Closing\nsummary: S.\ntype: course\ncloses: 2027-01-31\n");
  const site::Site site = test::sound_site(folder);
  const site::Settings& settings = site.settings();
  const site::Entry* closing = site.find(site::Kind::opportunity, "closing");
  CHECK(!deadline_item(*site.find(site::Kind::opportunity, "open"), "Never", settings));
  const auto item = deadline_item(*closing, "Closing: last day", settings);
  REQUIRE(item);
  const std::string text = calendar({}, {&*item, 1});
  CHECK(line_of(text, "UID") == "UID:http://127.0.0.1:8080/opportunities/closing/#closes");
  CHECK(line_of(text, "DTSTART") == "DTSTART;VALUE=DATE:20270131");
  CHECK(line_of(text, "DTEND") == "DTEND;VALUE=DATE:20270201");
  CHECK(line_of(text, "SUMMARY") == "SUMMARY:Closing: last day");
}

}  // namespace
}  // namespace herald::formats

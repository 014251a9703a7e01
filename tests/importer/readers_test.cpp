#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/text.h"
#include "importer/read.h"
#include "tests/importer/support/importing.h"

namespace herald::importer {
namespace {

using test::schedule;

/// What a test compares of a session, on one line.
std::string line_of(const Schedule& schedule, const Session& session) {
  std::vector<std::string> speakers;
  for (const Speaker& speaker : session.speakers)
    speakers.push_back(schedule.people[speaker.person].name + (speaker.role.empty() ? "" : " as " + speaker.role));
  return fmt::format("{} | {} | {} {} {} min | {} | {} | {} | {}{}", join(session.ids, " "), session.title,
                     session.date ? to_iso(*session.date) : "-", session.start, session.minutes, session.room,
                     session.type, join(session.tracks, "+"), join(speakers, ", "),
                     session.recording == Recording::refused ? " | not recorded" : "");
}

std::vector<std::string> lines_of(const Schedule& schedule) {
  std::vector<std::string> lines;
  for (const Session& session : schedule.sessions)
    lines.push_back(line_of(schedule, session));
  return lines;
}

std::vector<std::string> people_of(const Schedule& schedule) {
  std::vector<std::string> people;
  for (const Person& person : schedule.people)
    people.push_back(fmt::format("{} {}", join(person.ids, " "), person.name));
  return people;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("the oldest schedule.xml is read, with repeated sessions put together") {
  const Schedule read = schedule("pentabarf.xml");
  CHECK(read.format == "schedule.xml");
  CHECK(read.conference.title == "Testcon 2009");
  CHECK(read.conference.city == "Leeds");
  CHECK(read.conference.start == Date{2009, 2, 7});
  CHECK(lines_of(read) == Lines{"id:11 | Opening words: trust & data | 2009-02-07 10:00 45 min | Main Hall | Keynote | "
                                "Data governance devroom | Test Person One, Test Person Two, Test Person Four",
                                "id:12 | After midnight | 2009-02-08 00:30 60 min | Main Hall | lecture |  | Test "
                                "Person Three | not recorded",
                                "id:13 | Lunch | 2009-02-07 12:00 0 min | Side Room |  |  | ",
                                "id:14 |  | 2009-02-08 09:30 0 min | Main Hall |  |  | ",
                                "id:15 | A discussion | 2009-02-08 11:00 0 min | Main Hall | Podium |  | "
                                "Test Person Two, Test Person Three, Test Person One"});
  CHECK(people_of(read) == Lines{"id:1 Test Person One", "id:2 Test Person Two", "id:3 Test Person Three",
                                 "id:4 Test Person Four", "id:5 ", "id:6 Test Person One"});
  CHECK(read.counts.slots == 6);
  CHECK(read.counts.rooms == 2);
  CHECK(read.counts.days == 2);
}

TEST_CASE("pretalx's XML and JSON say the same of a session, and both name the person by her guid") {
  const Schedule xml = schedule("pretalx.xml");
  const Schedule json = schedule("pretalx.json");
  CHECK(lines_of(xml) == Lines{"guid:0b0b0b0b-0000-4000-8000-000000000001 code:AAAAAA id:21 | Workshop on **stars** | "
                               "2024-12-28 00:30 30 min | Saal | Workshop | Ethics | Test Person Five"});
  CHECK(lines_of(json) ==
        Lines{"guid:0b0b0b0b-0000-4000-8000-000000000001 code:AAAAAA id:21 | Workshop on **stars** | "
              "2024-12-28 00:30 30 min | Saal | Workshop | Ethics | Test Person Five | not recorded"});
  CHECK(people_of(xml) == Lines{"guid:0c0c0c0c-0000-4000-8000-000000000001 id:31 Test Person Five"});
  CHECK(people_of(json) == Lines{"guid:0c0c0c0c-0000-4000-8000-000000000001 code:PPPPPP Test Person Five"});
  CHECK(xml.conference.base_url == "https://pretalx.example.org");
  CHECK(json.conference.acronym == "testdays");
  CHECK(xml.sessions[0].links[0].url == "/media/slides.pdf");
}

TEST_CASE("the hub's second version keeps sessions in one list") {
  const Schedule read = schedule("hub.json");
  CHECK(lines_of(read) == Lines{"guid:0e0e0e0e-0000-4000-8000-000000000001 | A panel | 2023-08-15 14:00 0 min | Tent | "
                                "Panel discussion |  | Test Person Six as moderator, Test Person Seven as speaker"});
  CHECK(read.sessions[0].abstract == "In English");
}

TEST_CASE("Sessionize's views are read, with breaks marked as such") {
  const Schedule all = schedule("sessionize-all.json");
  CHECK(lines_of(all) ==
        Lines{"id:101 | Plain words | 2025-02-22 09:00 45 min | Blue Room | Workshop | Ethics | Test Person Eight",
              "guid:c0ffee00-0000-4000-8000-000000000001 | Coffee | 2025-02-22 10:00 30 min |  |  |  | "});
  CHECK(all.sessions[0].language == "English");
  CHECK(all.sessions[1].is_break);
  CHECK(all.people[0].headline == "Tester");
  CHECK(all.people[0].links.size() == 2);

  const Schedule grid = schedule("sessionize-grid.json");
  CHECK(lines_of(grid) ==
        Lines{"id:101 | Plain words | 2025-02-22 09:00 45 min | Blue Room | Keynote |  | Test Person Eight",
              "id:changeover | Changeover | 2025-02-22 10:00 0 min |  |  |  | "});
  CHECK(grid.counts.slots == 3);
  CHECK(people_of(grid) == people_of(all));
}

TEST_CASE("the columns of a CSV are mapped, and one e-mail address is one person") {
  const auto map = parse_column_map(
      "name=Speaker,email=Mail,title=\"Talk title\",abstract=Summary, long,date=Day,type=Kind,"
      "recording=May we record?");
  REQUIRE(map);
  const auto read = read_schedule(test::data("talks.csv"), "talks.csv", Format::csv, *map);
  REQUIRE(read);
  CHECK(lines_of(*read) ==
        Lines{"title:first talk:2026-03-08 | First talk | 2026-03-08  0 min |  | Talk |  | Test Person Nine",
              "title:second talk:2026-03-08 | Second talk | 2026-03-08  0 min |  | Panel |  | "
              "Test Person Ten, Test Person Nine | not recorded",
              "title:third talk:2026-03-09 | Third talk | 2026-03-09  0 min |  | Talk |  | Test Person Nine"});
  CHECK(read->sessions[1].abstract == "Two\nlines");
}

TEST_CASE("a column map with mistakes is refused with the nearest name") {
  struct Case {
    std::string_view input;
    std::string_view error;
  };
  constexpr Case cases[] = {
      {"nmae=Speaker", "'nmae' is no field; did you mean 'name'?"},
      {"name=A,name=B", "'name' is mapped twice"},
      {"name=", "'name' names no column"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.input);
    const auto map = parse_column_map(test.input);
    REQUIRE_FALSE(map);
    CHECK(map.error() == test.error);
  }
  const auto read = read_schedule("Name,Title\nx,y\n", "t.csv", Format::csv, {{"name", "Nmae"}});
  REQUIRE_FALSE(read);
  CHECK(to_text(read.error(), "Name,Title") ==
        "t.csv:1:1: error: there is no column 'Nmae' [unknown-column]\n  Name,Title\n  ^\n  hint: did you mean "
        "'Name'?\n");
}

TEST_CASE("an id that two titles share does not make them one session") {
  const Schedule read =
      test::schedule_from(test::xml_of("T", "2020-01-01",
                                       test::event_of("1", "A", "<person id='1'>P One</person>") +
                                           test::event_of("1", "B", "<person id='1'>P One</person>") +
                                           test::event_of("1", "A", "<person id='2'>P Two</person>")));
  CHECK(lines_of(read) == Lines{"id:1 | A | 2020-01-01  0 min | Hall |  |  | P One, P Two",
                                "title:b:2020-01-01 | B | 2020-01-01  0 min | Hall |  |  | P One"});
}

TEST_CASE("without ids a person is her name, and an address in place of a name is nobody's") {
  const Schedule read = test::schedule_from(
      test::xml_of("T", "2020-01-01",
                   test::event_of("1", "A", "<person>P One</person><person>someone@example.org</person>") +
                       test::event_of("2", "B", "<person>P  One</person><person/>")));
  CHECK(people_of(read) == Lines{" P One", " "});
}

}  // namespace herald::importer

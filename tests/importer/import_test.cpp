#include "importer/import.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "base/text.h"
#include "site/check.h"
#include "site/load.h"
#include "tests/importer/support/importing.h"

namespace herald::importer {
namespace {

using test::edit;
using test::files_in;
using test::make_site;
using test::read;
using test::schedule;
using test::TemporaryFolder;

/// Mistakes of the site as a whole, warnings left out.
std::vector<std::string> errors_of(const TemporaryFolder& folder) {
  const site::Loaded loaded = site::load({folder.path(), Date{2026, 1, 1}, site::Drafts::hidden});
  Diagnostics all = loaded.diagnostics;
  for (Diagnostic& diagnostic : site::check(loaded, {folder.path(), {}}))
    all.push_back(std::move(diagnostic));
  std::vector<std::string> errors;
  for (const Diagnostic& diagnostic : all) {
    if (diagnostic.severity == Severity::error) errors.push_back(diagnostic.location.file + ": " + diagnostic.message);
  }
  return errors;
}

/// Titles of public talks with the last word of the slugs of those who are shown to have given them.
std::string public_talks(const TemporaryFolder& folder) {
  const site::Loaded loaded = site::load({folder.path(), Date{2026, 1, 1}, site::Drafts::hidden});
  std::vector<std::string> talks;
  for (const site::Entry* talk : loaded.site.of(site::Kind::talk)) {
    std::string line = talk->title + " by";
    for (const site::Appearance* appearance : loaded.site.appearances_of(*talk)) {
      REQUIRE(appearance->person != nullptr);
      line += " " + appearance->person->slug.substr(appearance->person->slug.rfind('-') + 1);
    }
    talks.push_back(line);
  }
  return join(talks, "; ");
}

}  // namespace

TEST_CASE("a schedule becomes an event, talks and drafts of people") {
  const TemporaryFolder folder;
  make_site(folder);
  const ImportReport report = import(folder, schedule("pentabarf.xml"));

  CHECK(read(folder, "content/events/testcon-2009.md") == R"(---
title: Testcon 2009
series: Testcon
start: 2009-02-07
end: 2009-02-08
place: Leeds
---
)");
  CHECK(read(folder, "content/talks/testcon-2009-opening-words-trust-data.md") == R"(---
title: "Opening words: trust & data"
summary: How it all began
event: testcon-2009
speakers:
  - {person: test-person-one, as: keynote}
  - {person: test-person-two, as: keynote}
  - {person: test-person-four, as: keynote}
date: 2009-02-07
topics: [data-governance]
language: en
video: https://video.example.org/opening.webm
slides: https://example.org/opening.pdf
---

On the agenda:

- data
- trust

More here.\
Bring 2 \* 3 questions.

- [The project](https://example.org/project)
)");
  CHECK(read(folder, "content/talks/testcon-2009-after-midnight.md") == R"(---
title: After midnight
event: testcon-2009
speakers:
  - {person: test-person-three}
date: 2009-02-08
recording: false
---
)");
  CHECK(read(folder, "content/people/test-person-one.md") == "---\nname: Test Person One\nstatus: draft\n---\n");

  CHECK(report.events.created == 1);
  CHECK(report.people.created == 5);
  CHECK(report.talks.created == 3);
  CHECK(report.left_out.without_people == 1);
  CHECK(report.left_out.untitled == 1);
  CHECK(report.nameless_people == 1);
  CHECK(report.refused_recordings == 1);
  CHECK(report.conflicts.empty());
  CHECK(report.doubts == std::vector<Doubt>{{"Test Person One", "test-person-one-2", "test-person-one",
                                             "the same name, not known to be the same person"}});
}

TEST_CASE("the same file twice changes nothing, in every format") {
  for (const char* name :
       {"pentabarf.xml", "pretalx.xml", "pretalx.json", "hub.json", "sessionize-all.json", "sessionize-grid.json"}) {
    CAPTURE(name);
    const TemporaryFolder folder;
    make_site(folder);
    const ImportReport first = import(folder, schedule(name), {}, name);
    CHECK(first.events.created == 1);
    CHECK(first.talks.created > 0);
    const auto files = files_in(folder.path());
    const ImportReport second = import(folder, schedule(name), {}, name);
    CHECK(files_in(folder.path()) == files);
    CHECK(second.events.created + second.people.created + second.talks.created == 0);
    CHECK(second.people.unchanged == first.people.created);
    CHECK(second.talks.unchanged == first.talks.created);
    CHECK(second.doubts == first.doubts);
    CHECK(errors_of(folder).empty());
  }
}

TEST_CASE("nobody who has not consented is named anywhere on the public site") {
  const TemporaryFolder folder;
  make_site(folder);
  const std::string people = "<person id='1'>Test Person One</person><person id='2'>Jo O’Testname</person>";
  const ImportReport report = import(
      folder,
      test::schedule_from(test::xml_of(
          "Testcon 2020", "2020-01-01",
          test::event_of("1", "A talk", people, "<abstract>Of data.</abstract>") +
              test::event_of("2", "Interview with Test Person One", "<person id='3'>Test Person Two</person>") +
              test::event_of("3", "Another", people, "<abstract>Prof. Testname will speak.</abstract>") +
              test::event_of("4", "A third", people, "<url>https://example.org/talks/test-person-one-on-data</url>") +
              test::event_of("5", "A fourth", people, "<abstract>I lost one testname in 2 tests.</abstract>") +
              test::event_of("6", "A fifth", "<person id='1'>Test Person One</person>",
                             "<abstract>Test Person One speaks of data.</abstract>"))));
  CHECK(report.draft_talks == 3);
  CHECK(public_talks(folder).empty());
  edit(folder, "content/people/test-person-one.md", "status: draft", "consent: {basis: given, on: 2025-01-01}");
  CHECK(public_talks(folder) == "A fifth by one; A fourth by one; A talk by one");
}

TEST_CASE("an archive of many years becomes an event for each") {
  const TemporaryFolder folder;
  make_site(folder);
  const std::string person = "<person id='1'>Test Person One</person>";
  const auto day = [&](const char* date, const char* id) {
    return "<day date='" + std::string(date) + "'><room name='R'>" + test::event_of(id, "Welcome", person) +
           "</room></day>";
  };
  const ImportReport report = import(
      folder, test::schedule_from(
                  "<schedule><conference><title>Testcon 2009-2010</title><acronym>testcon</acronym></conference>" +
                  day("2009-12-31", "1") + day("2010-01-01", "2") + day("2010-12-31", "3") + "</schedule>"));
  CHECK(report.events.created == 2);
  CHECK(report.people.created == 1);
  CHECK(report.talks.created == 3);
  CHECK(std::filesystem::exists(folder.path() / "content/events/testcon-2009.md"));
  CHECK(std::filesystem::exists(folder.path() / "content/events/testcon-2010.md"));
  CHECK(std::filesystem::exists(folder.path() / "content/talks/testcon-2009-welcome.md"));
  CHECK(std::filesystem::exists(folder.path() / "content/talks/testcon-2009-welcome-2.md"));
  CHECK(std::filesystem::exists(folder.path() / "content/talks/testcon-2010-welcome.md"));
}

TEST_CASE("Sessionize names no conference: an editor does, or the file's name") {
  const TemporaryFolder folder;
  make_site(folder);
  ImportOptions options;
  options.event = {"our-day", "Our Day", {}, ""};
  const ImportReport report = import(folder, schedule("sessionize-all.json"), options, "export.json");
  CHECK(read(folder, "content/events/our-day.md") == "---\ntitle: Our Day\nstart: 2025-02-22\n---\n");
  CHECK(read(folder, "content/talks/our-day-plain-words.md") == R"(---
title: Plain words
event: our-day
speakers:
  - {person: test-person-eight, as: tutor}
date: 2025-02-22
topics: [ethics]
language: en
video: https://video.example.org/plain
---

Line one\
\# not a heading

- a point
)");
  CHECK(read(folder, "content/people/test-person-eight.md") == R"(---
name: Test Person Eight
status: draft
headline: Tester
links: {Blog: "https://blog.example.org/"}
---

A bio_with_underscores.
)");
  CHECK(report.left_out.breaks == 1);
  CHECK(report.notes.empty());
  const TemporaryFolder other;
  make_site(other);
  const ImportReport guessed = import(other, schedule("sessionize-all.json"), {}, "in/code-day.json");
  CHECK(guessed.notes == std::vector<std::string>{"in/code-day.json does not name its conference: 'Code day' is a "
                                                  "guess; --event and --event-title say better"});
  CHECK(std::filesystem::exists(other.path() / "content/events/code-day-2025.md"));
}

TEST_CASE("contact data is nowhere in what is written") {
  const TemporaryFolder folder;
  make_site(folder);
  import(folder, schedule("pretalx.json"));
  const auto map = parse_column_map("name=Speaker,email=Mail,title=Talk title,date=Day");
  const auto table = read_schedule(test::data("talks.csv"), "talks.csv", Format::csv, *map);
  REQUIRE(table);
  import(folder, *table, {}, "talks.csv");
  for (const auto& [file, text] : files_in(folder.path())) {
    CAPTURE(file);
    CHECK(text.find("@example.org") == std::string::npos);
  }
  CHECK(read(folder, "content/people/test-person-five.md") ==
        "---\nname: Test Person Five\nstatus: draft\n---\n\nShe writes tests; mail (contact left out).\n");
}

TEST_CASE("a table of people alone makes drafts and nothing else") {
  const TemporaryFolder folder;
  make_site(folder);
  const Schedule table = test::schedule_from("name,headline\nTest Person Ten,Tester\n", Format::csv);
  const ImportReport report = import(folder, table, {}, "people.csv");
  CHECK(report.people.created == 1);
  CHECK(report.events.created + report.talks.created == 0);
  CHECK(read(folder, "content/people/test-person-ten.md") ==
        "---\nname: Test Person Ten\nstatus: draft\nheadline: Tester\n---\n");
  const auto files = files_in(folder.path());
  import(folder, table, {}, "people.csv");
  CHECK(files_in(folder.path()) == files);
}

TEST_CASE("a dry run reports the same and writes nothing") {
  const TemporaryFolder folder;
  make_site(folder);
  const auto files = files_in(folder.path());
  ImportOptions options;
  options.writing = Writing::dry_run;
  const ImportReport report = import(folder, schedule("pentabarf.xml"), options);
  CHECK(report.talks.created == 3);
  CHECK(files_in(folder.path()) == files);
}

TEST_CASE("when one file cannot be written, none is") {
  const TemporaryFolder folder;
  make_site(folder);
  // A folder stands where the last of the files must go.
  test::write(folder, "imports/testcon-2009.json/in-the-way", "x");
  const auto files = files_in(folder.path());
  CHECK_THROWS(import(folder, schedule("pentabarf.xml")));
  CHECK(files_in(folder.path()) == files);
}

TEST_CASE("nothing is written through a folder that leads out of the site") {
  const TemporaryFolder outside;
  const TemporaryFolder folder;
  make_site(folder);
  std::filesystem::create_directory_symlink(outside.path(), folder.path() / "content/talks");
  CHECK_THROWS_WITH(import(folder, schedule("pentabarf.xml")),
                    ("'" + (folder.path() / "content/talks").string() +
                     "' is a symbolic link: an import writes only below the site's own folders")
                        .c_str());
  CHECK(std::filesystem::is_empty(outside.path()));
}

TEST_CASE("names from a file never make a path") {
  const TemporaryFolder folder;
  make_site(folder);
  import(folder, test::schedule_from(test::xml_of(
                     "../../../evil", "2020-01-01",
                     test::event_of("../x", "../../etc/passwd", "<person id='/'>../Test/Person\\One</person>",
                                    "<slug>../../../../tmp/x</slug>"))));
  CHECK(std::filesystem::exists(folder.path() / "content/events/evil-2020.md"));
  CHECK(std::filesystem::exists(folder.path() / "content/talks/evil-2020-etc-passwd.md"));
  CHECK(std::filesystem::exists(folder.path() / "content/people/test-person-one.md"));
  CHECK(errors_of(folder).empty());
}

TEST_CASE("a session with hostile words in every place is written and read without a mistake") {
  const TemporaryFolder folder;
  make_site(folder);
  const std::string evil =
      "--- &#10;: [x](../y.md) &lt;script&gt;alert(1)&lt;/script&gt; {{BODY}} \"'\\ &amp;lt; # *a* | `b` \xE2\x80\xAE";
  const std::string event =
      test::event_of("1", evil, "<person id='1'>" + evil + "</person>",
                     "<abstract>" + evil + "</abstract><description>&lt;p&gt;" + evil + "</description><subtitle>" +
                         evil + "</subtitle><track>" + evil + "</track><type>" + evil + "</type><language>" + evil +
                         "</language><url>javascript:alert(1)</url><links><link href='javascript:x'>" + evil +
                         "</link><link href='https://example.org/)x('>" + evil + "</link></links>");
  const ImportReport report = import(folder, test::schedule_from(test::xml_of(evil, "2020-01-01", event)));
  CHECK(report.talks.created == 1);
  for (const auto& [file, text] : files_in(folder.path() / "content/talks"))
    CHECK(text.find("javascript:") == std::string::npos);
  for (const auto& [file, text] : files_in(folder.path() / "content"))
    edit(folder, "content/" + file, "---\n", "---\n");
  // Published by hand, so that the bodies are checked as well.
  for (const auto& [file, text] : files_in(folder.path() / "content/talks")) {
    if (text.find("status: draft\n") != std::string::npos) edit(folder, "content/talks/" + file, "status: draft\n", "");
  }
  CHECK(errors_of(folder) == std::vector<std::string>());
}

}  // namespace herald::importer

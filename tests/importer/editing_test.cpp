// What an editor does to imported pages, and what the next import makes of it.

#include <doctest/doctest.h>

#include <filesystem>

#include "importer/import.h"
#include "tests/importer/support/importing.h"

namespace herald::importer {
namespace {

using test::edit;
using test::files_in;
using test::make_site;
using test::read;
using test::TemporaryFolder;

constexpr const char* talk = "content/talks/testcon-2020-a-talk.md";
constexpr const char* person = "content/people/test-person-one.md";

Schedule version(std::string_view title, std::string_view abstract, std::string_view more = {}) {
  return test::schedule_from(
      test::xml_of("Testcon 2020", "2020-02-01",
                   test::event_of("7", title, "<person id='1'>Test Person One</person>",
                                  "<abstract>" + std::string(abstract) + "</abstract>" + std::string(more))));
}

ImportReport import_with(const TemporaryFolder& folder, const Schedule& schedule, Conflicts conflicts) {
  ImportOptions options;
  options.conflicts = conflicts;
  return import(folder, schedule, options);
}

/// A site into which the first version was imported.
void start(const TemporaryFolder& folder) {
  make_site(folder);
  import(folder, version("A talk", "First words."));
}

}  // namespace

TEST_CASE("what nobody touched follows the schedule, under its old address") {
  const TemporaryFolder folder;
  start(folder);
  const ImportReport report = import(folder, version("A better talk", "New words.", "<language>de</language>"));
  CHECK(report.talks.updated == 1);
  CHECK(read(folder, talk) == R"(---
title: A better talk
event: testcon-2020
speakers:
  - {person: test-person-one}
date: 2020-02-01
language: de
---

New words.
)");
}

TEST_CASE("what only the editor changed stays as it is") {
  const TemporaryFolder folder;
  start(folder);
  edit(folder, talk, "title: A talk", "# mine\ntitle: My title\nsummary: Mine");
  edit(folder, talk, "First words.", "My words.");
  const auto files = files_in(folder.path());
  const ImportReport report = import(folder, version("A talk", "First words."));
  CHECK(report.talks.unchanged == 1);
  CHECK(report.conflicts.empty());
  CHECK(files_in(folder.path()) == files);
}

TEST_CASE("changes in different places come together, and the editor's lines stay as written") {
  const TemporaryFolder folder;
  start(folder);
  edit(folder, talk, "title: A talk", "title: 'My title'  # better");
  const ImportReport report = import(folder, version("A talk", "New words."));
  CHECK(report.talks.updated == 1);
  CHECK(read(folder, talk) == R"(---
title: 'My title'  # better
event: testcon-2020
speakers:
  - {person: test-person-one}
date: 2020-02-01
---

New words.
)");
}

TEST_CASE("where both changed the same, the file is left and the conflict is listed until it is decided") {
  const TemporaryFolder folder;
  start(folder);
  edit(folder, talk, "title: A talk", "title: My title");
  const auto files = files_in(folder.path());
  const Schedule second = version("Their title", "New words.");
  for (int round = 0; round < 2; ++round) {
    const ImportReport report = import(folder, second);
    CHECK(report.talks.conflicts == 1);
    REQUIRE(report.conflicts.size() == 1);
    CHECK(report.conflicts[0].file == talk);
    CHECK(report.conflicts[0].keys == std::vector<std::string>{"title"});
    CHECK(files_in(folder.path()) == files);
  }
  SUBCASE("the editor's version is kept, and the rest follows") {
    CHECK(import_with(folder, second, Conflicts::keep).talks.updated == 1);
    CHECK(read(folder, talk).find("title: My title") != std::string::npos);
    CHECK(read(folder, talk).find("New words.") != std::string::npos);
    CHECK(import(folder, second).talks.unchanged == 1);
  }
  SUBCASE("the schedule's version is taken") {
    CHECK(import_with(folder, second, Conflicts::take).talks.updated == 1);
    CHECK(read(folder, talk).find("title: Their title") != std::string::npos);
    CHECK(import(folder, second).talks.unchanged == 1);
  }
  SUBCASE("the editor writes what the schedule says") {
    edit(folder, talk, "My title", "Their title");
    CHECK(import(folder, second).talks.updated == 1);
  }
}

TEST_CASE("a refusal to be recorded takes the video away") {
  const TemporaryFolder folder;
  make_site(folder);
  const std::string video = "<links><link href='https://video.example.org/v.webm'>Video recording</link></links>";
  import(folder, version("A talk", "Words.", video));
  CHECK(read(folder, talk).find("video: https://video.example.org/v.webm") != std::string::npos);
  import(folder, version("A talk", "Words.", video + "<recording><optout>true</optout></recording>"));
  CHECK(read(folder, talk).find("video") == std::string::npos);
  CHECK(read(folder, talk).find("recording: false\n") != std::string::npos);
}

TEST_CASE("a deleted talk stays away, and one that left the schedule stays there") {
  const TemporaryFolder folder;
  make_site(folder);
  const std::string one = "<person id='1'>Test Person One</person>";
  const auto both = test::schedule_from(test::xml_of(
      "Testcon 2020", "2020-02-01", test::event_of("7", "A talk", one) + test::event_of("8", "B talk", one)));
  import(folder, both);
  std::filesystem::remove(folder.path() / talk);
  CHECK(import(folder, both).talks.deleted == 1);
  CHECK_FALSE(std::filesystem::exists(folder.path() / talk));

  const ImportReport report = import(
      folder, test::schedule_from(test::xml_of("Testcon 2020", "2020-02-01", test::event_of("9", "C talk", one))));
  CHECK(report.gone == std::vector<std::string>{"content/talks/testcon-2020-b-talk.md"});
  CHECK(std::filesystem::exists(folder.path() / "content/talks/testcon-2020-b-talk.md"));
}

TEST_CASE("whoever was deleted is never brought back, and no talk names her") {
  const TemporaryFolder folder;
  make_site(folder);
  const std::string two = "<person id='1'>Test Person One</person><person id='2'>Test Person Two</person>";
  import(folder, test::schedule_from(test::xml_of("Testcon 2020", "2020-02-01", test::event_of("7", "A talk", two))));
  std::filesystem::remove(folder.path() / person);
  const ImportReport report = import(folder, test::schedule_from(test::xml_of("Testcon 2020", "2020-02-01",
                                                                              test::event_of("7", "A talk", two) +
                                                                                  test::event_of("8", "B talk", two))));
  CHECK(report.people.deleted == 1);
  CHECK_FALSE(std::filesystem::exists(folder.path() / person));
  CHECK(read(folder, talk).find("test-person-one") == std::string::npos);
  CHECK(read(folder, "content/talks/testcon-2020-b-talk.md").find("test-person-one") == std::string::npos);
  CHECK(read(folder, "imports/_people.json").find("person-one") == std::string::npos);
  // Nor next year, under the same number.
  const ImportReport next = import(
      folder, test::schedule_from(test::xml_of("Testcon 2021", "2021-02-01", test::event_of("1", "C talk", two))));
  CHECK(next.people.deleted == 1);
  CHECK_FALSE(std::filesystem::exists(folder.path() / person));
}

TEST_CASE("whoever has withdrawn is left alone") {
  const TemporaryFolder folder;
  start(folder);
  test::write(folder, person, "---\nname: Withdrawn\nstatus: withdrawn\n---\n");
  import(folder, version("A talk", "First words."));
  CHECK(read(folder, person) == "---\nname: Withdrawn\nstatus: withdrawn\n---\n");
}

TEST_CASE("publishing a person by hand is no conflict") {
  const TemporaryFolder folder;
  start(folder);
  edit(folder, person, "status: draft", "consent: {basis: given, on: 2026-01-01}");
  const auto files = files_in(folder.path());
  const ImportReport report = import(folder, version("A talk", "First words."));
  CHECK(report.people.unchanged == 1);
  CHECK(files_in(folder.path()) == files);
}

TEST_CASE("a page that was written by hand is not touched") {
  const TemporaryFolder folder;
  make_site(folder);
  const std::string event = "---\ntitle: The great Testcon\nstart: 2020-02-01\n---\n\nIts history.\n";
  test::write(folder, "content/events/testcon-2020/index.md", event);
  const ImportReport report = import(folder, version("A talk", "First words."));
  CHECK(report.events.by_hand == 1);
  CHECK(read(folder, "content/events/testcon-2020/index.md") == event);
  CHECK_FALSE(std::filesystem::exists(folder.path() / "content/events/testcon-2020.md"));
  CHECK(read(folder, talk).find("event: testcon-2020") != std::string::npos);
}

TEST_CASE("an import that was taken back as a whole can be made again") {
  const TemporaryFolder folder;
  start(folder);
  const auto files = files_in(folder.path());
  for (const char* name : {"content/talks", "content/events"})
    std::filesystem::remove_all(folder.path() / name);
  std::filesystem::remove(folder.path() / person);
  import(folder, version("A talk", "First words."));
  CHECK(files_in(folder.path()) == files);
}

TEST_CASE("without the ledger, pages that are as they were imported are taken up again") {
  const TemporaryFolder folder;
  start(folder);
  const auto files = files_in(folder.path());
  std::filesystem::remove_all(folder.path() / "imports");
  const ImportReport report = import(folder, version("A talk", "First words."));
  CHECK(report.talks.unchanged == 1);
  CHECK(report.people.unchanged == 1);
  CHECK(files_in(folder.path()) == files);
}

TEST_CASE("a damaged ledger stops the import") {
  const TemporaryFolder folder;
  start(folder);
  test::write(folder, "imports/_people.json", "{");
  const auto files = files_in(folder.path());
  CHECK_THROWS(import(folder, version("A talk", "New words.")));
  CHECK(files_in(folder.path()) == files);
}

TEST_CASE("a page that an editor broke is a conflict, and other mistakes of hers do not stop an import") {
  const TemporaryFolder folder;
  start(folder);
  edit(folder, talk, "title: A talk", "title: A talk\nsumary: mistyped");
  CHECK(import(folder, version("A talk", "New words.")).talks.updated == 1);
  test::write(folder, talk, "no front matter");
  const ImportReport report = import(folder, version("A talk", "Newer words."));
  REQUIRE(report.conflicts.size() == 1);
  CHECK(report.conflicts[0].reason == "the file cannot be read: the file does not begin with front matter");
  CHECK(read(folder, talk) == "no front matter");
}

}  // namespace herald::importer

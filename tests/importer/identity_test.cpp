// Who is who, over files and years.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "importer/import.h"
#include "tests/importer/support/importing.h"

namespace herald::importer {
namespace {

using test::event_of;
using test::files_in;
using test::make_site;
using test::read;
using test::TemporaryFolder;
using Slugs = std::vector<std::string>;

Schedule year(int number, std::string_view persons, std::string_view title = "Testcon") {
  const std::string text = std::to_string(number);
  return test::schedule_from(
      test::xml_of(std::string(title) + " " + text, text + "-02-01", event_of("7", "A talk", persons)));
}

/// Slugs of the people on the site, without the one whom make_site() puts there.
Slugs people_of(const TemporaryFolder& folder) {
  Slugs slugs;
  for (const auto& [file, text] : files_in(folder.path() / "content/people")) {
    if (file != "test-person-seven.md") slugs.push_back(std::filesystem::path(file).stem().string());
  }
  std::ranges::sort(slugs);
  return slugs;
}

std::vector<std::string> doubts_of(const ImportReport& report) {
  std::vector<std::string> doubts;
  for (const Doubt& doubt : report.doubts)
    doubts.push_back(doubt.slug + " like " + doubt.like);
  return doubts;
}

ImportReport import_same(const TemporaryFolder& folder, const Schedule& schedule, const std::string& name,
                         const std::string& slug) {
  ImportOptions options;
  options.people.same = {{name, slug}};
  return import(folder, schedule, options);
}

}  // namespace

TEST_CASE("the same number and name at one conference is one person over the years") {
  const TemporaryFolder folder;
  make_site(folder);
  import(folder, year(2019, "<person id='1'>Test Person One</person>"));
  const ImportReport report = import(folder, year(2020, "<person id='1'>test person ONE</person>"));
  CHECK(people_of(folder) == Slugs{"test-person-one"});
  CHECK(report.doubts.empty());
}

TEST_CASE("the same name with another number is another person, and doubtful") {
  const TemporaryFolder folder;
  make_site(folder);
  import(folder, year(2019, "<person id='1'>Test Person One</person>"));
  const ImportReport report = import(folder, year(2020, "<person id='2'>Tést Person One</person>"));
  CHECK(people_of(folder) == Slugs{"test-person-one", "test-person-one-2"});
  CHECK(doubts_of(report) == Slugs{"test-person-one-2 like test-person-one"});
  CHECK(doubts_of(import(folder, year(2020, "<person id='2'>Tést Person One</person>"))) == doubts_of(report));
}

TEST_CASE("the same number at another conference is nobody's business") {
  const TemporaryFolder folder;
  make_site(folder);
  import(folder, year(2019, "<person id='1'>Test Person One</person>"));
  const ImportReport report = import(folder, year(2019, "<person id='1'>Test Person Two</person>", "Othercon"));
  CHECK(people_of(folder) == Slugs{"test-person-one", "test-person-two"});
  CHECK(report.doubts.empty());
}

TEST_CASE("the same number under a similar name is doubtful: people change their names") {
  const TemporaryFolder folder;
  make_site(folder);
  import(folder, year(2019, "<person id='1'>Adatest Byron</person>"));
  const ImportReport report = import(folder, year(2020, "<person id='1'>Adatest King</person>"));
  CHECK(people_of(folder) == Slugs{"adatest-byron", "adatest-king"});
  REQUIRE(report.doubts.size() == 1);
  CHECK(report.doubts[0].reason == "the same number at this conference under another name");
}

TEST_CASE("a new name for the same number in a new version of the same file is the same person") {
  const TemporaryFolder folder;
  make_site(folder);
  import(folder, year(2019, "<person id='1'>Adatest Byron</person>"));
  const ImportReport report = import(folder, year(2019, "<person id='1'>Adatest King</person>"));
  CHECK(report.people.updated == 1);
  CHECK(people_of(folder) == Slugs{"adatest-byron"});
  CHECK(read(folder, "content/people/adatest-byron.md") == "---\nname: Adatest King\nstatus: draft\n---\n");
}

TEST_CASE("a guid is the same person wherever it appears") {
  const TemporaryFolder folder;
  make_site(folder);
  import(folder, test::schedule("pretalx.xml"));
  const ImportReport report = import(
      folder,
      year(2020, "<person guid='0C0C0C0C-0000-4000-8000-000000000001' id='99'>Test P. Five</person>", "Othercon"));
  CHECK(people_of(folder) == Slugs{"test-person-five"});
  CHECK(report.doubts.empty());
  // The newest schedule says her name; an older one, imported later, does not.
  CHECK(read(folder, "content/people/test-person-five.md").find("name: Test Person Five") != std::string::npos);
}

TEST_CASE("the same speaker of the same session is certain, whatever ids another format gives her") {
  const TemporaryFolder folder;
  make_site(folder);
  import(folder, year(2019, "<person id='1'>Test Person One</person>"));
  const ImportReport report = import(folder, year(2019, "<person code='ABCDEF'>Test Person One</person>"));
  CHECK(people_of(folder) == Slugs{"test-person-one"});
  CHECK(report.people.unchanged == 1);
}

TEST_CASE("somebody with a page and the same name is doubtful, until an editor decides") {
  const TemporaryFolder folder;
  make_site(folder);
  const std::string page = read(folder, "content/people/test-person-seven.md");
  const Schedule schedule = year(2019, "<person id='1'>Test Person Seven</person>");
  CHECK(doubts_of(import(folder, schedule)) == Slugs{"test-person-seven-2 like test-person-seven"});
  CHECK(people_of(folder) == Slugs{"test-person-seven-2"});

  const ImportReport decided = import_same(folder, schedule, "test person seven", "test-person-seven");
  CHECK(decided.doubts.empty());
  CHECK(decided.removed == Slugs{"content/people/test-person-seven-2.md"});
  CHECK(people_of(folder).empty());
  CHECK(read(folder, "content/people/test-person-seven.md") == page);
  CHECK(read(folder, "content/talks/testcon-2019-a-talk.md").find("{person: test-person-seven}") != std::string::npos);
  // The decision holds, without being repeated, for the years to come.
  CHECK(import(folder, year(2020, "<person id='1'>Test Person Seven</person>")).doubts.empty());
  CHECK(people_of(folder).empty());
}

TEST_CASE("a draft that was decided against stays until the last event that names it is imported again") {
  const TemporaryFolder folder;
  make_site(folder);
  const Schedule first = year(2019, "<person id='2'>Test Person Seven</person>");
  const Schedule second = year(2020, "<person id='2'>Test Person Seven</person>");
  import(folder, first);
  import(folder, second);
  CHECK(import_same(folder, second, "test person seven", "test-person-seven").removed.empty());
  CHECK(people_of(folder) == Slugs{"test-person-seven-2"});
  CHECK(import(folder, first).removed == Slugs{"content/people/test-person-seven-2.md"});
  CHECK(people_of(folder).empty());
}

TEST_CASE("a draft that somebody worked on is not removed") {
  const TemporaryFolder folder;
  make_site(folder);
  const Schedule schedule = year(2019, "<person id='1'>Test Person Seven</person>");
  import(folder, schedule);
  test::edit(folder, "content/people/test-person-seven-2.md", "status: draft", "status: draft\nplace: Leeds");
  const ImportReport report = import_same(folder, schedule, "test person seven", "test-person-seven");
  CHECK(report.removed.empty());
  CHECK(report.notes ==
        std::vector<std::string>{"content/people/test-person-seven-2.md was edited by hand, so it stays: take over "
                                 "what it says, and delete it"});
  CHECK(people_of(folder) == Slugs{"test-person-seven-2"});
}

TEST_CASE("two drafts that an editor made one by hand stay one") {
  const TemporaryFolder folder;
  make_site(folder);
  import(folder, year(2019, "<person id='1'>Test Person One</person>"));
  const Schedule second = year(2020, "<person id='2'>Test Person One</person>");
  import(folder, second);
  std::filesystem::remove(folder.path() / "content/people/test-person-one-2.md");
  test::edit(folder, "content/talks/testcon-2020-a-talk.md", "test-person-one-2", "test-person-one");
  const auto pages = files_in(folder.path() / "content");
  const ImportReport report = import(folder, second);
  CHECK(report.doubts.empty());
  CHECK(report.conflicts.empty());
  CHECK(files_in(folder.path() / "content") == pages);
}

TEST_CASE("a page that was renamed is found by its alias") {
  const TemporaryFolder folder;
  make_site(folder);
  const Schedule schedule = year(2019, "<person id='1'>Test Person One</person>");
  import(folder, schedule);
  std::filesystem::rename(folder.path() / "content/people/test-person-one.md",
                          folder.path() / "content/people/dr-one.md");
  test::edit(folder, "content/people/dr-one.md", "status: draft", "status: draft\naliases: [/people/test-person-one/]");
  import(folder, schedule);
  CHECK(people_of(folder) == Slugs{"dr-one"});
  CHECK(read(folder, "content/talks/testcon-2019-a-talk.md").find("{person: dr-one}") != std::string::npos);
}

TEST_CASE("an editor may take equal names at one conference for one person, and only there") {
  const TemporaryFolder folder;
  make_site(folder);
  ImportOptions options;
  options.people.same_names = SameNames::agree;
  import(folder, year(2019, "<person id='1'>Test Person One</person>"), options);
  import(folder, year(2020, "<person id='2'>Test Person One</person>"), options);
  CHECK(people_of(folder) == Slugs{"test-person-one"});
  import(folder, year(2020, "<person id='3'>Test Person One</person>", "Othercon"), options);
  CHECK(people_of(folder) == Slugs{"test-person-one", "test-person-one-2"});
}

TEST_CASE("an older schedule that is imported later does not turn the clock back") {
  const TemporaryFolder folder;
  make_site(folder);
  const auto json = [](const std::string& number, const std::string& words) {
    return test::schedule_from(
        R"({"schedule": {"conference": {"title": "Testcon )" + number + R"(", "days": [{"date": ")" + number +
        R"(-02-01", "rooms": {"R": [{"id": 1, "title": "A talk", "persons": [{"id": 1, "name": "Test Person One", "biography": ")" +
        words + R"("}]}]}}]}}})");
  };
  import(folder, json("2020", "New words."));
  import(folder, json("2019", "Old words."));
  const auto files = files_in(folder.path());
  CHECK(read(folder, "content/people/test-person-one.md").ends_with("New words.\n"));
  import(folder, json("2020", "New words."));
  import(folder, json("2019", "Old words."));
  CHECK(files_in(folder.path()) == files);
}

TEST_CASE("an editor's word needs a page to point to") {
  const TemporaryFolder folder;
  make_site(folder);
  CHECK_THROWS_WITH(
      import_same(folder, year(2019, "<person id='1'>Test Person One</person>"), "test person one", "nobody"),
      "there is no person 'nobody' to be the same as");
}

}  // namespace herald::importer

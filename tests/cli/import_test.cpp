#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "tests/cli/support/program.h"
#include "tests/support/temporary_folder.h"

namespace herald::test {
namespace {

constexpr const char* schedule = R"(<schedule><conference><title>Testcon 2020</title></conference>
<day date="2020-02-01"><room name="Hall">
<event id="1"><title>A talk</title><abstract>First words.</abstract><persons><person id="1">Test Person One</person></persons></event>
<event id="2"><title>Lunch</title><persons/></event>
</room></day></schedule>
)";

void make_site(const TemporaryFolder& folder) {
  REQUIRE(run(folder.path(), {"init", "site"}).exit_code == 0);
  write(folder, "schedule.xml", schedule);
}

Outcome import(const TemporaryFolder& folder, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"--site", "site", "import"});
  return run(folder.path(), arguments);
}

/// The text between the first "```KIND\n" behind `heading` and the next "```".
std::string example_behind(const std::string& page, std::string_view heading, const std::string& kind) {
  const std::size_t from = page.find(heading);
  REQUIRE_MESSAGE(from != std::string::npos, "no '" << heading << "' in docs/importing.md");
  const std::size_t begin = page.find("```" + kind + "\n", from) + kind.size() + 4;
  return page.substr(begin, page.find("```", begin) - begin);
}

}  // namespace

TEST_CASE("the example of docs/importing.md is what the program does") {
  const TemporaryFolder folder;
  make_site(folder);
  const std::string page = read_file(std::filesystem::path(HERALD_SOURCE_FOLDER) / "docs/importing.md");
  write(folder, "schedule.xml", example_behind(page, "With this `schedule.xml`", "xml"));
  CHECK(import(folder, {"schedule", "schedule.xml"}).output == example_behind(page, "` prints", ""));
  CHECK(read(folder, "site/content/talks/example-days-2026-trust-in-data.md") ==
        example_behind(page, "and writes", "markdown"));
  CHECK(read(folder, "site/content/people/example-person.md") == example_behind(page, "beside `content", "markdown"));
  CHECK(read(folder, "site/content/events/example-days-2026.md") ==
        "---\ntitle: Example Days 2026\nseries: Example Days\nstart: 2026-03-08\nplace: Leeds\n---\n");

  std::string second = read(folder, "schedule.xml");
  second.replace(second.find("id=\"7\""), 6, "id=\"8\"");
  second.replace(second.find("Days 2026"), 9, "Days 2027");
  write(folder, "second.xml", second);
  CHECK(import(folder, {"schedule", "second.xml"}).output.find(example_behind(page, "both files are listed", "")) !=
        std::string::npos);

  std::string talk = read(folder, "site/content/talks/example-days-2026-trust-in-data.md");
  write(folder, "site/content/talks/example-days-2026-trust-in-data.md",
        talk.replace(talk.find("Trust in data"), 13, "Mine"));
  std::string renamed = read(folder, "schedule.xml");
  write(folder, "schedule.xml", renamed.replace(renamed.find("Trust in data"), 13, "Theirs"));
  CHECK(import(folder, {"schedule", "schedule.xml"})
            .output.find(example_behind(page, "says something new | you changed", "")) != std::string::npos);
}

TEST_CASE("import prints what it read and what it made, and the site is sound afterwards") {
  const TemporaryFolder folder;
  make_site(folder);
  const Outcome first = import(folder, {"schedule", "schedule.xml"});
  CHECK(first.exit_code == 0);
  CHECK(first.errors == "");
  CHECK(first.output ==
        "read schedule.xml (schedule.xml): 1 day, 1 room, 2 sessions, 1 person\n"
        "1 session became no talk: 1 name nobody, 0 without a title, 0 are breaks\n"
        "events: 1 new, 0 updated, 0 unchanged, 0 in conflict\n"
        "people: 1 new, 0 updated, 0 unchanged, 0 in conflict\n"
        "talks:  1 new, 0 updated, 0 unchanged, 0 in conflict\n"
        "doubtful: 0 pairs of people\n");
  CHECK(run(folder.path() / "site", {"check"}).exit_code == 0);
  CHECK(import(folder, {"schedule", "schedule.xml"})
            .output.find("talks:  0 new, 0 updated, 1 unchanged, 0 in conflict\n") != std::string::npos);
}

TEST_CASE("import lists conflicts, and leaves the file") {
  const TemporaryFolder folder;
  make_site(folder);
  REQUIRE(import(folder, {"schedule", "schedule.xml"}).exit_code == 0);
  const std::string page =
      "---\ntitle: Mine\nevent: testcon-2020\nspeakers: [{person: test-person-one}]\n---\n\nMy words.\n";
  write(folder, "site/content/talks/testcon-2020-a-talk.md", page);
  std::string changed = schedule;
  changed.replace(changed.find("First words."), 12, "New words.");
  write(folder, "schedule.xml", changed);
  const Outcome second = import(folder, {"schedule", "schedule.xml"});
  CHECK(second.exit_code == 0);
  CHECK(second.output.find("conflict: content/talks/testcon-2020-a-talk.md: edited by hand, and the schedule says "
                           "something new: body\n") != std::string::npos);
  CHECK(read(folder, "site/content/talks/testcon-2020-a-talk.md") == page);
}

TEST_CASE("import refuses a broken file with its place, and writes nothing") {
  const TemporaryFolder folder;
  make_site(folder);
  write(folder, "schedule.xml", "<schedule>\n<conference>\n");
  const Outcome outcome = import(folder, {"schedule", "schedule.xml"});
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.output == "");
  CHECK(outcome.errors ==
        "schedule.xml:2:13: error: the file ends before its elements are closed: it is cut off [broken-xml]\n"
        "  <conference>\n"
        "              ^\n"
        "  hint: fetch the file again, and compare its end with the original's\n"
        "nothing was imported\n");
  CHECK_FALSE(std::filesystem::exists(folder.path() / "site/imports"));
}

TEST_CASE("import refuses files that are too large, absent or no files before reading them") {
  const TemporaryFolder folder;
  make_site(folder);
  write(folder, "large.xml", "<schedule>");
  std::filesystem::resize_file(folder.path() / "large.xml", 100'000'000);
  const Outcome large = import(folder, {"schedule", "large.xml"});
  CHECK(large.exit_code == 1);
  CHECK(large.errors == "herald: 'large.xml' has 100000000 bytes, more than 90000000: split it, for example by year\n");
  CHECK(import(folder, {"schedule", "none.xml"}).errors == "herald: there is no file 'none.xml'\n");
  CHECK(import(folder, {"schedule", "site"}).errors == "herald: 'site' is not a regular file\n");
}

TEST_CASE("import takes several files, and none of them when one is broken") {
  const TemporaryFolder folder;
  make_site(folder);
  write(folder, "broken.xml", "<schedule>");
  CHECK(import(folder, {"schedule", "schedule.xml", "broken.xml"}).exit_code == 1);
  CHECK_FALSE(std::filesystem::exists(folder.path() / "site/content/talks"));
}

TEST_CASE("import maps the columns of a table") {
  const TemporaryFolder folder;
  make_site(folder);
  write(folder, "talks.csv", "Speaker,Talk title,Day\nTest Person Two,A talk,2026-03-08\n");
  const Outcome outcome = import(folder, {"csv", "talks.csv", "--map", "name=Speaker,title=Talk title,date=Day",
                                          "--event", "our-day-2026", "--event-title", "Our Day 2026"});
  CHECK(outcome.errors == "");
  CHECK(outcome.exit_code == 0);
  CHECK(read(folder, "site/content/talks/our-day-2026-a-talk.md") ==
        "---\ntitle: A talk\nevent: our-day-2026\nspeakers:\n  - {person: test-person-two}\ndate: 2026-03-08\n---\n");
}

TEST_CASE("import answers wrong usage with exit code 2 and a reason") {
  struct Case {
    std::vector<std::string> arguments;
    std::string_view message;
  };
  const Case cases[] = {
      {{"shedule", "schedule.xml"}, "shedule"},
      {{"schedule"}, "files is required"},
      {{"csv", "schedule.xml", "--map", "nmae=x"}, "'nmae' is no field; did you mean 'name'?"},
      {{"schedule", "schedule.xml", "--event", "../x"}, "'../x' is no slug"},
      {{"schedule", "schedule.xml", "--same", "nobody"}, "'nobody' is not NAME=SLUG"},
      {{"schedule", "schedule.xml", "--start", "soon"}, "'soon' is not a day"},
      {{"schedule", "schedule.xml", "--conflicts", "loud"}, "loud"},
      {{"schedule", "schedule.xml", "--dry"}, "did you mean '--dry-run'?"},
  };
  const TemporaryFolder folder;
  make_site(folder);
  for (const Case& test : cases) {
    CAPTURE(test.message);
    const Outcome outcome = import(folder, test.arguments);
    CAPTURE(outcome.errors);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.errors.find(test.message) != std::string::npos);
  }
}

}  // namespace herald::test

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/cli/support/program.h"
#include "tests/support/temporary_folder.h"

namespace herald::test {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view story = "---\ntitle: Notes\n---\nWhat I noted.\n";
constexpr std::string_view wrong_story = "---\ntitle: Notes\nsumary: \"Ä, 100%\"\nroles: [ccio]\n---\nWhat I noted.\n";

void write_talks(const TemporaryFolder& folder, int count) {
  for (int i = 0; i < count; ++i) {
    write(folder, "content/talks/talk-" + std::to_string(100 + i) + ".md",
          "---\ntitle: A talk\nspeakers: [{name: Ann, as: keynot}]\n---\n");
  }
}

}  // namespace

TEST_CASE("check tells what a day brings and what it takes away") {
  const TemporaryFolder folder;
  write(folder, "content/people/ann.md",
        "---\nname: Ann Example\nconsent: {basis: given, on: 2026-01-01, until: 2096-06-30}\n---\nShe works.\n");
  write(folder, "content/stories/hers.md",
        "---\ntitle: Hers\npeople: [ann]\nconsent: {basis: given, on: 2020-01-01}\n---\nShe works.\n");
  write(folder, "content/stories/later.md", "---\ntitle: Later\npublish_on: 2096-06-30\n---\nWhat comes.\n");
  CHECK(run(folder.path(), {"check"}).output ==
        "2 public entries, nothing to mend\nnot public: content/stories/later.md: to be published on 2096-06-30\n");
  CHECK(run(folder.path(), {"check", "--on", "2096-06-29"}).output ==
        "2 public entries, nothing to mend\nthe same is public on 2096-06-29 as today\n"
        "not public: content/stories/later.md: to be published on 2096-06-30\n");
  CHECK(run(folder.path(), {"check", "--on", "2096-06-30"}).output ==
        "3 public entries, nothing to mend\nappears: content/stories/later.md: publish_on 2096-06-30\n");
  const Outcome last = run(folder.path(), {"check", "--on", "2096-07-01"});
  CHECK(last.exit_code == 0);
  CHECK(last.output ==
        "content/people/ann.md:3:48: warning: consent ended on 2096-06-30, so 'Ann Example' is not published "
        "[expired-consent]\n"
        "  consent: {basis: given, on: 2026-01-01, until: 2096-06-30}\n"
        "                                                 ^\n"
        "  hint: ask her, and write the new 'on' and 'until'; or 'status: withdrawn'\n"
        "content/stories/hers.md:3:10: warning: 'Ann Example' is not public, so it is not shown here "
        "(content/people/ann.md: consent ended on 2096-06-30) [unpublished-mention]\n"
        "  people: [ann]\n"
        "           ^\n"
        "  hint: publish that entry, or leave this as it is\n"
        "0 errors, 2 warnings\n"
        "appears: content/stories/later.md: publish_on 2096-06-30\n"
        "vanishes: content/people/ann.md: consent ended on 2096-06-30\n"
        "vanishes: content/stories/hers.md: it tells of someone who is not public\n");
  CHECK(run(folder.path(), {"check", "--on", "June"}).exit_code == 2);
}

TEST_CASE("check prints for machines what it prints for editors, and exits with 1 for errors") {
  const TemporaryFolder folder;
  write(folder, "content/stories/notes.md", wrong_story);
  const Outcome json = run(folder.path(), {"check", "--format", "json"});
  CHECK(json.exit_code == 1);
  CHECK(json.errors.empty());
  const Json expected = Json::parse(R"([
    {"file": "content/stories/notes.md", "line": 3, "column": 1, "severity": "error", "code": "unknown-key",
     "message": "a story has no key 'sumary'", "hint": "did you mean 'summary'?"},
    {"file": "content/stories/notes.md", "line": 4, "column": 9, "severity": "error", "code": "unknown-reference",
     "message": "there is no role 'ccio'", "hint": "add content/roles/ccio.md, or take the name out"}
  ])");
  CHECK(Json::parse(json.output) == expected);
  CHECK(json.output == expected.dump(2) + "\n");

  const Outcome github = run(folder.path(), {"check", "--format", "github"});
  CHECK(github.exit_code == 1);
  CHECK(github.output ==
        "::error file=content/stories/notes.md,line=3,col=1,title=unknown-key::a story has no key 'sumary'%0A"
        "hint: did you mean 'summary'?\n"
        "::error file=content/stories/notes.md,line=4,col=9,title=unknown-reference::there is no role 'ccio'%0A"
        "hint: add content/roles/ccio.md, or take the name out\n");

  const Outcome sarif = run(folder.path(), {"check", "--format", "sarif"});
  CHECK(sarif.exit_code == 1);
  const Json run_of_sarif = Json::parse(sarif.output)["runs"][0];
  CHECK(run_of_sarif["results"].size() == 2);
  const auto rule = run_of_sarif["results"][1]["ruleIndex"].get<std::size_t>();
  CHECK(run_of_sarif["tool"]["driver"]["rules"][rule]["id"] == "unknown-reference");

  CHECK(run(folder.path(), {"check", "--format", "xml"}).exit_code == 2);
}

TEST_CASE("a sound site gives machines an empty list and exit code 0, and warnings do not change the code") {
  const TemporaryFolder folder;
  write(folder, "content/stories/notes.md", story);
  const Outcome sound = run(folder.path(), {"check", "--format", "json"});
  CHECK(sound.exit_code == 0);
  CHECK(sound.output == "[]\n");
  CHECK(run(folder.path(), {"check", "--format", "github"}).output.empty());
  write_talks(folder, 1);
  const Outcome warned = run(folder.path(), {"check", "--format", "json"});
  CHECK(warned.exit_code == 0);
  CHECK(Json::parse(warned.output).size() == 1);
}

TEST_CASE("a flood of one warning is counted, not printed, unless all are asked for") {
  const TemporaryFolder folder;
  write_talks(folder, 30);
  const std::string output = run(folder.path(), {"check"}).output;
  CHECK(output.find("talk-119.md:3:28: warning: 'keynot' is not usual for 'as' [unusual-value]\n") !=
        std::string::npos);
  CHECK(output.find("talk-120.md") == std::string::npos);
  CHECK(output.ends_with("... and 10 more warnings [unusual-value]\n0 errors, 30 warnings\n"));
  const std::string all = run(folder.path(), {"check", "--all"}).output;
  CHECK(all.find("talk-129.md") != std::string::npos);
  CHECK(all.find("more warnings") == std::string::npos);
}

TEST_CASE("many entries that are not public are counted by reason") {
  const TemporaryFolder folder;
  write(folder, "content/stories/notes.md", story);
  for (int i = 0; i < 51; ++i) {
    write(folder, "content/stories/draft-" + std::to_string(i) + ".md",
          "---\ntitle: Notes " + std::to_string(i) + "\nstatus: draft\n---\n");
  }
  write(folder, "content/stories/later.md", "---\ntitle: Later\npublish_on: 2096-06-30\n---\nWhat comes.\n");
  CHECK(run(folder.path(), {"check"}).output ==
        "1 public entry, nothing to mend\nnot public: 51 entries: a draft\nnot public: 1 entry: to be published\n");
}

}  // namespace herald::test

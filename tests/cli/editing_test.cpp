#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <string>

#include "site/schema.h"
#include "tests/cli/support/program.h"
#include "tests/support/temporary_folder.h"

namespace herald::test {

TEST_CASE("init makes a site without mistakes, once") {
  const TemporaryFolder folder;
  const Outcome made = run(folder.path(), {"init", "mine"});
  CHECK(made.exit_code == 0);
  CHECK(made.output == "made a site in mine\nnext: cd mine && herald build && herald index && herald serve\n");

  const Outcome checked = run(folder.path(), {"check", "--site", "mine"});
  CHECK(checked.exit_code == 0);
  CHECK(checked.output == "3 public entries, nothing to mend\n");

  const Outcome again = run(folder.path(), {"init", "mine"});
  CHECK(again.exit_code == 1);
  CHECK(again.errors == "herald: 'mine' is not empty; name a new folder\n");
}

TEST_CASE("new writes a draft of every kind that check accepts and build leaves out") {
  const TemporaryFolder folder;
  REQUIRE(run(folder.path(), {"init", "mine"}).exit_code == 0);
  const std::filesystem::path root = folder.path() / "mine";
  std::set<std::string> left_out;  // check lists them by file
  for (const site::KindSchema& schema : site::kinds()) {
    CAPTURE(schema.name);
    const Outcome made = run(root, {"new", std::string(schema.name), "Zoë \"Z\" Ångström: a first draft"});
    const std::string file = "content/" + std::string(schema.folder) + "/zoe-z-angstrom-a-first-draft.md";
    CHECK(made.output == file + "\n");
    CHECK(read(folder, "mine/" + file).find("status: draft") != std::string::npos);
    CHECK(run(root, {"new", std::string(schema.name), "Zoë Z Ångström: a first draft"}).exit_code == 1);
    const std::string reason = schema.kind == site::Kind::person ? "no consent is recorded" : "a draft";
    left_out.insert("not public: " + file + ": " + reason + "\n");
  }
  std::string expected = "3 public entries, nothing to mend\n";
  for (const std::string& line : left_out)
    expected += line;
  CHECK(run(root, {"check"}).output == expected);
}

TEST_CASE("check prints each mistake with its place and a hint, and exits with 1") {
  const TemporaryFolder folder;
  write(folder, "content/roles/ccio.md",
        "---\ntitle: Chief Clinical Information Officer\nsummary: Leads what clinicians need of digital systems.\n"
        "leads_to: [cio]\n---\n");
  write(folder, "content/roles/cio.md",
        "---\ntitle: Chief Information Officer\nsummary: Leads digital services.\nleads_from: [ccio]\n---\n");
  write(folder, "content/people/ada.md",
        "---\nname: Ada Lovelace\nroles: [ccoi]\nsummary: She published the first program, in 1843.\nconsent: {basis: "
        "historical}\nlife: {died: 1852-11-27}\n"
        "sources: [{title: Notes}]\nheadlin: Mathematician\n---\nSee [Grace](grace.md).\n");
  const Outcome outcome = run(folder.path(), {"check"});
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.output ==
        "content/people/ada.md:3:9: error: there is no role 'ccoi' [unknown-reference]\n"
        "  roles: [ccoi]\n"
        "          ^\n"
        "  hint: did you mean 'ccio'?\n"
        "content/people/ada.md:8:1: error: a person has no key 'headlin' [unknown-key]\n"
        "  headlin: Mathematician\n"
        "  ^\n"
        "  hint: did you mean 'headline'?\n"
        "content/people/ada.md:10:13: error: there is no page 'grace.md' [broken-link]\n"
        "  See [Grace](grace.md).\n"
        "              ^\n"
        "  hint: write the path from this file to the other's .md file\n"
        "3 errors, 0 warnings\n");
}

TEST_CASE("check tells who is public on another day") {
  const TemporaryFolder folder;
  write(folder, "content/people/ann.md",
        "---\nname: Ann\nsummary: Somebody of whom this test needs no more.\nconsent: {basis: given, on: 2026-01-01, "
        "until: 2026-06-30}\n---\n");
  CHECK(run(folder.path(), {"check", "--on", "2026-06-30"}).output.find("1 public entry, nothing to mend\n") !=
        std::string::npos);
  const Outcome later = run(folder.path(), {"check", "--on", "2026-07-01"});
  CHECK(later.exit_code == 0);
  CHECK(later.output.find("not public: content/people/ann.md: consent ended on 2026-06-30\n") != std::string::npos);
}

TEST_CASE("a mistake stops build and leaves the last good pages") {
  const TemporaryFolder folder;
  REQUIRE(run(folder.path(), {"init", "mine"}).exit_code == 0);
  const std::filesystem::path root = folder.path() / "mine";
  REQUIRE(run(root, {"build"}).exit_code == 0);
  const std::string before = read(folder, "mine/public/people/ada-lovelace/index.html");
  write(folder, "mine/content/people/ada-lovelace.md", "---\nname: \"Ada\n---\n");
  const Outcome broken = run(root, {"build"});
  CHECK(broken.exit_code == 1);
  CHECK(broken.errors.find("content/people/ada-lovelace.md:2:7: error: a quotation mark is opened here") !=
        std::string::npos);
  CHECK(read(folder, "mine/public/people/ada-lovelace/index.html") == before);
}

}  // namespace herald::test

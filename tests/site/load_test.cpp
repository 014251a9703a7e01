#include "site/load.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "base/error.h"
#include "tests/site/support/loading.h"

namespace herald::site {
namespace {

using test::TemporaryFolder;
using test::write;

std::string failure_of(const std::filesystem::path& root) {
  try {
    load({.root = root, .on = Date{2026, 6, 15}});
  } catch (const Error& error) {
    return error.what();
  }
  return "it was loaded";
}

}  // namespace

TEST_CASE("a site without entries is a mistake, because publishing it would remove every page") {
  const std::string_view text =
      "content: error: there is no entry below this folder [no-entries]\n"
      "  hint: write one with 'herald new page \"About\"', or run herald in the site's folder\n"
      "1 error, 0 warnings\n";
  const TemporaryFolder with_content;
  std::filesystem::create_directory(with_content.path() / "content");
  CHECK(test::problems_of(with_content) == text);
  CHECK(test::load(with_content).site.entries().empty());
  const TemporaryFolder with_settings;
  write(with_settings, "herald.yml", "title: T\n");
  CHECK(test::problems_of(with_settings) == text);
  CHECK(test::load(with_settings).site.settings().title == "T");
}

TEST_CASE("a folder that is no site is a failure that says what to do") {
  const TemporaryFolder folder;
  const std::string path = folder.path().string();
  CHECK(failure_of(folder.path()) ==
        "'" + path +
            "' is not a site: it has neither herald.yml nor content/; make one with 'herald init', or name one "
            "with --site");
  CHECK(failure_of(folder.path() / "gone") == "there is no folder '" + path + "/gone'");
  const std::string too_long(300, 'x');
  CHECK(failure_of(folder.path() / too_long) == "there is no folder '" + path + "/" + too_long + "'");
  write(folder, "file", "x");
  CHECK(failure_of(folder.path() / "file") == "there is no folder '" + path + "/file'");
  write(folder, "content", "x");
  CHECK(failure_of(folder.path()).starts_with("'" + path + "' is not a site"));
}

TEST_CASE("mistakes in every pass are told together, sorted by place") {
  const TemporaryFolder folder;
  write(folder, "herald.yml", "titel: T\n");
  write(folder, "content/notes.md", "---\n---\n");
  test::write_entry(folder, "people/x.md", "name: X\ntopics: [gone]\nborn: 1815");
  CHECK(test::problems_of(folder) ==
        "content/notes.md: error: an entry cannot stand here [misplaced-entry]\n"
        "  hint: put it at content/KIND/NAME.md or content/KIND/NAME/index.md\n"
        "content/people/x.md:2:1: error: a person is not published without consent [missing-consent]\n"
        "  name: X\n"
        "  ^\n"
        "  hint: add 'consent: {basis: given, on: DATE}', or 'status: draft' until she has given it\n"
        "content/people/x.md:3:10: error: there is no topic 'gone' [unknown-reference]\n"
        "  topics: [gone]\n"
        "           ^\n"
        "  hint: add content/topics/gone.md, or take the name out\n"
        "content/people/x.md:4:1: error: a person has no key 'born' [unknown-key]\n"
        "  born: 1815\n"
        "  ^\n"
        "  hint: use one of: name, pronouns, headline, organisation, sector, roles, seniority, topics, skills, place, "
        "languages, speaking, mentoring, communities, also_known_as, links, contact, life, consent, summary, status, "
        "publish_on, expire_on, aliases, lang, image, image_alt, image_credit, updated, sources\n"
        "herald.yml:1:1: error: herald.yml has no key 'titel' [unknown-key]\n"
        "  titel: T\n"
        "  ^\n"
        "  hint: did you mean 'title'?\n"
        "5 errors, 0 warnings\n");
}

TEST_CASE("the demonstration site has no mistakes") {
  const Loaded loaded = load({.root = HERALD_SOURCE_FOLDER, .on = Date{2026, 6, 15}});
  CHECK_MESSAGE(loaded.diagnostics.empty(), to_text(loaded.diagnostics, HERALD_SOURCE_FOLDER));
  CHECK(loaded.site.of(Kind::person).size() >= 24);
  CHECK(loaded.site.left_out().empty());
}

}  // namespace herald::site

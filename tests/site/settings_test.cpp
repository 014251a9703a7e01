#include "site/settings.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "base/error.h"
#include "tests/support/temporary_folder.h"

namespace herald::site {
namespace {

struct Outcome {
  Settings settings;
  std::string text;
};

Outcome settings_of(std::string_view yaml) {
  const test::TemporaryFolder folder;
  test::write(folder, "herald.yml", yaml);
  Outcome outcome;
  Diagnostics diagnostics;
  outcome.settings = read_settings(folder.path(), diagnostics);
  for (const Diagnostic& diagnostic : diagnostics)
    outcome.text += to_text(diagnostic, {});
  return outcome;
}

}  // namespace

TEST_CASE("everything that herald.yml may say is read") {
  const Outcome outcome = settings_of(
      "title: Women who\ntagline: A line\nsummary: One sentence.\nbase_url: https://herald.example//\nlanguage: cy\n"
      "time_zone: Europe/Berlin\ntheme: plain\npublisher: The editors\nper_page: 7\n"
      "menu: [{title: Stories, url: /stories/}]\nmarkdown: {raw_html: true}\n"
      "taxonomies:\n  life_stages:\n    - slug: caring\n      title: Caring\n      title_cy: Gofalu\n"
      "      summary: While caring.\n    - {slug: early, title: Early}\n");
  CHECK(outcome.text.empty());
  const Settings& settings = outcome.settings;
  CHECK(settings.title == "Women who");
  CHECK(settings.tagline == "A line");
  CHECK(settings.summary == "One sentence.");
  CHECK(settings.base_url == "https://herald.example");
  CHECK(settings.language == "cy");
  CHECK(settings.time_zone == "Europe/Berlin");
  CHECK(settings.theme == "plain");
  CHECK(settings.publisher == "The editors");
  CHECK(settings.per_page == 7);
  CHECK(settings.allows_raw_html);
  REQUIRE(settings.menu.size() == 1);
  CHECK(settings.menu[0].title == "Stories");
  CHECK(settings.menu[0].url == "/stories/");
  const Taxonomy* stages = settings.find_taxonomy("life_stages");
  REQUIRE(stages != nullptr);
  CHECK(stages->folder() == "life-stages");
  REQUIRE(stages->find("caring") != nullptr);
  CHECK(stages->find("caring")->title == "Gofalu");
  CHECK(stages->find("caring")->summary == "While caring.");
  CHECK(stages->find("early")->title == "Early");
  CHECK(stages->find("late") == nullptr);
  CHECK(settings.find_taxonomy("themes") == nullptr);
}

TEST_CASE("a site without settings, or with empty ones, has the defaults") {
  const test::TemporaryFolder folder;
  Diagnostics diagnostics;
  CHECK(read_settings(folder.path(), diagnostics).title == "Herald");
  CHECK(diagnostics.empty());
  for (const std::string_view yaml : {"", "# nothing\n", "title:\n", "\xEF\xBB\xBF"}) {
    CAPTURE(yaml);
    const Outcome outcome = settings_of(yaml);
    CHECK(outcome.text.empty());
    CHECK(outcome.settings.title == "Herald");
    CHECK(outcome.settings.base_url == "http://127.0.0.1:8080");
    CHECK(outcome.settings.time_zone == "Europe/London");
    CHECK(outcome.settings.per_page == 24);
    CHECK_FALSE(outcome.settings.allows_raw_html);
  }
}

TEST_CASE("an address below a path of its host is warned of, and taken") {
  const Outcome outcome = settings_of("tagline: T\nbase_url: https://example.org/voices/\n");
  CHECK(outcome.text ==
        "herald.yml:2:11: warning: 'base_url' has the path '/voices', but pages link to each other from the root of "
        "their host [base-url-path]\n"
        "  hint: give the site a host of its own, such as https://voices.example.org\n");
  CHECK(outcome.settings.base_url == "https://example.org/voices");
}

TEST_CASE("a mistake in herald.yml is told, and the rest is used") {
  struct Case {
    std::string yaml;
    std::string_view text;
  };
  const Case cases[] = {
      {"tagline: T\ntitel: X\n",
       "herald.yml:2:1: error: herald.yml has no key 'titel' [unknown-key]\n  hint: did you mean 'title'?\n"},
      {"tagline: T\ntime_zone: Europe/Londn\n",
       "herald.yml:2:12: error: 'Europe/Londn' is not a time zone [unknown-time-zone]\n"
       "  hint: use a name such as Europe/London\n"},
      {"tagline: T\nbase_url: herald.example\n",
       "herald.yml:2:11: error: 'base_url' takes a web address, not 'herald.example' [wrong-value]\n"
       "  hint: begin it with https://\n"},
      {"tagline: T\ntheme: ../../etc\n",
       "herald.yml:2:8: error: 'theme' takes a slug: lower-case letters, digits and hyphens, not '../../etc' "
       "[wrong-value]\n  hint: did you mean 'etc'?\n"},
      {"tagline: T\nper_page: many\n",
       "herald.yml:2:11: error: 'per_page' takes a whole number, not 'many' [wrong-value]\n  hint: for example: 24\n"},
      {"tagline: T\nmenu: [{title: Stories}]\n",
       "herald.yml:2:8: error: 'menu' needs 'url' [missing-key]\n  hint: add a line such as 'url: /stories/'\n"},
      {"tagline: T\ntaxonomies: {topics: []}\n",
       "herald.yml:2:14: error: 'taxonomies' has no key 'topics' [unknown-key]\n"
       "  hint: use one of: themes, life_stages\n"},
      {"tagline: T\ntaxonomies: {themes: [{slug: a, title: A}, {slug: a, title: B}]}\n",
       "herald.yml:2:51: error: 'themes' has the term 'a' twice [term-clash]\n  hint: keep one of them\n"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.yaml);
    const Outcome outcome = settings_of(test.yaml);
    CHECK(outcome.text == test.text);
    CHECK(outcome.settings.tagline == "T");
    CHECK(outcome.settings.time_zone == "Europe/London");
    CHECK(outcome.settings.theme == "lantern");
    CHECK(outcome.settings.base_url == "http://127.0.0.1:8080");
  }
}

TEST_CASE("a herald.yml that is no YAML, no UTF-8 or far too large is told, and the defaults hold") {
  struct Case {
    std::string yaml;
    std::string_view text;
  };
  const Case cases[] = {
      {"é: 'x\n",
       "herald.yml:1:5: error: a quotation mark is opened here and never closed [yaml-syntax]\n"
       "  hint: close it on the same line, or write the value without quotes\n"},
      {"title: caf\xE9\n",
       "herald.yml:1:11: error: this is not valid UTF-8 [yaml-syntax]\n  hint: save the file as UTF-8\n"},
      {"title: " + std::string(2'000'000, 'x'),
       "herald.yml: error: the file is larger than 1048576 bytes [too-large]\n  hint: keep entries in content/\n"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.yaml.substr(0, 20));
    const Outcome outcome = settings_of(test.yaml);
    CHECK(outcome.text == test.text);
    CHECK(outcome.settings.title == "Herald");
  }
}

TEST_CASE("entries on a page are at least 1 and at most 500") {
  CHECK(settings_of("per_page: 0").settings.per_page == 1);
  CHECK(settings_of("per_page: 4294967295").settings.per_page == 500);
}

TEST_CASE("a folder in the place of herald.yml is a failure with its path") {
  const test::TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "herald.yml");
  Diagnostics diagnostics;
  CHECK_THROWS_WITH_AS(read_settings(folder.path(), diagnostics),
                       ("cannot read '" + (folder.path() / "herald.yml").string() + "': Is a directory").c_str(),
                       Error);
}

}  // namespace herald::site

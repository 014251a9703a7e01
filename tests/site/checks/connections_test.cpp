// Checks of how entries hang together: links, anchors, references, summaries.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "tests/site/support/checking.h"

namespace herald::test {

TEST_CASE("anchors are looked for on the page that they lead to, in headings, footnotes and the theme") {
  const TemporaryFolder folder;
  write(folder, "content/stories/a.md",
        "---\ntitle: A\nsummary: A.\n---\n"
        "[own](#the-end) [top](#top) [theme](b.md#main) [note](#fn-1) [list](/stories/#any) [other](b.md#the%2Dstart)\n"
        "[wrong](#the-ende) [wrong](/stories/b/#nowhere)\n\n## The end[^1]\n\n[^1]: A note.\n");
  write(folder, "content/stories/b.md", "---\ntitle: B\nsummary: B.\n---\n## The start\n");
  CHECK(checked(folder) ==
        "content/stories/a.md:6:9: error: this page has no heading '#the-ende' [broken-anchor]\n"
        "  [wrong](#the-ende) [wrong](/stories/b/#nowhere)\n"
        "          ^\n"
        "  hint: did you mean '#the-end'?\n"
        "content/stories/a.md:6:28: error: content/stories/b.md has no heading '#nowhere' [broken-anchor]\n"
        "  [wrong](#the-ende) [wrong](/stories/b/#nowhere)\n"
        "                             ^\n"
        "  hint: its headings are: #the-start\n");
}

TEST_CASE("the menu is checked like any link") {
  const TemporaryFolder folder;
  write(folder, "herald.yml",
        "taxonomies: {themes: [{slug: ways, title: Ways}]}\nmenu:\n"
        "  - {title: People, url: /people/}\n  - {title: Ways, url: /themes/ways/}\n  - {title: Notes, url: "
        "/stories/notes}\n"
        "  - {title: Old, url: /old/}\n  - {title: Logo, url: /logo.svg}\n  - {title: Gone, url: /pages/gone/}\n");
  write(folder, "static/logo.svg", "<svg/>");
  write(folder, "content/stories/notes.md", "---\ntitle: Notes\naliases: [/old/]\n---\nWhat I noted.\n");
  CHECK(checked(folder) ==
        "herald.yml:8:24: error: the menu's 'Gone' leads to '/pages/gone/', where there is no page [broken-link]\n"
        "    - {title: Gone, url: /pages/gone/}\n"
        "                         ^\n"
        "  hint: mend its 'url', or take it out of the menu\n");
}

TEST_CASE("a circle of broader topics is told once, at its first file, and leads nobody in circles") {
  const TemporaryFolder folder;
  const auto topic = [&](const std::string& slug, const std::string& broader) {
    write(folder, "content/topics/" + slug + ".md",
          "---\ntitle: " + slug + "\nbroader: " + broader + "\n---\nWhat it is.\n");
  };
  topic("c", "b");
  topic("b", "a");
  topic("a", "c");
  topic("d", "a");
  topic("e", "e");
  write(folder, "content/stories/notes.md", "---\ntitle: Notes\ntopics: [d, e]\n---\nWhat I noted.\n");
  CHECK(checked(folder) ==
        "content/topics/a.md:3:10: error: these topics are each other's broader one: a → c → b → a [broader-circle]\n"
        "  broader: c\n"
        "           ^\n"
        "  hint: take 'broader' out of the widest of them\n"
        "content/topics/e.md:3:10: error: 'e' is this entry itself [self-reference]\n"
        "  broader: e\n"
        "           ^\n"
        "  hint: take it out\n");
}

TEST_CASE("talks need no summary, nor do people and events that are found by what they did") {
  const TemporaryFolder folder;
  write(folder, "content/people/ann.md", "---\nname: Ann\nconsent: {basis: given, on: 2020-01-01}\n---\n");
  write(folder, "content/events/hopl.md", "---\ntitle: HOPL\nstart: 1978\n---\n");
  write(folder, "content/talks/a.md", "---\ntitle: A\nevent: hopl\nspeakers: [{person: ann}]\n---\n");
  write(folder, "content/talks/b.md", "---\ntitle: B\nspeakers: [{person: ann}]\n---\n" + std::string(200, 'x') + "\n");
  CHECK(checked(folder) == "");
}

TEST_CASE("an event to come needs no line-up yet") {
  const TemporaryFolder folder;
  write(folder, "content/events/to-come.md", "---\ntitle: To come\nstart: 2026-10-02\n---\n");
  CHECK(checked(folder) == "");
  write(folder, "content/events/today.md", "---\ntitle: Today\nstart: 2026-10-01\n---\n");
  CHECK(checked(folder) ==
        "content/events/today.md:2:1: warning: nobody appears at this event [empty-event]\n"
        "  title: Today\n"
        "  ^\n"
        "  hint: add 'lineup', or talks that name it; until then nobody is found by it\n");
}

TEST_CASE("dates known only in part contradict each other only when every reading does") {
  struct Case {
    std::string keys;
    bool is_wrong;
  };
  const Case cases[] = {
      {"start: 1978-06-15\nend: 1978-06\n", false}, {"start: 1978-06-15\nend: 1978\n", false},
      {"start: 1978\nend: 1978-01-01\n", false},    {"start: 1978-06-15\nend: 1978-06-15\n", false},
      {"start: 1978-06\nend: 1978-05\n", true},     {"start: 1979\nend: 1978-12-31\n", true},
  };
  for (const Case& test : cases) {
    CAPTURE(test.keys);
    const TemporaryFolder folder;
    write(folder, "content/events/e.md", "---\ntitle: E\n" + test.keys + "lineup: [{name: Ann}]\n---\n");
    CHECK((checked(folder).find("[wrong-order]") != std::string::npos) == test.is_wrong);
  }
}

TEST_CASE("a chart's gaps are no mistakes, and all that is none is counted") {
  const TemporaryFolder folder;
  write(folder, "content/data/pay.csv", "year,women,men\n2021,1.5,\n2022,n/a,-3\n2023,\"1,000\",45%\n2024,2e3,£5\n");
  write(folder, "content/data/pay.md",
        "---\ntitle: Pay\nsummary: Pay.\ncsv: pay.csv\nchart: {type: line, label: yaer, values: [women, men]}\n---\n");
  CHECK(checked(folder) ==
        "content/data/pay.md:5:28: error: 'pay.csv' has no column 'yaer' [unknown-column]\n"
        "  chart: {type: line, label: yaer, values: [women, men]}\n"
        "                             ^\n"
        "  hint: did you mean 'year'?\n"
        "content/data/pay.md:5:43: error: '1,000' in row 3 of column 'women' is no number [not-a-number]\n"
        "  chart: {type: line, label: yaer, values: [women, men]}\n"
        "                                            ^\n"
        "  hint: write digits with a point and without a unit: 1234.5; leave the cell empty where nobody knows\n"
        "content/data/pay.md:5:50: error: '45%' in row 3 of column 'men' is no number, nor is 1 more "
        "[not-a-number]\n"
        "  chart: {type: line, label: yaer, values: [women, men]}\n"
        "                                                   ^\n"
        "  hint: write digits with a point and without a unit: 1234.5; leave the cell empty where nobody knows\n");
}

TEST_CASE("words made of a usual part are somebody's choice, not a slip") {
  const TemporaryFolder folder;
  write(folder, "content/talks/a.md",
        "---\ntitle: A\nspeakers:\n  - {name: A, as: co-chair}\n  - {name: B, as: coauthor}\n  - {name: C, as: "
        "translator}\n"
        "  - {name: D, as: panelist}\n---\n");
  CHECK(checked(folder) ==
        "content/talks/a.md:7:19: warning: 'panelist' is not usual for 'as' [unusual-value]\n"
        "    - {name: D, as: panelist}\n"
        "                    ^\n"
        "  hint: did you mean 'panellist'?\n");
}

TEST_CASE("thousands of mistakes in one file are told without reading it thousands of times") {
  const TemporaryFolder folder;
  std::string body;
  for (int i = 0; i < 20'000; ++i)
    body += "[a](#n" + std::to_string(i) + ") a" + std::to_string(i) + "@example.org\n\n";
  write(folder, "content/stories/notes.md", "---\ntitle: Notes\nsummary: Notes of mine.\n---\n" + body);
  CHECK(diagnostics_of(folder).size() == 40'000);
}

TEST_CASE("the demonstration site has nothing to mend") {
  const TemporaryFolder folder;
  const std::filesystem::path source = HERALD_SOURCE_FOLDER;
  std::filesystem::copy(source / "content", folder.path() / "content", std::filesystem::copy_options::recursive);
  std::filesystem::copy(source / "herald.yml", folder.path() / "herald.yml");
  CHECK(checked(folder) == "");
}

}  // namespace herald::test

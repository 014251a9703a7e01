#include "site/site.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/site/support/loading.h"

namespace herald::site {
namespace {

using test::names_of;
using test::sound_site;
using test::TemporaryFolder;
using test::write;
using test::write_entry;
using test::write_person;
using Names = std::vector<std::string>;

/// "name (part) at event, talk, on date" of each.
template <typename Range>
Names lines_of(const Range& appearances) {
  Names lines;
  for (const auto& item : appearances) {
    const Appearance* appearance = nullptr;
    if constexpr (std::is_pointer_v<std::decay_t<decltype(item)>>) {
      appearance = item;
    } else {
      appearance = &item;
    }
    lines.push_back(std::string(appearance->name) + " (" + std::string(appearance->part) + ") " +
                    (appearance->event != nullptr ? appearance->event->slug : "-") + " " +
                    (appearance->talk != nullptr ? appearance->talk->slug : "-") + " " +
                    (appearance->date ? to_iso(*appearance->date) : "-"));
  }
  return lines;
}

}  // namespace

TEST_CASE("lists are newest first where entries have dates, and by title elsewhere") {
  const TemporaryFolder folder;
  write_person(folder, "z", "Åsa");
  write_person(folder, "y", "ada");
  write_person(folder, "x", "Zoë");
  write_person(folder, "w", "Bea");
  write_entry(folder, "events/a.md", "title: A\nstart: 1978");
  write_entry(folder, "events/b.md", "title: B\nstart: 1978-06-01");
  write_entry(folder, "events/c.md", "title: C\nstart: 2001-01-01");
  write_entry(folder, "stories/undated.md", "title: Undated");
  write_entry(folder, "stories/new.md", "title: New\ndate: 2026-01-01");
  write_entry(folder, "stories/same-b.md", "title: Same\ndate: 2020");
  write_entry(folder, "stories/same-a.md", "title: Same\ndate: 2020");
  write_entry(folder, "talks/of-c.md", "title: Of C\nspeakers: [{name: N}]\nevent: c");
  write_entry(folder, "talks/own.md", "title: Own\nspeakers: [{name: N}]\nevent: c\ndate: 1999");
  write_entry(folder, "talks/none.md", "title: None\nspeakers: [{name: N}]");
  const Site site = sound_site(folder);
  CHECK(names_of(site.of(Kind::person)) == Names{"people/y", "people/z", "people/w", "people/x"});
  CHECK(names_of(site.of(Kind::event)) == Names{"events/c", "events/b", "events/a"});
  CHECK(names_of(site.of(Kind::story)) == Names{"stories/new", "stories/same-a", "stories/same-b", "stories/undated"});
  CHECK(names_of(site.of(Kind::talk)) == Names{"talks/of-c", "talks/own", "talks/none"});
  CHECK(names_of(site.of(Kind::role)).empty());
  CHECK(names_of(site.entries()) == Names{"people/y", "people/z", "people/w", "people/x", "stories/new",
                                          "stories/same-a", "stories/same-b", "stories/undated", "events/c", "events/b",
                                          "events/a", "talks/of-c", "talks/own", "talks/none"});
}

TEST_CASE("an entry knows who names it, each once, in list order") {
  const TemporaryFolder folder;
  write_entry(folder, "topics/ai.md", "title: AI");
  write_entry(folder, "roles/ccio.md", "title: CCIO");
  write_person(folder, "b", "B", "topics: [ai]\nroles: [ccio]\n");
  write_person(folder, "a", "A", "topics: [ai, ai]\n");
  write_entry(folder, "talks/t.md", "title: T\nspeakers: [{person: a}, {person: a, as: chair}]\ntopics: [ai]");
  write_entry(folder, "stories/s.md", "title: S\njourney: [{when: 1946, role: ccio}]");
  const Site site = sound_site(folder);
  const Entry& ai = *site.find(Kind::topic, "ai");
  const Entry& ccio = *site.find(Kind::role, "ccio");
  const Entry& a = *site.find(Kind::person, "a");
  CHECK(names_of(site.referring_to(ai, Kind::person)) == Names{"people/a", "people/b"});
  CHECK(names_of(site.referring_to(ai, Kind::talk)) == Names{"talks/t"});
  CHECK(names_of(site.referring_to(ai, Kind::story)).empty());
  CHECK(names_of(site.referring_to(a, Kind::talk)) == Names{"talks/t"});
  CHECK(names_of(site.referring_to(ccio, Kind::person)) == Names{"people/b"});
  CHECK(names_of(site.referring_to(ccio, Kind::story)) == Names{"stories/s"});
}

TEST_CASE("stories are filed under their terms, in list order") {
  const TemporaryFolder folder;
  write(
      folder, "herald.yml",
      "taxonomies:\n  themes: [{slug: a, title: A}, {slug: b, title: B}]\n  life_stages: [{slug: a, title: Early}]\n");
  write_entry(folder, "stories/old.md", "title: Old\ndate: 1990\nthemes: [a, b]");
  write_entry(folder, "stories/new.md", "title: New\ndate: 2020\nthemes: [a]\nlife_stages: [a]");
  const Site site = sound_site(folder);
  CHECK(names_of(site.with_term("themes", "a")) == Names{"stories/new", "stories/old"});
  CHECK(names_of(site.with_term("themes", "b")) == Names{"stories/old"});
  CHECK(names_of(site.with_term("life_stages", "a")) == Names{"stories/new"});
  CHECK(names_of(site.with_term("life_stages", "b")).empty());
  CHECK(names_of(site.with_term("colours", "a")).empty());
}

TEST_CASE("appearances come from line-ups and talks, newest first, undated last") {
  const TemporaryFolder folder;
  write_person(folder, "ada", "Ada");
  write_person(folder, "grace", "Grace");
  write_entry(folder, "events/old.md",
              "title: Old\nstart: 1978-06-01\nlineup: [{person: ada, as: chair, session: Opening}, "
              "{name: Bob}]");
  write_entry(folder, "events/new.md", "title: New\nstart: 1999\nlineup: [{person: grace, as: panellist}]");
  write_entry(folder, "talks/at-old.md",
              "title: T\nevent: old\nspeakers: [{person: grace, as: keynote}, {person: ada}]");
  write_entry(folder, "talks/later.md", "title: L\nevent: old\ndate: 2001\nspeakers: [{person: ada}]");
  write_entry(folder, "talks/undated.md", "title: U\nspeakers: [{person: ada, as: lecturer}]");
  const Site site = sound_site(folder);
  CHECK(lines_of(site.appearances()) == Names{"Ada (speaker) old later 2001", "Grace (panellist) new - 1999",
                                              "Ada (chair) old - 1978-06-01", "Bob (speaker) old - 1978-06-01",
                                              "Grace (keynote) old at-old 1978-06-01",
                                              "Ada (speaker) old at-old 1978-06-01", "Ada (lecturer) - undated -"});
  CHECK(lines_of(site.appearances_of(*site.find(Kind::person, "ada"))) ==
        Names{"Ada (speaker) old later 2001", "Ada (chair) old - 1978-06-01", "Ada (speaker) old at-old 1978-06-01",
              "Ada (lecturer) - undated -"});
  CHECK(lines_of(site.appearances_of(*site.find(Kind::event, "new"))) == Names{"Grace (panellist) new - 1999"});
  CHECK(lines_of(site.appearances_of(*site.find(Kind::talk, "at-old"))) ==
        Names{"Grace (keynote) old at-old 1978-06-01", "Ada (speaker) old at-old 1978-06-01"});
  CHECK(site.appearances()[2].session == "Opening");
}

TEST_CASE("a site can be moved, and its connections stay") {
  const TemporaryFolder folder;
  write_entry(folder, "topics/ai.md", "title: AI");
  write_person(folder, "a", "A", "topics: [ai]\n");
  write_entry(folder, "talks/t.md", "title: T\nspeakers: [{person: a}]");
  Site first = sound_site(folder);
  const Site moved = std::move(first);
  const Entry* ai = moved.find(Kind::topic, "ai");
  REQUIRE(ai != nullptr);
  CHECK(names_of(moved.referring_to(*ai, Kind::person)) == Names{"people/a"});
  CHECK(lines_of(moved.appearances_of(*moved.find(Kind::person, "a"))) == Names{"A (speaker) - t -"});
}

}  // namespace herald::site

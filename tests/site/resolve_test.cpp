#include "site/resolve.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/site/support/loading.h"

namespace herald::site {
namespace {

using test::left_out_of;
using test::load;
using test::names_of;
using test::problems_of;
using test::sound_site;
using test::TemporaryFolder;
using test::write;
using test::write_entry;
using test::write_person;
using Names = std::vector<std::string>;

/// All text of a node and below it.
std::string text_below(const Node& node) {
  std::string text = node.text;
  for (const Node& item : node.items)
    text += " " + text_below(item);
  for (const Field& field : node.fields)
    text += " " + text_below(field.value);
  return text;
}

/// Every public word of the site.
std::string everything_of(const Site& site) {
  std::string text;
  for (const Entry* entry : site.entries())
    text += text_below(entry->front) + " " + entry->title + " " + entry->summary + " " + entry->body.html + "\n";
  for (const Appearance& appearance : site.appearances())
    text += std::string(appearance.name) + "\n";
  for (const Attachment& attachment : site.attachments())
    text += attachment.path + "\n";
  return text;
}

void write_themes(const TemporaryFolder& folder) {
  write(folder, "herald.yml", "taxonomies: {themes: [{slug: pathways, title: Pathways}, {slug: care, title: Care}]}\n");
}

}  // namespace

TEST_CASE("references lead to their entries, in the editor's order") {
  const TemporaryFolder folder;
  write_entry(folder, "roles/ccio.md", "title: CCIO\nleads_to: [cdio]");
  write_entry(folder, "roles/cdio.md", "title: CDIO");
  write_entry(folder, "topics/ai.md", "title: AI");
  write_entry(folder, "topics/ethics.md", "title: Ethics\nbroader: ai");
  write_person(folder, "ada", "Ada", "roles: [cdio, ccio]\ntopics: [ethics]\n");
  write_entry(folder, "events/e.md", "title: E\nstart: 2020\nlineup:\n  - {person: ada, as: chair}\n  - name: Bob");
  const Site site = sound_site(folder);
  const Entry* ada = site.find(Kind::person, "ada");
  REQUIRE(ada != nullptr);
  CHECK(names_of(ada->targets("roles")) == Names{"roles/cdio", "roles/ccio"});
  CHECK(names_of(ada->targets("topics")) == Names{"topics/ethics"});
  CHECK(names_of(site.find(Kind::topic, "ethics")->targets("broader")) == Names{"topics/ai"});
  const auto lineup = site.find(Kind::event, "e")->list("lineup");
  REQUIRE(lineup.size() == 2);
  CHECK(target_of(lineup[0], "person") == ada);
  CHECK(target_of(lineup[1], "person") == nullptr);
  CHECK(text_of(lineup[1], "name") == "Bob");
}

TEST_CASE("a reference to nothing is reported at its place, with the nearest name or what to do") {
  const TemporaryFolder folder;
  write_person(folder, "ada-lovelace", "Ada", "topics:\n  - computnig\n  - computing\nroles: [astronaut]\n");
  write_entry(folder, "topics/computing.md", "title: Computing\nbroader: computing-and-society");
  write_entry(folder, "events/e.md", "title: E\nstart: 2020\nlineup:\n  - {person: ada-lovelase, as: chair}\n");
  CHECK(problems_of(folder) ==
        "content/events/e.md:5:14: error: there is no person 'ada-lovelase' [unknown-reference]\n"
        "    - {person: ada-lovelase, as: chair}\n"
        "               ^\n"
        "  hint: did you mean 'ada-lovelace'?\n"
        "content/people/ada-lovelace.md:5:5: error: there is no topic 'computnig' [unknown-reference]\n"
        "    - computnig\n"
        "      ^\n"
        "  hint: did you mean 'computing'?\n"
        "content/people/ada-lovelace.md:7:9: error: there is no role 'astronaut' [unknown-reference]\n"
        "  roles: [astronaut]\n"
        "          ^\n"
        "  hint: add content/roles/astronaut.md, or take the name out\n"
        "content/topics/computing.md:3:10: error: there is no topic 'computing-and-society' [unknown-reference]\n"
        "  broader: computing-and-society\n"
        "           ^\n"
        "  hint: did you mean 'computing'?\n"
        "4 errors, 0 warnings\n");
  const Loaded loaded = load(folder);
  CHECK(names_of(loaded.site.find(Kind::person, "ada-lovelace")->targets("topics")) == Names{"topics/computing"});
  CHECK(loaded.site.find(Kind::person, "ada-lovelace")->list("roles").empty());
  CHECK(loaded.site.find(Kind::event, "e")->list("lineup").empty());
}

TEST_CASE("a role's name may be a role's slug or plain words") {
  const TemporaryFolder folder;
  write_entry(folder, "roles/developer.md", "title: Developer");
  write_entry(folder, "stories/s.md",
              "title: S\njourney: [{when: 1946, role: developer}, {when: 1950, role: Head of everything}]");
  const Site site = sound_site(folder);
  const auto journey = site.of(Kind::story)[0]->list("journey");
  REQUIRE(journey.size() == 2);
  CHECK(target_of(journey[0], "role") == site.find(Kind::role, "developer"));
  CHECK(target_of(journey[1], "role") == nullptr);
  CHECK(text_of(journey[1], "role") == "Head of everything");
}

TEST_CASE("a term that herald.yml does not have is reported") {
  const TemporaryFolder folder;
  write_themes(folder);
  write_entry(folder, "stories/s.md", "title: S\nthemes: [pathway, care, money]\nlife_stages: [early]");
  CHECK(problems_of(folder) ==
        "content/stories/s.md:3:10: error: herald.yml has no 'pathway' among its themes [unknown-term]\n"
        "  themes: [pathway, care, money]\n"
        "           ^\n"
        "  hint: did you mean 'pathways'?\n"
        "content/stories/s.md:3:25: error: herald.yml has no 'money' among its themes [unknown-term]\n"
        "  themes: [pathway, care, money]\n"
        "                          ^\n"
        "  hint: add it to taxonomies in herald.yml\n"
        "content/stories/s.md:4:15: error: herald.yml has no 'early' among its life_stages [unknown-term]\n"
        "  life_stages: [early]\n"
        "                ^\n"
        "  hint: add it to taxonomies in herald.yml\n"
        "3 errors, 0 warnings\n");
  CHECK(text_below(*load(folder).site.of(Kind::story)[0]->find("themes")) == " care");
}

TEST_CASE("whoever is not public is nowhere") {
  struct Case {
    std::string_view keys;
    std::string_view reason;
  };
  const Case cases[] = {
      {"consent: {basis: given, on: 2020-01-01}\nstatus: draft", "a draft"},
      {"consent: {basis: given, on: 2020-01-01}\nstatus: review", "in review"},
      {"consent: {basis: given, on: 2020-01-01}\nstatus: withdrawn", "withdrawn"},
      {"consent: {basis: given, on: 2020-01-01}\npublish_on: 2026-06-16", "to be published on 2026-06-16"},
      {"consent: {basis: given, on: 2020-01-01}\nexpire_on: 2026-06-15", "expired on 2026-06-15"},
      {"consent: {basis: given, on: 2020-01-01, until: 2026-06-14}", "consent ended on 2026-06-14"},
      {"consent: {basis: given, on: 2026-06-16}", "consent begins on 2026-06-16"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.keys);
    const TemporaryFolder folder;
    write_entry(folder, "people/secret.md",
                "name: Zenobia\nimage: zenobia-at-work.svg\naliases: [/zenobia/]\n" + std::string(test.keys),
                "Zenobia's life\n");
    write(folder, "content/people/secret.svg", "x");
    write(folder, "content/people/zenobia-at-work.svg", "x");
    write_person(folder, "ada", "Ada", "", "[a friend](secret.md), ![](secret.svg) [](/people/secret/)\n");
    write(folder, "content/people/ada.svg", "x");
    write_entry(folder, "events/e.md",
                "title: E\nstart: 2020\nlineup:\n  - {person: secret, as: keynote, session: Opening}\n"
                "  - {person: ada}\n");
    write_entry(folder, "talks/both.md", "title: Both\nspeakers: [{person: secret}, {person: ada}]\nevent: e");
    write_entry(folder, "talks/alone.md", "title: Zenobia alone\nspeakers: [{person: secret}]\nevent: e");
    write_entry(folder, "stories/hers.md",
                "title: Zenobia's story\npeople: [ada, secret]\nconsent: {basis: given, on: 2020-01-01}",
                "Zenobia did it.");
    write_entry(folder, "stories/other.md", "title: Other\npeople: [ada]\nconsent: {basis: given, on: 2020-01-01}");
    const Loaded loaded = load(folder);
    const Site& site = loaded.site;
    CHECK(loaded.diagnostics.empty());
    CHECK(left_out_of(site) == Names{"content/people/secret.md: " + std::string(test.reason),
                                     "content/stories/hers.md: it tells of someone who is not public",
                                     "content/talks/alone.md: nobody who gave it is public"});
    const std::string everything = everything_of(site);
    CAPTURE(everything);
    CHECK(everything.find("secret") == std::string::npos);
    CHECK(everything.find("enobia") == std::string::npos);
    CHECK(everything.find("Opening") == std::string::npos);
    CHECK(everything.find("a friend") != std::string::npos);
    CHECK(names_of(site.entries()) == Names{"people/ada", "stories/other", "events/e", "talks/both"});
    CHECK(site.find(Kind::person, "secret") == nullptr);
    CHECK(site.appearances().size() == 2);
    REQUIRE(site.attachments().size() == 1);
    CHECK(site.attachments()[0].path == "people/ada.svg");
  }
}

TEST_CASE("files in the folder of an entry that is not public stay private") {
  const TemporaryFolder folder;
  write_entry(folder, "people/secret/index.md", "name: S\nconsent: {basis: given, on: 2020-01-01}\nstatus: withdrawn");
  write(folder, "content/people/secret/portrait.svg", "x");
  write(folder, "content/people/secretary.svg", "x");
  const Site site = sound_site(folder);
  REQUIRE(site.attachments().size() == 1);
  CHECK(site.attachments()[0].path == "people/secretary.svg");
}

TEST_CASE("a picture that a public entry also names stays") {
  const TemporaryFolder folder;
  write_person(folder, "ada", "Ada", "image: both.svg\n");
  write_person(folder, "secret", "S", "image: both.svg\nstatus: draft\n");
  write(folder, "content/people/both.svg", "x");
  CHECK(sound_site(folder).attachments().size() == 1);
}

TEST_CASE("on the first and last day of its dates an entry is public or not") {
  struct Case {
    std::string_view keys;
    std::string_view day;
    bool is_public;
  };
  const Case cases[] = {
      {"publish_on: 2026-06-15", "2026-06-14", false},
      {"publish_on: 2026-06-15", "2026-06-15", true},
      {"publish_on: 2026-06", "2026-05-31", false},
      {"publish_on: 2026-06", "2026-06-01", true},
      {"publish_on: 2026", "2025-12-31", false},
      {"publish_on: 2026", "2026-01-01", true},
      {"expire_on: 2026-06-15", "2026-06-14", true},
      {"expire_on: 2026-06-15", "2026-06-15", false},
      {"expire_on: 2026-06", "2026-05-31", true},
      {"expire_on: 2026-06", "2026-06-01", false},
      {"publish_on: 2026-02-01\nexpire_on: 2026-02-01", "2026-02-01", false},
  };
  for (const Case& test : cases) {
    CAPTURE(test.keys);
    CAPTURE(test.day);
    const TemporaryFolder folder;
    write_entry(folder, "topics/t.md", "title: T\n" + std::string(test.keys));
    CHECK((sound_site(folder, test.day).entries().size() == 1) == test.is_public);
  }
}

TEST_CASE("consent holds from its first to its last day") {
  struct Case {
    std::string_view consent;
    std::string_view day;
    bool is_public;
  };
  const Case cases[] = {
      {"{basis: given, on: 2020-01-01}", "2026-06-15", true},
      {"{basis: given, on: 2026-06-15}", "2026-06-14", false},
      {"{basis: given, on: 2026-06-15}", "2026-06-15", true},
      {"{basis: given, on: 2020-01-01, until: 2026-06-15}", "2026-06-15", true},
      {"{basis: given, on: 2020-01-01, until: 2026-06-15}", "2026-06-16", false},
      {"{basis: given, on: 2020-01-01, until: 2026}", "2026-12-31", true},
      {"{basis: given, on: 2020-01-01, until: 2026}", "2027-01-01", false},
      {"{basis: given, on: 2020-01-01, until: 2026-02}", "2026-02-28", true},
      {"{basis: given, on: 2020-01-01, until: 2026-02}", "2026-03-01", false},
  };
  for (const Case& test : cases) {
    CAPTURE(test.consent);
    CAPTURE(test.day);
    const TemporaryFolder folder;
    write_entry(folder, "people/ada.md", "name: Ada\nconsent: " + std::string(test.consent));
    CHECK((sound_site(folder, test.day).entries().size() == 1) == test.is_public);
  }
}

TEST_CASE("nobody is published without consent, and the editor is told") {
  struct Case {
    std::string path;
    std::string keys;
    std::string_view text;  ///< empty: it is public
  };
  const Case cases[] = {
      {"people/x.md", "name: X",
       "content/people/x.md:2:1: error: a person is not published without consent [missing-consent]\n"
       "  name: X\n"
       "  ^\n"
       "  hint: add 'consent: {basis: given, on: DATE}', or 'status: draft' until she has given it\n"
       "1 error, 0 warnings\n"},
      {"people/x.md", "name: X\nconsent: {basis: historical}",
       "content/people/x.md:3:10: error: historical consent stands on a date of death and a source [missing-consent]\n"
       "  consent: {basis: historical}\n"
       "           ^\n"
       "  hint: add 'life: {died: DATE}' and 'sources'\n"
       "1 error, 0 warnings\n"},
      {"people/x.md", "name: X\nconsent: {basis: historical}\nlife: {born: 1815}\nsources: [{title: Book}]",
       "content/people/x.md:3:10: error: historical consent stands on a date of death and a source [missing-consent]\n"
       "  consent: {basis: historical}\n"
       "           ^\n"
       "  hint: add 'life: {died: DATE}' and 'sources'\n"
       "1 error, 0 warnings\n"},
      {"people/x.md", "name: X\nconsent: {basis: historical}\nlife: {died: 1852}\nsources: [{title: Book}]", ""},
      {"people/x.md", "name: X\nconsent: {basis: given}",
       "content/people/x.md:3:10: error: this consent does not say when it was given [undated-consent]\n"
       "  consent: {basis: given}\n"
       "           ^\n"
       "  hint: add 'on: DATE', the day on which she agreed; ask her again if nobody knows\n"
       "1 error, 0 warnings\n"},
      {"people/x.md", "name: X\nconsent: {on: 2020}",  // a consent without its basis is none
       "content/people/x.md:2:1: error: a person is not published without consent [missing-consent]\n"
       "  name: X\n"
       "  ^\n"
       "  hint: add 'consent: {basis: given, on: DATE}', or 'status: draft' until she has given it\n"
       "content/people/x.md:3:10: error: 'consent' needs 'basis' [missing-key]\n"
       "  consent: {on: 2020}\n"
       "           ^\n"
       "  hint: add a line such as 'basis: given'\n"
       "2 errors, 0 warnings\n"},
      {"stories/x.md", "title: X\npeople: [ada]",
       "content/stories/x.md:2:1: error: a story that names people needs their consent [missing-consent]\n"
       "  title: X\n"
       "  ^\n"
       "  hint: add 'consent: {basis: given, on: DATE}', or 'anonymous: true' and take the names out\n"
       "1 error, 0 warnings\n"},
      {"stories/x.md", "title: X\npeople: [ada]\nconsent: {basis: historical}",
       "content/stories/x.md:4:10: error: historical consent stands on a date of death and a source [missing-consent]\n"
       "  consent: {basis: historical}\n"
       "           ^\n"
       "  hint: add 'sources'\n"
       "1 error, 0 warnings\n"},
      {"stories/x.md", "title: X\nanonymous: true\nbyline: A nurse", ""},
      {"stories/x.md", "title: X", ""},
      {"topics/x.md", "title: X", ""},
  };
  for (const Case& test : cases) {
    CAPTURE(test.path);
    CAPTURE(test.keys);
    const TemporaryFolder folder;
    write_person(folder, "ada", "Ada");
    write_entry(folder, test.path, test.keys);
    CHECK(problems_of(folder) == test.text);
    CHECK(load(folder).site.entries().size() == (test.text.empty() ? 2 : 1));
  }
}

TEST_CASE("drafts can be shown, but never what was withdrawn or lacks consent") {
  const TemporaryFolder folder;
  write_person(folder, "draft", "D", "status: draft\n");
  write_person(folder, "review", "R", "status: review\n");
  write_person(folder, "future", "F", "publish_on: 2030-01-01\n");
  write_person(folder, "withdrawn", "W", "status: withdrawn\n");
  write_person(folder, "expired", "E", "expire_on: 2020-01-01\n");
  write_entry(folder, "people/without.md", "name: X\nstatus: draft");
  write_entry(folder, "people/ended.md",
              "name: Y\nstatus: draft\nconsent: {basis: given, on: 2020-01-01, until: 2020}");
  CHECK(load(folder).site.entries().empty());
  CHECK(names_of(load(folder, "2026-06-15", Drafts::shown).site.entries()) ==
        Names{"people/draft", "people/future", "people/review"});
}

TEST_CASE("addresses that two entries or the site claim are reported") {
  const TemporaryFolder folder;
  write_themes(folder);
  write_person(folder, "ada", "Ada", "aliases: [/people/grace/, /people/ada-byron, /old/]\n");
  write_person(folder, "grace", "Grace", "aliases: [/old, /people/, /themes/care/]\n");
  CHECK(
      problems_of(folder) ==
      "content/people/ada.md:4:11: error: the address /people/grace/ is taken by content/people/grace.md "
      "[alias-clash]\n"
      "  aliases: [/people/grace/, /people/ada-byron, /old/]\n"
      "            ^\n"
      "  hint: take the alias out of one of the two\n"
      "content/people/grace.md:4:11: error: the address /old is taken by content/people/ada.md [alias-clash]\n"
      "  aliases: [/old, /people/, /themes/care/]\n"
      "            ^\n"
      "  hint: take the alias out of one of the two\n"
      "content/people/grace.md:4:17: error: the address /people/ is taken by the site's own pages [alias-clash]\n"
      "  aliases: [/old, /people/, /themes/care/]\n"
      "                  ^\n"
      "  hint: take the alias out\n"
      "content/people/grace.md:4:27: error: the address /themes/care/ is taken by the site's own pages [alias-clash]\n"
      "  aliases: [/old, /people/, /themes/care/]\n"
      "                            ^\n"
      "  hint: take the alias out\n"
      "4 errors, 0 warnings\n");
}

TEST_CASE("a line-up that names nobody is reported") {
  const TemporaryFolder folder;
  write_entry(folder, "events/e.md", "title: E\nstart: 2020\nlineup: [{as: chair}]");
  write_entry(folder, "talks/t.md", "title: T\nspeakers: [{as: keynote}]");
  CHECK(problems_of(folder) ==
        "content/events/e.md:4:10: error: a line of 'lineup' names nobody [nobody-named]\n"
        "  lineup: [{as: chair}]\n"
        "           ^\n"
        "  hint: add 'person: SLUG', or 'name: Full Name' for someone without a page\n"
        "content/talks/t.md:3:12: error: a line of 'speakers' names nobody [nobody-named]\n"
        "  speakers: [{as: keynote}]\n"
        "             ^\n"
        "  hint: add 'person: SLUG', or 'name: Full Name' for someone without a page\n"
        "2 errors, 0 warnings\n");
}

TEST_CASE("an entry that cannot be read does not make mistakes of what refers to it") {
  const TemporaryFolder folder;
  write(folder, "content/people/grace.md", "---\nname: 'Grace\n---\n");
  write(folder, "content/people/grace.jpg", "x");
  write_person(folder, "ada", "Ada", "", "[Grace](grace.md), [again](/people/grace/)\n");
  write_entry(folder, "events/e.md", "title: E\nstart: 2020\nlineup: [{person: grace}, {person: ada}]");
  write_entry(folder, "stories/s.md", "title: S\npeople: [grace]\nconsent: {basis: given, on: 2020-01-01}");
  CHECK(problems_of(folder) ==
        "content/people/grace.md:2:7: error: a quotation mark is opened here and never closed [yaml-syntax]\n"
        "  name: 'Grace\n"
        "        ^\n"
        "  hint: close it on the same line, or write the value without quotes\n"
        "1 error, 0 warnings\n");
  const Loaded loaded = load(folder);
  CHECK(names_of(loaded.site.entries()) == Names{"people/ada", "events/e"});
  for (const Link& link : loaded.site.find(Kind::person, "ada")->body.links)
    CHECK_FALSE(link.is_broken);
  CHECK(loaded.site.attachments().empty());  // she may have withdrawn
}

}  // namespace herald::site

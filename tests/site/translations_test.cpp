// Entries in several languages side by side.

#include <doctest/doctest.h>

#include "site/check.h"
#include "site/load.h"
#include "site/translations.h"
#include "tests/support/temporary_folder.h"

namespace herald::site {
namespace {

using test::TemporaryFolder;
using Strings = std::vector<std::string>;

/// A site in English and Welsh with one person and one story, and whatever else a test writes.
class TwoLanguages {
 public:
  TwoLanguages() {
    write("herald.yml",
          "title: Notes\nlanguages: [cy]\n"
          "taxonomies: {themes: [{slug: work, title: Work, title_cy: Gwaith}, {slug: rest, title: Rest}]}\n"
          "menu: [{title: Stories, url: /stories/}]\n");
    write("content/people/ada.md",
          "---\nname: Ada Lovelace\nheadline: Mathematician\nlife: {died: 1852}\nsources: [{title: S}]\n"
          "consent: {basis: historical}\n---\nHer life.\n");
    write("content/stories/notes.md",
          "---\ntitle: Notes\nsummary: What she noted.\npeople: [ada]\nthemes: [work]\ndate: 1843-09\n"
          "sources: [{title: S}]\nconsent: {basis: historical}\n---\nAbout [her](../people/ada.md).\n");
  }

  void write(const std::string& path, const std::string& text) const { test::write(folder_, path, text); }
  void write_welsh_story(const std::string& front = "title: Nodiadau\n") const {
    write("content/stories/notes.cy.md", "---\n" + front + "---\nAm [Ada](../people/ada.md).\n");
  }

  Loaded load() const { return site::load({.root = folder_.path(), .on = Date{2026, 11, 23}}); }

  /// Codes and places of all that is wrong.
  Strings mistakes() const {
    const Loaded loaded = load();
    Diagnostics all = loaded.diagnostics;
    for (Diagnostic& diagnostic : check(loaded, {.root = folder_.path(), .data = HERALD_SOURCE_FOLDER}))
      all.push_back(std::move(diagnostic));
    Strings lines;
    for (const Diagnostic& diagnostic : all) {
      if (diagnostic.severity == Severity::error) {
        lines.push_back(diagnostic.location.file + ":" + std::to_string(diagnostic.location.line) + " " +
                        diagnostic.code);
      }
    }
    return lines;
  }

 private:
  TemporaryFolder folder_;
};

TEST_CASE("a file's name says its language, where its ending is one") {
  using Parts = std::pair<std::string_view, std::string_view>;
  CHECK(split_language("story.cy") == Parts("story", "cy"));
  CHECK(split_language("story.pt-BR") == Parts("story", "pt-BR"));
  CHECK(split_language("a.b.cy") == Parts("a.b", "cy"));
  for (const std::string_view name :
       {"story", "node.js", "dr.who", "v2.0", ".cy", "x.CY", "x.", "x.cy-", "x.english"}) {
    CAPTURE(name);
    CHECK(split_language(name) == Parts(name, ""));
  }
}

TEST_CASE("a translation is its original in other words") {
  const TwoLanguages two;
  two.write_welsh_story();
  CHECK(two.mistakes() == Strings());
  const Loaded loaded = two.load();
  const Site& site = loaded.site;
  REQUIRE(site.translations().size() == 1);
  const Entry& welsh = *site.translations().front();
  const Entry& english = *site.find(Kind::story, "notes");
  CHECK(site.entries().size() == 2);
  CHECK(welsh.url() == "/cy/stories/notes/");
  CHECK(welsh.language == "cy");
  CHECK(welsh.title == "Nodiadau");
  CHECK(welsh.original == &english);
  CHECK(english.translations == std::vector<const Entry*>{&welsh});
  CHECK(&english.in("cy") == &welsh);
  CHECK(&welsh.in("en") == &english);
  CHECK(&english.in("fr") == &english);
  // Its own words, and all else of its original.
  CHECK(welsh.summary == "Am Ada.");
  CHECK(welsh.date("date") == Date{1843, 9, 0});
  CHECK(welsh.targets("people") == std::vector<const Entry*>{site.find(Kind::person, "ada")});
  // Whoever refers to the original refers to the translation.
  CHECK(site.referring_to(*site.find(Kind::person, "ada"), Kind::story).size() == 1);
  CHECK(site.with_term("themes", "work").size() == 1);
}

TEST_CASE("a translation without a text of its own keeps its original's summary") {
  const TwoLanguages two;
  two.write("content/people/ada/index.cy.md", "---\nheadline: Mathemategydd\n---\n");
  CHECK(two.mistakes() == Strings());
  const Loaded loaded = two.load();
  const Entry& ada = *loaded.site.translations().front();
  CHECK(ada.url() == "/cy/people/ada/");
  CHECK(ada.title == "Ada Lovelace");
  CHECK(ada.text("headline") == "Mathemategydd");
  CHECK(ada.find("consent") != nullptr);
}

TEST_CASE("links of a translation lead to entries in its language, where they are in it") {
  const TwoLanguages two;
  two.write_welsh_story();
  CHECK(two.load().site.translations().front()->body.links.front().address == "/people/ada/");
  two.write("content/people/ada.cy.md", "---\nheadline: Mathemategydd\n---\nEi bywyd.\n");
  const Loaded loaded = two.load();
  CHECK(loaded.site.find(Kind::story, "notes")->in("cy").body.links.front().address == "/cy/people/ada/");
  CHECK(loaded.site.find(Kind::story, "notes")->body.links.front().address == "/people/ada/");
}

TEST_CASE("what a translation may not be is said with its place") {
  const TwoLanguages two;
  two.write_welsh_story("title: Nodiadau\npeople: [ada]\nconsent: {basis: given}\n");
  CHECK(two.mistakes() ==
        Strings{"content/stories/notes.cy.md:3 not-translated", "content/stories/notes.cy.md:4 not-translated"});
  two.write_welsh_story("titel: Nodiadau\n");
  CHECK(two.mistakes() == Strings{"content/stories/notes.cy.md:2 unknown-key"});
  two.write_welsh_story();
  two.write("content/stories/nots.cy.md", "---\ntitle: Nodiadau\n---\n");
  two.write("content/stories/notes.en.md", "---\ntitle: Notes\n---\n");
  two.write("content/stories/notes.fr.md", "---\ntitle: Notes\n---\n");
  two.write("content/stories/notes/index.cy.md", "---\ntitle: Nodiadau\n---\n");
  CHECK(two.mistakes() ==
        Strings{"content/stories/notes.en.md:0 same-language", "content/stories/notes.fr.md:0 unlisted-language",
                "content/stories/notes/index.cy.md:0 slug-clash", "content/stories/nots.cy.md:0 missing-original"});
}

TEST_CASE("a translation is shown only where its original is, and never before its own day") {
  const TwoLanguages two;
  const auto left_out = [&] {
    const Loaded loaded = two.load();
    CHECK(loaded.site.translations().empty());
    Strings reasons;
    for (const LeftOut& out : loaded.site.left_out())
      reasons.push_back(out.file + ": " + out.reason);
    return reasons;
  };
  two.write_welsh_story("title: Nodiadau\nstatus: draft\n");
  CHECK(left_out() == Strings{"content/stories/notes.cy.md: a draft"});
  two.write_welsh_story("title: Nodiadau\npublish_on: 2027-01-01\n");
  CHECK(left_out() == Strings{"content/stories/notes.cy.md: to be published on 2027-01-01"});
  two.write_welsh_story();
  two.write("content/people/ada.md", "---\nname: Ada Lovelace\nstatus: withdrawn\n---\n");
  CHECK(left_out() == Strings{"content/people/ada.md: withdrawn",
                              "content/stories/notes.cy.md: its original is not public",
                              "content/stories/notes.md: it tells of someone who is not public"});
}

TEST_CASE("what checks find in a translation's own words is said at their place") {
  const TwoLanguages two;
  two.write("content/people/living.md",
            "---\nname: Nia Teller\nsummary: S.\nconsent: {basis: given, on: 2026-01-01}\n---\nShe.\n");
  two.write("content/stories/night.md", "---\ntitle: Nights\nanonymous: true\nbyline: A nurse\n---\nAt night.\n");
  two.write("content/stories/night.cy.md",
            "---\ntitle: Nosweithiau\n---\nMae Nia Teller yn dweud, nia@example.org, [yma](nowhere.md).\n");
  CHECK(two.mistakes() == Strings{"content/stories/night.cy.md:4 anonymous-named",
                                  "content/stories/night.cy.md:4 contact-data",
                                  "content/stories/night.cy.md:4 broken-link"});
}

TEST_CASE("lists for a language begin with what is in it, in the order of its alphabet") {
  const TwoLanguages two;
  const std::string consent = "life: {died: 1900}\nsources: [{title: S}]\nconsent: {basis: historical}\n";
  for (const std::string name : {"Lowri", "Llinos", "Lyn", "Zoe"}) {
    two.write("content/people/" + name + ".md", "---\nname: " + name + "\n" + consent + "---\n");
    if (name != "Zoe") two.write("content/people/" + name + ".cy.md", "---\nname: " + name + "\n---\n");
  }
  const Loaded loaded = two.load();
  Strings names;
  for (const Entry* person : loaded.site.of(Kind::person, "cy"))
    names.push_back(person->title);
  // In Welsh, Ll is a letter after L.
  CHECK(names == Strings{"Lowri", "Lyn", "Llinos", "Ada Lovelace", "Zoe"});
  CHECK(loaded.site.of(Kind::person, "en").front()->title == "Ada Lovelace");
}

TEST_CASE("herald.cy.yml holds the site's words in Welsh") {
  const TwoLanguages two;
  two.write("herald.cy.yml",
            "tagline: Menywod\nmenu: [{title: Straeon, url: /cy/stories/}]\n"
            "taxonomies: {themes: [{slug: rest, title: Gorffwys, summary: Saib.}]}\n");
  CHECK(two.mistakes() == Strings());
  const Loaded loaded = two.load();
  const Settings& settings = loaded.site.settings();
  const Settings& welsh = settings.in("cy");
  CHECK(welsh.language == "cy");
  CHECK(welsh.title == "Notes");
  CHECK(welsh.tagline == "Menywod");
  CHECK(welsh.menu.front().title == "Straeon");
  CHECK(welsh.taxonomies[0].terms[0].title == "Gwaith");
  CHECK(welsh.taxonomies[0].terms[1].title == "Gorffwys");
  CHECK(welsh.taxonomies[0].terms[1].summary == "Saib.");
  CHECK(settings.taxonomies[0].terms[0].title == "Work");
  CHECK(&settings.in("fr") == &settings);
  two.write("herald.cy.yml", "theme: other\n");
  CHECK(two.mistakes() == Strings{"herald.cy.yml:1 unknown-key"});
}

}  // namespace
}  // namespace herald::site

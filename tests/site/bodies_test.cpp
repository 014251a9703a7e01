#include "site/bodies.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "site/check.h"
#include "tests/site/support/loading.h"

namespace herald::site {
namespace {

using test::load;
using test::TemporaryFolder;
using test::write;
using test::write_entry;
using test::write_person;

/// A site with something to lead to, and one page with `body`.
class Linked {
 public:
  explicit Linked(std::string_view body) {
    write(folder_, "herald.yml", "taxonomies: {themes: [{slug: care, title: Care}]}\n");
    write_person(folder_, "ada", "Ada", "aliases: [/people/ada-byron/]\n");
    write_person(folder_, "grace/index", "Grace");
    write(folder_, "content/people/grace/notes 100% #1?.pdf", "x");
    write_person(folder_, "secret", "Secret", "status: draft\n");
    write_person(folder_, "hidden/index", "Hidden", "status: withdrawn\n");
    write(folder_, "content/pages/chart.png", "x");
    write(folder_, "static/files/report 1.pdf", "x");
    write_entry(folder_, "pages/about.md", "title: About", body);
  }

  const TemporaryFolder& folder() const { return folder_; }

  std::string html() const { return load(folder_).site.find(Kind::page, "about")->body.html; }

  /// What `herald check` says about links.
  std::string problems() const {
    const Loaded loaded = load(folder_);
    Diagnostics links;
    for (const Diagnostic& diagnostic : check(loaded, {.root = folder_.path(), .data = {}})) {
      if (diagnostic.code == "broken-link" || diagnostic.code == "missing-image" || diagnostic.code == "empty-link")
        links.push_back(diagnostic);
    }
    return to_text(links, folder_.path());
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("links lead to entries, lists and files, however they are written") {
  struct Case {
    std::string_view target;
    std::string_view address;
  };
  const Case cases[] = {
      {"../people/ada.md", "/people/ada/"},
      {"../people/ada.md#life", "/people/ada/#life"},
      {"../people/ada.md?x=1#life", "/people/ada/?x=1#life"},
      {"../people/ada", "/people/ada/"},
      {"../people/ada/", "/people/ada/"},
      {"./../people/./ada.md", "/people/ada/"},
      {"../people/%61da.md", "/people/ada/"},
      {"../people/grace/index.md", "/people/grace/"},
      {"../people/grace/", "/people/grace/"},
      {"../people/grace.md", ""},
      {"about.md", "/pages/about/"},
      {"/people/ada/", "/people/ada/"},
      {"/people/ada", "/people/ada/"},
      {"/people/ada#life", "/people/ada/#life"},
      {"/people/ada-byron/", "/people/ada-byron/"},
      {"/people/", "/people/"},
      {"/people", "/people/"},
      {"/people/page/2/", "/people/page/2/"},
      {"/themes/care/", "/themes/care/"},
      {"/themes/money/", ""},
      {"/", "/"},
      {"/search?q=ada", "/search?q=ada"},
      {"/feed.xml", "/feed.xml"},
      {"#top", "#top"},
      {"chart.png", "/pages/chart.png"},
      {"/pages/chart.png", "/pages/chart.png"},
      {"../people/grace/notes%20100%25%20%231%3F.pdf", "/people/grace/notes%20100%25%20%231%3F.pdf"},
      {"/files/report%201.pdf", "/files/report%201.pdf"},
      {"/files/report 1.pdf", ""},  // not a link in Markdown
      {"/files/../files/report%201.pdf", ""},
      {"/..%2f..%2fetc/passwd", ""},
      {"../../herald.yml", ""},
      {"../../../../../../etc/passwd", ""},
      {"/etc/passwd", ""},
      {"../people/%00ada.md", ""},
      {"https://example.org/a?b=c", "https://example.org/a?b=c"},
      {"HTTPS://example.org", "HTTPS://example.org"},
      {"//example.org/a", "//example.org/a"},
      {"mailto:ada@example.org", "mailto:ada@example.org"},
      {"tel:+44123", "tel:+44123"},
      {"javascript:alert(1)", ""},
      {"data:text/html,x", ""},
      {"file:///etc/passwd", ""},
      {"C:\\ada.md", ""},
      {"../people/nobody.md", ""},
      {"../people/secret.md", ""},
      {"?q=1", ""},
  };
  for (const Case& test : cases) {
    CAPTURE(test.target);
    const std::string html = Linked("[x](" + std::string(test.target) + ")\n").html();
    if (test.address.empty()) {
      CHECK(html.find("<a ") == std::string::npos);
    } else {
      CHECK(html == "<p><a href=\"" + std::string(test.address) + "\">x</a></p>\n");
    }
  }
}

TEST_CASE("a link to an entry that is not public is shown as its text, and is no mistake") {
  for (const std::string_view target :
       {"../people/secret.md", "../people/secret.md#life", "../people/secret", "../people/secret/", "/people/secret/",
        "/people/secret", "../people/%73ecret.md", "../people/hidden/index.md", "../people/hidden/",
        "/people/hidden/"}) {
    CAPTURE(target);
    const Linked site("[her *work*](" + std::string(target) + ")\n");
    CHECK(site.html() == "<p>her <em>work</em></p>\n");
    CHECK(site.problems().empty());
  }
}

TEST_CASE("links and images that lead nowhere are located") {
  const Linked site(
      "\nFirst [x](../people/nobody.md) words.\n\nÉlan ![y](gone.png) and\na second line with [z](/nowhere/).\n\n"
      "| [t](../table.md) |\n|---|\n| [](x) |\n\n- item [r]\n- [e]()\n\n[r]: missing.md\n");
  CHECK(site.html().find("<a ") == std::string::npos);
  CHECK(site.problems() ==
        "content/pages/about.md:5:11: error: there is no page '../people/nobody.md' [broken-link]\n"
        "  First [x](../people/nobody.md) words.\n"
        "            ^\n"
        "  hint: write the path from this file to the other's .md file\n"
        "content/pages/about.md:7:12: error: there is no image 'gone.png' [missing-image]\n"
        "  Élan ![y](gone.png) and\n"
        "            ^\n"
        "  hint: put the file beside the entry, or mend the name\n"
        "content/pages/about.md:8:24: error: there is no page '/nowhere/' [broken-link]\n"
        "  a second line with [z](/nowhere/).\n"
        "                         ^\n"
        "  hint: write the path from this file to the other's .md file\n"
        "content/pages/about.md:10:7: error: there is no page '../table.md' [broken-link]\n"
        "  | [t](../table.md) |\n"
        "        ^\n"
        "  hint: write the path from this file to the other's .md file\n"
        "content/pages/about.md:12:6: error: there is no page 'x' [broken-link]\n"
        "  | [](x) |\n"
        "       ^\n"
        "  hint: write the path from this file to the other's .md file\n"
        "content/pages/about.md:15:5: warning: a link without a target [empty-link]\n"
        "  - [e]()\n"
        "      ^\n"
        "  hint: put an address between the brackets\n"
        "content/pages/about.md:17:6: error: there is no page 'missing.md' [broken-link]\n"
        "  [r]: missing.md\n"
        "       ^\n"
        "  hint: write the path from this file to the other's .md file\n"
        "6 errors, 1 warning\n");
}

TEST_CASE("thousands of broken links are reported, and soon") {
  std::string body;
  for (int i = 0; i < 20'000; ++i)
    body += "[a](gone-" + std::to_string(i) + ".md) and some words\n\n";
  const Linked site(body);
  const Loaded loaded = load(site.folder());
  std::size_t broken = 0;
  for (const Diagnostic& diagnostic : check(loaded, {.root = site.folder().path(), .data = {}}))
    broken += diagnostic.code == "broken-link" ? 1 : 0;
  CHECK(broken == 20'000);
}

TEST_CASE("a missing summary is the beginning of the body, a missing language the site's") {
  const TemporaryFolder folder;
  write(folder, "herald.yml", "language: cy\n");
  std::string words;
  for (int i = 0; i < 60; ++i)
    words += "word" + std::to_string(i) + " ";
  write_entry(folder, "topics/a.md", "title: A", "\n*First* block.\n\nSecond.\n");
  write_entry(folder, "topics/b.md", "title: B\nsummary: Its own.\nlang: en", "Body.\n");
  write_entry(folder, "topics/c.md", "title: C", words);
  write_entry(folder, "topics/d.md", "title: D");
  const Site site = test::sound_site(folder);
  const auto topics = site.of(Kind::topic);
  CHECK(topics[0]->summary == "First block.");
  CHECK(topics[0]->language == "cy");
  CHECK(topics[1]->summary == "Its own.");
  CHECK(topics[1]->language == "en");
  CHECK(topics[2]->summary.ends_with("…"));
  CHECK(topics[2]->summary.size() <= 160 + 3);
  CHECK(topics[3]->summary.empty());
  for (const Entry* topic : topics)
    CHECK(topic->source.empty());
}

TEST_CASE("raw HTML is kept only where herald.yml says so") {
  for (const bool is_allowed : {false, true}) {
    CAPTURE(is_allowed);
    const TemporaryFolder folder;
    write(folder, "herald.yml", is_allowed ? "markdown: {raw_html: true}\n" : "title: T\n");
    write_entry(folder, "pages/p.md", "title: P", "<b>x</b> [y](javascript:alert(1))\n");
    const std::string html = test::sound_site(folder).of(Kind::page)[0]->body.html;
    CHECK((html.find("<b>") != std::string::npos) == is_allowed);
    CHECK(html.find("javascript") == std::string::npos);
  }
}

TEST_CASE("two loads of one site are the same, whatever the threads do") {
  const TemporaryFolder folder;
  for (int i = 0; i < 200; ++i) {
    write_person(
        folder, "p" + std::to_string(i), "P " + std::to_string(i), "",
        "~~a~~ www.example.org [next](p" + std::to_string((i + 1) % 200) + ".md) | a |\n\n| x |\n|---|\n| y |\n");
  }
  const Site first = test::sound_site(folder);
  const Site second = test::sound_site(folder);
  REQUIRE(first.entries().size() == 200);
  REQUIRE(second.entries().size() == 200);
  for (std::size_t i = 0; i < first.entries().size(); ++i) {
    CHECK(first.entries()[i]->slug == second.entries()[i]->slug);
    CHECK(first.entries()[i]->body.html == second.entries()[i]->body.html);
  }
  CHECK(first.entries()[0]->body.html.find("<del>a</del>") != std::string::npos);
}

}  // namespace herald::site

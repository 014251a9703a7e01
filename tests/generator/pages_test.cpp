// What whole pages must say, or must not say, beyond the golden site.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "site/theme.h"
#include "tests/generator/support/small_site.h"

namespace herald::generator {
namespace {

using test::TemporaryFolder;
using Pages = std::map<std::string, std::string>;

/// The pages of the golden site with one more or another file.
Pages pages_with(const std::string& path, const std::string& content) {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  test::write(folder, "site/" + path, content);
  test::build_site(folder);
  return test::pages_in(folder.path() / "public");
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("an anonymous story names nobody, even if its front matter does") {
  const Pages pages = pages_with("content/stories/night.md",
                                 "---\ntitle: Night shifts\nsummary: Told without a name.\nanonymous: true\n"
                                 "byline: A nurse in Yorkshire\npeople: [joan]\nthemes: [pathways]\n"
                                 "date: 2026-03-01\n---\nHers.\n");
  CHECK(contains(pages.at("stories/night/index.html"), "A nurse in Yorkshire"));
  CHECK(!contains(pages.at("stories/night/index.html"), "Joan"));
  CHECK(!contains(pages.at("stories/night/index.json"), "joan"));
  CHECK(!contains(pages.at("people/joan/index.html"), "Night shifts"));
}

TEST_CASE("links in the feed lead to the site, wherever it is read") {
  const Pages pages = pages_with("content/stories/links.md",
                                 "---\ntitle: \"A & B <c>\"\nsummary: Links.\ndate: 2027-01-01\nbyline: Us\n---\n"
                                 "[Ada](../people/ada.md), [elsewhere](https://example.org/) and `href=\"/x\"`.\n");
  const std::string& feed = pages.at("feed.xml");
  CHECK(contains(feed, "<title>A &amp; B &lt;c&gt;</title>"));
  CHECK(contains(feed, "href=&quot;https://tiny.example/people/ada/&quot;"));
  CHECK(contains(feed, "href=&quot;https://example.org/&quot;"));
  CHECK(contains(feed, "href=&amp;quot;/x&amp;quot;"));
  CHECK(contains(feed, "<updated>2027-01-01T00:00:00Z</updated>\n<author>"));
}

/// Takes a page's JSON-LD out of it and returns it.
std::string take_json_ld(std::string& page) {
  constexpr std::string_view opening = "<script type=\"application/ld+json\">";
  const std::size_t begin = page.find(opening);
  if (begin == std::string::npos) return {};
  const std::size_t end = page.find("</script>", begin);
  const std::string json = page.substr(begin + opening.size(), end - begin - opening.size());
  page.erase(begin, end - begin + std::string_view("</script>").size());
  return json;
}

TEST_CASE("hostile values cannot leave their place in any kind of output") {
  const std::string hostile = "</title><script>alert(1)</script>\\\" onload=\\\"x";
  const Pages pages = pages_with(
      "content/people/eve.md", "---\nname: \"" + hostile + "\"\nheadline: \"" + hostile + "\"\nsummary: \"" + hostile +
                                   "\"\nskills: [\"" + hostile + "\"]\nlife: {died: 1990}\nsources: [{title: \"" +
                                   hostile + "\"}]\nconsent: {basis: historical}\nupdated: 2027-01-01\n---\n" +
                                   "<script>alert(1)</script> [x](javascript:alert)\n");
  for (auto [path, content] : pages) {
    if (!path.ends_with(".html") && !path.ends_with(".xml")) continue;
    CAPTURE(path);
    if (const std::string json = take_json_ld(content); !json.empty()) {
      CHECK(nlohmann::json::accept(json));
      CHECK(json.find_first_of("<>&") == std::string::npos);
    }
    CHECK(!contains(content, "<script"));
    CHECK(!contains(content, "\" onload"));
    CHECK(!contains(content, "href=\"javascript"));
  }
}

TEST_CASE("a role's group of people is cut where it gets long, with a link to all of them") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  for (int i = 10; i < 35; ++i) {
    test::write(folder, "site/content/people/p" + std::to_string(i) + ".md",
                "---\nname: Person " + std::to_string(i) +
                    "\nsummary: One of many.\nroles: [clerk]\nlife: {died: 1990}\nsources: [{title: S}]\n"
                    "consent: {basis: historical}\n---\n");
  }
  test::build_site(folder);
  const std::string page = test::read(folder, "public/roles/clerk/index.html");
  CHECK(contains(page, "<h2 class=\"person\">People: 25 people</h2>"));
  CHECK(contains(page, "Person 33"));
  CHECK(!contains(page, "Person 34"));
  CHECK(contains(page, "<a href=\"/search?role=clerk&amp;kind=person\">more</a>"));
}

TEST_CASE("each theme that comes with the program shows every page of a site") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  const site::Loaded loaded = site::load({.root = folder.path() / "site", .on = Date{2026, 11, 23}});
  for (const std::string name : {"lantern", "plain"}) {
    CAPTURE(name);
    build(loaded.site, site::load_theme(folder.path(), name, HERALD_SOURCE_FOLDER), folder.path() / name);
    const std::string page = test::read(folder, name + "/people/ada/index.html");
    CHECK(contains(page, "/assets/" + name + ".css?v="));
    CHECK(contains(page, "</html>"));
  }
}

}  // namespace
}  // namespace herald::generator

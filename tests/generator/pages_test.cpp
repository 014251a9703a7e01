// What whole pages must say, or must not say, beyond the golden site.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <ranges>
#include <set>

#include "site/theme.h"
#include "tests/generator/support/small_site.h"
#include "tests/support/text.h"

namespace herald::generator {
namespace {

namespace fs = std::filesystem;
using test::contains;
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

TEST_CASE("a person whose consent does not cover exports has a page without a card") {
  const std::string person = "---\nname: Pia Page\nsummary: S.\nconsent: {basis: given, on: 2025-01-01, scope: [";
  const Pages without = pages_with("content/people/pia.md", person + "profile]}\n---\n");
  CHECK(without.contains("people/pia/index.html"));
  CHECK(!without.contains("people/pia/card.vcf"));
  CHECK(!contains(without.at("people/pia/index.html"), "card.vcf"));
  const Pages with = pages_with("content/people/pia.md", person + "profile, export]}\n---\n");
  CHECK(contains(with.at("people/pia/card.vcf"), "FN:Pia Page\r\n"));
  CHECK(contains(with.at("people/pia/index.html"), "href=\"/people/pia/card.vcf\""));
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

/// The titles on `page` in their order, of those that `titles` names.
std::vector<std::string> in_order(const std::string& page, std::vector<std::string> titles) {
  std::erase_if(titles, [&](const std::string& title) { return !contains(page, title); });
  std::ranges::sort(titles, {}, [&](const std::string& title) { return page.find(title); });
  return titles;
}

/// The golden site in Lantern, built for 23 November 2026.
std::string lantern_page(const TemporaryFolder& folder, const std::string& path, const Exposure& exposure = {}) {
  const site::Loaded loaded = site::load({.root = folder.path() / "site", .on = Date{2026, 11, 23}});
  REQUIRE_MESSAGE(!has_errors(loaded.diagnostics), to_text(loaded.diagnostics, folder.path() / "site"));
  build(loaded.site, site::load_theme(folder.path(), "lantern", HERALD_SOURCE_FOLDER),
        {.output = folder.path() / "lantern",
         .cache = folder.path() / "cache",
         .reuse = Reuse::allowed,
         .exposure = exposure});
  return test::read(folder, "lantern/" + path);
}

void write_opportunity(const TemporaryFolder& folder, const std::string& name, const std::string& closes) {
  test::write(folder, "site/content/opportunities/" + name + ".md",
              "---\ntitle: The " + name + " course\nsummary: S.\ntype: course\n" +
                  (closes.empty() ? "" : "closes: " + closes + "\n") + "---\n");
}

TEST_CASE("opportunities that are open come first, the next deadline before all") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  test::write(folder, "site/herald.yml", "title: Whole lists\ntheme: tiny\n");
  fs::remove_all(folder.path() / "site/content/stories");  // they name terms of the settings
  write_opportunity(folder, "always", "");
  write_opportunity(folder, "later", "2027-03-01");
  write_opportunity(folder, "today", "2026-11-23");
  write_opportunity(folder, "month", "2026-11");
  write_opportunity(folder, "gone", "2026-11-22");
  write_opportunity(folder, "long-gone", "2026-01");
  const std::string page = lantern_page(folder, "opportunities/index.html");
  CHECK(in_order(page, {"The always", "The later", "The today", "The month", "The gone", "The long-gone"}) ==
        std::vector<std::string>{"The month", "The today", "The later", "The always", "The gone", "The long-gone"});
  const std::string open = page.substr(0, page.find("The gone"));
  CHECK(!contains(open.substr(0, open.rfind("<article")), ">Closed<"));
  CHECK(contains(page.substr(open.rfind("<article")), ">Closed<"));
  CHECK(contains(test::read(folder, "lantern/opportunities/gone/index.html"), ">Closed<"));
  CHECK(!contains(test::read(folder, "lantern/opportunities/month/index.html"), ">Closed<"));
}

TEST_CASE("a list offers a calendar where there is a day to put into it") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  fs::remove_all(folder.path() / "site/content/opportunities");
  write_opportunity(folder, "always", "");
  const auto offers = [&] {
    return contains(lantern_page(folder, "opportunities/index.html"), "\"/opportunities/calendar.ics\"");
  };
  CHECK(!offers());
  write_opportunity(folder, "later", "2027-03-01");
  CHECK(offers());
}

TEST_CASE("the home page tells of coming events, the next first, apart from those that are over") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  const auto write_event = [&](const std::string& name, const std::string& days) {
    test::write(folder, "site/content/events/" + name + ".md",
                "---\ntitle: The " + name + " meeting\nsummary: S.\n" + days + "---\n");
  };
  write_event("running", "start: 2026-11-20\nend: 2026-11-23\n");
  write_event("next", "start: 2026-12-01\n");
  write_event("far", "start: 2027-06\n");
  write_event("past", "start: 2026-11-22\n");
  const std::string home = lantern_page(folder, "index.html");
  const std::size_t coming = home.find("id=\"coming\"");
  const std::size_t past = home.find("id=\"events\"");
  REQUIRE(coming < past);
  const std::vector<std::string> all = {"The running", "The next", "The far", "The past"};
  CHECK(in_order(home.substr(coming, past - coming), all) ==
        std::vector<std::string>{"The running", "The next", "The far"});
  CHECK(in_order(home.substr(past), all) == std::vector<std::string>{"The past"});
}

TEST_CASE("the spotlight is for whom the search has shown least") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  const std::vector<std::string> names = {"/people/ada/", "/people/grace/", "/people/joan/"};
  CHECK(in_order(lantern_page(folder, "index.html", {{"ada", 2.5}, {"grace", 0.5}}), names) ==
        std::vector<std::string>{"/people/joan/", "/people/grace/", "/people/ada/"});
  CHECK(in_order(lantern_page(folder, "index.html", {{"joan", 2.5}, {"grace", 0.5}}), names) ==
        std::vector<std::string>{"/people/ada/", "/people/grace/", "/people/joan/"});
}

std::string name_of_peer(int number) {
  return "peer-" + std::to_string(number);
}

/// `count` people who have nothing in common but one topic.
void write_peers(const TemporaryFolder& folder, int count) {
  test::write(folder, "site/content/topics/shared.md", "---\ntitle: Shared\nsummary: S.\n---\n");
  for (int i = 0; i < count; ++i) {
    test::write(folder, "site/content/people/" + name_of_peer(i) + ".md",
                "---\nname: Peer\nsummary: S.\ntopics: [shared]\nlife: {died: 1990}\nsources: [{title: S}]\n"
                "consent: {basis: historical}\n---\n");
  }
}

/// Who is shown as related on the page of a peer.
std::set<std::string> related_on(const std::string& page, int count) {
  std::set<std::string> related;
  const std::string part = page.substr(page.find("wrap band related"));
  for (int i = 0; i < count; ++i) {
    if (contains(part, "\"/people/" + name_of_peer(i) + "/\"")) related.insert(name_of_peer(i));
  }
  return related;
}

TEST_CASE("of people who are equally related those come first whom the search has shown least") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  write_peers(folder, 9);
  Exposure exposure;
  for (const int i : {1, 2, 3, 5, 6})
    exposure[name_of_peer(i)] = 0.5 + i;
  const std::string page = lantern_page(folder, "people/peer-0/index.html", exposure);
  CHECK(related_on(page, 9) == std::set<std::string>{"peer-4", "peer-7", "peer-8"});
  exposure["peer-7"] = 1.6;
  CHECK(related_on(lantern_page(folder, "people/peer-0/index.html", exposure), 9) ==
        std::set<std::string>{"peer-1", "peer-4", "peer-8"});
}

TEST_CASE("where nobody knows who was shown, the same few are not related to all") {
  for (const int count : {12, 300}) {  // of very many not all are looked through
    CAPTURE(count);
    const TemporaryFolder folder;
    test::copy_golden_site(folder);
    write_peers(folder, count);
    lantern_page(folder, "index.html");
    std::map<std::string, int> pages_of;
    for (int i = 0; i < count; ++i) {
      const std::set<std::string> related =
          related_on(test::read(folder, "lantern/people/" + name_of_peer(i) + "/index.html"), count);
      CHECK(related.size() == 3);
      for (const std::string& name : related)
        ++pages_of[name];
    }
    // Three on each page make three pages for each on average.
    CHECK(static_cast<int>(pages_of.size()) > count * 3 / 4);
    CHECK(std::ranges::max(pages_of | std::views::values) <= 10);
  }
}

TEST_CASE("the foot of a page has a menu of its own where the settings give one") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  const auto foot = [&] {
    const std::string page = lantern_page(folder, "people/index.html");
    return page.substr(page.find("<footer"));
  };
  CHECK(!contains(foot(), "Whom to ask"));
  test::write(folder, "site/herald.yml",
              test::read(folder, "site/herald.yml") + "footer_menu:\n  - {title: Whom to ask, url: /people/}\n");
  CHECK(contains(foot(), "<a href=\"/people/\">Whom to ask</a>"));
}

TEST_CASE("a site in two languages has pages in both, which lead to each other") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  test::write(folder, "site/herald.yml", test::read(folder, "site/herald.yml") + "languages: [cy]\n");
  test::write(folder, "site/herald.cy.yml",
              "tagline: Gwefan\nmenu: [{title: Pobl, url: /people/}]\n"
              "taxonomies: {themes: [{slug: pathways, title: Llwybrau}]}\n");
  test::write(folder, "site/content/stories/notes.cy.md", "---\ntitle: Nodiadau\n---\nAm [Ada](../people/ada.md).\n");
  const std::string page = lantern_page(folder, "cy/stories/notes/index.html");
  const auto other = [&](const std::string& path) { return test::read(folder, "lantern/" + path); };
  CHECK(contains(page, "<html lang=\"cy\" dir=\"ltr\">"));
  CHECK(contains(page, "<h1 class=\"p-name\">Nodiadau</h1>"));
  CHECK(contains(page, "<a href=\"/cy/themes/pathways/\">Llwybrau</a>"));
  CHECK(contains(page, "<a href=\"/cy/people/\">Pobl</a>"));
  for (const std::string path : {"stories/notes/index.html", "cy/stories/notes/index.html"}) {
    CAPTURE(path);
    CHECK(
        contains(other(path), "<link rel=\"alternate\" hreflang=\"en\" href=\"https://tiny.example/stories/notes/\">"));
    CHECK(contains(other(path),
                   "<link rel=\"alternate\" hreflang=\"cy\" href=\"https://tiny.example/cy/stories/notes/\">"));
    CHECK(contains(other(path),
                   "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://tiny.example/stories/notes/\">"));
  }
  // Her page has no Welsh, so there is but one of it, and its story keeps to its language.
  CHECK(!contains(other("people/ada/index.html"), "hreflang"));
  CHECK(contains(other("people/ada/index.html"), "/stories/notes/\""));
  // In Welsh lists Welsh comes first, and the rest says what it is.
  const std::string list = other("cy/stories/index.html");
  CHECK(in_order(list, {"/cy/stories/notes/", "\"/stories/night/"}) ==
        std::vector<std::string>{"/cy/stories/notes/", "\"/stories/night/"});
  CHECK(contains(list, "<a href=\"/stories/night/\" lang=\"en\" dir=\"ltr\">"));
  CHECK(contains(other("sitemap.xml"),
                 "<xhtml:link rel=\"alternate\" hreflang=\"cy\" href=\"https://tiny.example/cy/stories/notes/\"/>"));
  CHECK(contains(other("cy/index.html"), "<title>Tiny &amp; Co · Gwefan</title>"));
}

TEST_CASE("each language of a site has its own feeds, calendars, map of roles, and page for what is missing") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  test::write(folder, "site/herald.yml",
              test::read(folder, "site/herald.yml") + "languages: [ar]\nmenu: [{title: Find, url: /search}]\n");
  test::write(folder, "site/herald.ar.yml", "title: صغير\nsummary: كل شيء مرة واحدة.\n");
  test::write(folder, "site/content/stories/notes.ar.md", "---\ntitle: ملاحظات\n---\nعن الآلة.\n");
  test::write(folder, "site/content/roles/clerk.ar.md", "---\ntitle: كاتبة\n---\n");
  test::write(folder, "site/content/events/memoirs.ar.md", "---\ntitle: مذكرات\n---\n");
  const std::string missing = lantern_page(folder, "ar/404.html");
  const auto other = [&](const std::string& path) { return test::read(folder, "lantern/" + path); };
  CHECK(contains(missing, "<html lang=\"ar\" dir=\"rtl\">"));
  CHECK(contains(missing, "<a class=\"more\" href=\"/ar/\">"));
  CHECK(!contains(missing, "rel=\"canonical\""));
  for (const char* part : {"href=\"/ar/feed.xml\"", "href=\"/ar/feed.json\"", "href=\"/ar/opensearch.xml\"",
                           "href=\"/search?lang=ar\"", "href=\"/shortlist?lang=ar\""}) {
    CAPTURE(part);
    CHECK(contains(missing, part));
  }

  const std::string feed = other("ar/feed.xml");
  CHECK(contains(feed, "xml:lang=\"ar\">\n<id>https://tiny.example/ar/</id>\n<title>صغير</title>"));
  CHECK(contains(feed, "href=\"https://tiny.example/ar/feed.xml\"/>"));
  CHECK(contains(feed,
                 "<entry xml:lang=\"ar\">\n<id>https://tiny.example/ar/stories/notes/</id>\n<title>ملاحظات</title>"));
  CHECK(contains(feed, "<entry xml:lang=\"en\">\n<id>https://tiny.example/stories/night/</id>"));
  CHECK(!contains(other("feed.xml"), "xml:lang=\"ar\""));
  const auto json = nlohmann::json::parse(other("ar/feed.json"));
  CHECK(json["language"] == "ar");
  CHECK(json["home_page_url"] == "https://tiny.example/ar/");
  CHECK(json["feed_url"] == "https://tiny.example/ar/feed.json");

  // The same event, whatever calendar it is read in.
  const std::string event = other("ar/events/memoirs/event.ics");
  CHECK(contains(event, "UID:https://tiny.example/events/memoirs/\r\n"));
  CHECK(contains(event, "SUMMARY:مذكرات\r\n"));
  CHECK(contains(event, "URL:https://tiny.example/ar/events/memoirs/\r\n"));
  CHECK(contains(other("ar/events/calendar.ics"), "SUMMARY:مذكرات\r\n"));
  CHECK(contains(other("ar/events/index.html"), "href=\"/ar/events/calendar.ics\""));
  CHECK(contains(other("ar/events/memoirs/index.html"), "href=\"/ar/events/memoirs/event.ics\""));

  const std::string map = other("ar/roles/map/index.html");
  CHECK(contains(map, "<link rel=\"alternate\" hreflang=\"en\" href=\"https://tiny.example/roles/map/\">"));
  CHECK(contains(map, "<h3><a href=\"/ar/roles/clerk/\">كاتبة</a></h3>"));
  CHECK(contains(other("ar/roles/index.html"), "href=\"/ar/roles/map/\""));
  CHECK(contains(other("ar/roles/clerk/index.html"), "href=\"/ar/roles/map/\""));
  CHECK(contains(other("ar/opensearch.xml"), "/search?q={searchTerms}&amp;lang=ar\"/>"));
}

/// What /service-worker.js tells the theme's worker.
nlohmann::json worker_site(const std::string& script) {
  constexpr std::string_view opening = "const site = ";
  REQUIRE(script.starts_with(opening));
  const std::size_t end = script.find(";\nimportScripts(\"/assets/offline.js?v=");
  REQUIRE(end != std::string::npos);
  return nlohmann::json::parse(script.substr(opening.size(), end - opening.size()));
}

TEST_CASE(
    "a worker knows the site's looks and its pages for no network, and begins anew when an address comes or goes") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  const std::string settings = test::read(folder, "site/herald.yml") + "languages: [cy]\n";
  test::write(folder, "site/herald.yml", settings);
  const auto worker = [&] { return worker_site(lantern_page(folder, "service-worker.js")); };
  const auto first = worker();
  CHECK(first["isOn"] == true);
  CHECK(first["pages"] == nlohmann::json{{"/", "/offline/"}, {"/cy/", "/cy/offline/"}});
  const std::string page = test::read(folder, "lantern/cy/offline/index.html");
  CHECK(contains(page, "<html lang=\"cy\""));
  CHECK(contains(page, "data-worker=\"/service-worker.js\""));
  CHECK(contains(page, "<meta name=\"robots\" content=\"noindex\">"));
  CHECK(!contains(page, "rel=\"canonical\""));
  CHECK(!contains(test::read(folder, "lantern/sitemap.xml"), "/offline/"));
  for (const auto& file : first["files"]) {
    CAPTURE(file);
    const std::string address = file;
    CHECK(fs::exists(folder.path() / "lantern" / address.substr(1, address.find('?') - 1)));
  }
  CHECK(std::ranges::any_of(first["files"], [&](const std::string& file) {
    return file.starts_with("/assets/lantern.css?v=") && contains(page, "href=\"" + file + "\"");
  }));

  test::write(folder, "site/content/pages/about.md", "---\ntitle: About\n---\nOther words.\n");
  CHECK(worker() == first);
  test::write(folder, "site/content/pages/more.md", "---\ntitle: More\n---\nMore words.\n");
  const auto second = worker();
  CHECK(second["version"] != first["version"]);

  test::write(folder, "site/herald.yml", settings + "offline: false\n");
  CHECK(worker()["isOn"] == false);
  CHECK(!contains(test::read(folder, "lantern/index.html"), "data-worker"));
}

TEST_CASE("who wants to be asked at her own address is asked there") {
  const std::string keys = "name: Mo\nsummary: S.\nlinks: {website: https://mo.example/}\n";
  const auto page = [&](const std::string& more) {
    const TemporaryFolder folder;
    test::copy_golden_site(folder);
    test::write(folder, "site/content/people/mo.md", "---\n" + keys + more + "---\n");
    return lantern_page(folder, "people/mo/index.html");
  };
  const std::string button = "<a class=\"button\" href=\"https://mo.example/\">Ask her to speak</a>";
  CHECK(contains(page("contact: link\nconsent: {basis: given, on: 2026-01-01}\n"), button));
  CHECK(!contains(page("contact: none\nconsent: {basis: given, on: 2026-01-01}\n"), button));
  CHECK(!contains(page("contact: link\nlife: {died: 2020}\nsources: [{title: S}]\nconsent: {basis: historical}\n"),
                  button));
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

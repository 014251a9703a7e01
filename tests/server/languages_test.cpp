// What is made on request speaks the language that it is asked for in: pages, their errors, feeds, tables, suggestions.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "server/page_language.h"
#include "tests/server/support/served_site.h"

namespace herald::server {
namespace {

using test::Reply;
using test::ServedSite;
using Json = nlohmann::ordered_json;

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a page that is not there is missed in the language of its folder") {
  const ServedSite site(test::in_welsh_too());
  struct Case {
    const char* target;
    const char* language;
    const char* message;
  };
  for (const Case& test : {Case{"/people/nobody/", "en", "There is no page here"},
                           {"/cy/people/nobody/", "cy", "Does dim tudalen yma"},
                           {"/cy", "", ""},
                           {"/cynefin", "en", "There is no page here"},
                           {"/cy/nobody", "cy", "Does dim tudalen yma"}}) {
    CAPTURE(test.target);
    const Reply reply = site.get(test.target);
    if (*test.language == '\0') {
      CHECK(reply.status == 301);
      continue;
    }
    CHECK(reply.status == 404);
    CHECK(contains(reply.body, "<html lang=\"" + std::string(test.language) + "\""));
    CHECK(contains(reply.body, test.message));
  }
  const std::string page = site.get("/cy/nobody").body;
  CHECK(contains(page, "<a class=\"more\" href=\"/cy/\">"));
  CHECK(contains(page, "<a href=\"/404.html\" lang=\"en\" hreflang=\"en\">English</a>"));
  // What search engines must not show they need not know in other languages.
  CHECK_FALSE(contains(page, "<link rel=\"alternate\" hreflang"));
  CHECK(contains(site.get("/search?lang=cy").body,
                 "<link rel=\"alternate\" hreflang=\"en\" href=\"http://127.0.0.1:8080/search\">"));
}

TEST_CASE("what is wrong with a request is told on a page in its language, with the particulars in English") {
  const ServedSite site(test::in_welsh_too());
  const std::string page = site.get("/search?q=a&fair=2&lang=cy").body;
  CHECK(contains(page, "<html lang=\"cy\""));
  CHECK(contains(page, "<h1>Doedd dim modd darllen y cais hwnnw</h1>"));
  CHECK(contains(page, "<p lang=\"en\" dir=\"ltr\">&#39;fair&#39; must be 0 or 1.</p>"));
  // What was asked is not lost, and a place that is nearly right is one click away.
  const std::string place = site.get("/search?q=two+words&place=Washingtn&within=50mi&lang=cy").body;
  CHECK(contains(place, "value=\"two words\""));
  CHECK(contains(
      place,
      "Oeddech chi’n golygu <a href=\"/search?q=two%20words&amp;place=Washington&amp;within=50mi&amp;lang=cy\">"
      "Washington</a>"));
  CHECK(site.get("/search?q=two%20words&place=Washington&within=50mi&lang=cy").status == 200);
  CHECK_FALSE(contains(site.get("/search?q=a&place=xyzzyplugh&within=50mi&lang=cy").body, "Oeddech"));
  const std::string english = site.get("/search?q=a&fair=2").body;
  CHECK(contains(english, "<p class=\"lead\">&#39;fair&#39; must be 0 or 1.</p>"));
  CHECK_FALSE(contains(english, "<p lang=\"en\""));
}

TEST_CASE("the search page names facets, evidence and what orders results in its language") {
  const ServedSite site(test::in_welsh_too());
  const std::string page = site.get("/search?q=compiler&kind=person&lang=cy").body;
  for (const char* part :
       {"<span>Gwyddonydd cyfrifiadurol</span>", "<span>Crynoyddion</span>", "<span>Hanes ieithoedd rhaglennu</span>",
        "<span>Prif araith</span>", "<span>Saesneg</span>", "<a href=\"/cy/talks/keynote/\">Araith agoriadol</a>",
        "href=\"/cy/pages/how-search-orders/\"", "<a href=\"/cy/people/grace-hopper/\">Grace Hopper</a>",
        "<a href=\"/people/jean-sammet/\" lang=\"en\" dir=\"ltr\">Jean Sammet</a>",
        "<a href=\"/search?q=compiler&amp;kind=person\" lang=\"en\" hreflang=\"en\">English</a>",
        "href=\"/shortlist?brief=compiler&amp;lang=cy\""}) {
    CAPTURE(part);
    CHECK(contains(page, part));
  }
}

TEST_CASE("a result says why it is there, in the language of the page and of the API") {
  const ServedSite site(test::in_welsh_too());
  const std::string page = site.get("/search?q=grace+hopper+compiler&kind=person").body;
  CHECK(contains(page, "<summary>Why: your words are in her name, "));
  CHECK(contains(page, "<li>Your question has her name in it.</li>"));
  CHECK(contains(page, "<li>In her name: grace, hopper</li>"));
  const std::string welsh = site.get("/search?q=grace+hopper+compiler&kind=person&lang=cy").body;
  CHECK(contains(welsh, "<li>Mae ei henw hi yn eich cwestiwn.</li>"));
  CHECK_FALSE(contains(site.get("/search?kind=person").body, "class=\"why\""));
  const Json answer =
      Json::parse(site.get("/api/v1/search?q=grace+hopper+compiler&kind=person&explain=1&lang=cy").body)["results"][0];
  CHECK(answer["explain"]["in_words"][0] == "Mae ei henw hi yn eich cwestiwn.");
}

TEST_CASE("a shortlist speaks the language of its page, and stays in it") {
  const ServedSite site(test::in_welsh_too());
  const std::string page = site.get("/shortlist?brief=compilers&size=1&lang=cy").body;
  for (const char* part :
       {"<html lang=\"cy\"", "<h1>Rhestr fer ar gyfer eich briff</h1>",
        "<input type=\"hidden\" name=\"lang\" value=\"cy\">", "Prif araith, Hanes ieithoedd rhaglennu",
        "Gwyddonydd cyfrifiadurol", "href=\"/shortlist?brief=compilers&amp;size=1&amp;lang=cy&amp;drop=grace-hopper\"",
        "href=\"/api/v1/shortlist.csv?brief=compilers&amp;size=1&amp;lang=cy&amp;keep=grace-hopper\"",
        "<a href=\"/shortlist?brief=compilers&amp;size=1\" lang=\"en\" hreflang=\"en\">English</a>"}) {
    CAPTURE(part);
    CHECK(contains(page, part));
  }
  const Json list = Json::parse(site.get("/api/v1/shortlist?brief=compilers&size=1&lang=cy").body);
  CHECK(list["people"][0]["reason"] ==
        "Yn ymdrin â compilers; Prif araith, Hanes ieithoedd rhaglennu; Gwyddonydd cyfrifiadurol; Washington");
  CHECK(contains(site.get("/shortlist?lang=cy").body, "action=\"/shortlist\""));
}

TEST_CASE("a search is followed in the language of its page") {
  const ServedSite site(test::in_welsh_too());
  const std::string feed = site.get("/api/v1/search.atom?q=compiler&lang=cy").body;
  CHECK(contains(feed, "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"cy\">"));
  CHECK(contains(feed, "/search?q=compiler&amp;lang=cy\"/>"));
  CHECK(contains(feed, "<title>Araith agoriadol</title>"));
  const std::string evidence = "Araith agoriadol, Hanes ieithoedd rhaglennu (Prif araith), 1978-06-01";
  CHECK(contains(feed, evidence));
  CHECK(contains(site.get("/api/v1/search.csv?q=compiler&lang=cy").body, evidence));
}

TEST_CASE("suggestions are found by a title in any language, and shown in the one asked for") {
  const ServedSite site(test::in_welsh_too());
  const auto first = [&](const std::string& query) {
    return Json::parse(site.get("/api/v1/suggest?q=" + query).body)["suggestions"][0].dump();
  };
  CHECK(first("gwydd") == R"({"kind":"role","title":"Computer scientist","url":"/roles/computer-scientist/"})");
  const std::string welsh =
      R"({"kind":"role","title":"Gwyddonydd cyfrifiadurol","url":"/cy/roles/computer-scientist/"})";
  CHECK(first("gwydd&lang=cy") == welsh);
  CHECK(first("computer&lang=cy") == welsh);
  CHECK(site.get("/api/v1/suggest?q=a&lang=!").status == 400);
}

TEST_CASE("the language of a page is the one that is named, else that of its folder") {
  site::Settings settings;
  settings.languages = {"cy", "pt-BR"};
  CHECK(page_language(settings, "/search", "lang=cy") == "cy");
  CHECK(page_language(settings, "/cy/people/", "") == "cy");
  CHECK(page_language(settings, "/pt-br/", "") == "pt-BR");
  CHECK(page_language(settings, "/cy/people/", "lang=pt-BR") == "pt-BR");
  for (const char* path : {"/", "/people/", "/cynefin/", "/cy"}) {
    CAPTURE(path);
    CHECK(page_language(settings, path, "") == "");
  }
  CHECK(page_language(settings, "/search", "lang=fr&q=%zz") == "");
}

}  // namespace herald::server

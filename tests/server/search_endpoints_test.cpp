// The search page and the API, asked over HTTP, with the real index and theme.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

#include "tests/server/support/served_site.h"
#include "tests/support/text.h"

namespace herald::server {
namespace {

using test::contains;
using test::Reply;
using test::ServedSite;
using test::TemporaryFolder;
using Json = nlohmann::ordered_json;

std::vector<std::string> names_of(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [name, _] : object.items())
    names.push_back(name);
  return names;
}

Json json_at(const ServedSite& site, std::string_view target) {
  const Reply reply = site.get(target);
  REQUIRE(reply.status == 200);
  REQUIRE(reply.header("Content-Type") == "application/json; charset=utf-8");
  return Json::parse(reply.body);
}

}  // namespace

TEST_CASE("page and API say that a part of the search is out of reach") {
  const TemporaryFolder folder;
  test::build_site(folder);
  ServerOptions options = test::options_for(folder);
  options.shards = {"127.0.0.1:1"};  // nobody listens there
  Server server(options);
  std::jthread running([&] { server.run(); });
  const Reply page = test::ask(server.port(), "/search?q=compiler");
  const Reply answer = test::ask(server.port(), "/api/v1/search?q=compiler");
  const Reply list = test::ask(server.port(), "/shortlist?brief=compiler");
  const Reply list_answer = test::ask(server.port(), "/api/v1/shortlist?brief=compiler");
  const Reply similar = test::ask(server.port(), "/api/v1/similar?slug=jean-sammet");
  const Reply feed = test::ask(server.port(), "/api/v1/search.atom?q=compiler");
  const std::vector<Reply> tables = {test::ask(server.port(), "/api/v1/search.csv?q=compiler"),
                                     test::ask(server.port(), "/api/v1/shortlist.csv?brief=compiler")};
  server.stop();
  CHECK(page.status == 200);
  constexpr std::string_view notice = "Part of the search cannot be reached just now";
  CHECK(contains(page.body, notice));
  CHECK(contains(list.body, notice));
  for (const Reply& json : {answer, list_answer, similar})
    CHECK(Json::parse(json.body)["incomplete"] == Json{{"shards", 1}, {"lost", 1}});
  CHECK(contains(feed.body, "<subtitle>" + std::string(notice)));
  CHECK(contains(feed.body, "<category term=\"incomplete\"/>"));
  CHECK(feed.header("Herald-Incomplete") == "lost=1, shards=1");
  for (const Reply& table : tables) {
    CHECK(table.header("Herald-Incomplete") == "lost=1, shards=1");
    CHECK(table.header("Access-Control-Expose-Headers") == "Herald-Incomplete");
    CHECK(table.body.find("\r\n") + 2 == table.body.size());  // the names of its columns, and nothing else
  }

  const ServedSite whole;
  for (const char* target : {"/search?q=compiler", "/shortlist?brief=compiler", "/api/v1/search.atom?q=compiler",
                             "/api/v1/search.csv?q=compiler"}) {
    const Reply reply = whole.get(target);
    CHECK_FALSE(contains(reply.body, "cannot be reached"));
    CHECK(reply.header("Herald-Incomplete").empty());
  }
  CHECK(json_at(whole, "/api/v1/shortlist?brief=compiler")["incomplete"].is_null());
  CHECK(json_at(whole, "/api/v1/similar?slug=jean-sammet")["incomplete"].is_null());
}

TEST_CASE("the API answers with the names and the order that others rely on") {
  const ServedSite site;
  const Json answer = json_at(site, "/api/v1/search?q=compiler&kind=person&facets=role,event");
  CHECK(names_of(answer) == std::vector<std::string>{"query", "total", "page", "per_page", "took_ms", "suggestion",
                                                     "incomplete", "results", "facets"});
  CHECK(answer["query"] == "compiler");
  CHECK(answer["total"] == 2);
  CHECK(answer["page"] == 1);
  CHECK(answer["per_page"] == 20);
  CHECK(answer["took_ms"].is_number());
  REQUIRE(answer["results"].size() == 2);
  const Json& first = answer["results"][0];
  CHECK(names_of(first) == std::vector<std::string>{"kind", "slug", "title", "url", "summary", "date", "distance_km",
                                                    "score", "snippet", "evidence", "matched"});
  CHECK(first["slug"] == "grace-hopper");
  CHECK(first["url"] == "/people/grace-hopper/");
  CHECK(contains(first["snippet"], "<mark>"));
  REQUIRE_FALSE(first["evidence"].empty());
  CHECK(first["evidence"][0] == Json{{"kind", "talk"},
                                     {"title", "Keynote address"},
                                     {"url", "/talks/keynote/"},
                                     {"event", "History of Programming Languages"},
                                     {"date", "1978-06-01"}});
  CHECK(names_of(answer["facets"]) == std::vector<std::string>{"role", "event"});
  CHECK(answer["facets"]["role"] ==
        Json::array({{{"value", "computer-scientist"}, {"label", "Computer scientist"}, {"count", 2}}}));
}

TEST_CASE("filters narrow, paging cuts, and facets are counted only when asked for") {
  const ServedSite site;
  const Json mathematicians = json_at(site, "/api/v1/search?role=mathematician&kind=person");
  CHECK(mathematicians["total"] == 1);
  CHECK(mathematicians["results"][0]["slug"] == "ada-lovelace");
  CHECK(mathematicians["facets"] == Json::object());
  const Json second = json_at(site, "/api/v1/search?kind=person&page=2&per_page=2");
  CHECK(second["total"] == 3);
  CHECK(second["results"].size() == 1);
  CHECK(json_at(site, "/api/v1/search?role=nobody-has-this")["total"] == 0);
}

TEST_CASE("a misspelt word brings a suggestion") {
  const ServedSite site;
  CHECK(json_at(site, "/api/v1/search?q=grace+hoper")["suggestion"] == "grace hopper");
  const Reply page = site.get("/search?q=grace+hoper");
  CHECK(contains(page.body, "href=\"/search?q=grace%20hopper\""));
}

TEST_CASE("suggestions come while one types") {
  const ServedSite site;
  const Json answer = json_at(site, "/api/v1/suggest?q=gra");
  REQUIRE_FALSE(answer["suggestions"].empty());
  CHECK(answer["suggestions"][0] ==
        Json{{"kind", "person"}, {"title", "Grace Hopper"}, {"url", "/people/grace-hopper/"}});
  CHECK(json_at(site, "/api/v1/suggest") == Json{{"suggestions", Json::array()}});
}

TEST_CASE("a bad request to the API names the parameter") {
  const ServedSite site;
  const Reply reply = site.get("/api/v1/search?rolle=ccio");
  CHECK(reply.status == 400);
  CHECK(reply.body ==
        R"({"error":{"code":"unknown-parameter","message":"There is no parameter 'rolle'; did you mean 'role'?",)"
        R"("parameter":"rolle"}})");
}

TEST_CASE("the search page shows results, evidence, facets and what is chosen, without a script") {
  const ServedSite site;
  const Reply page = site.get("/search?q=compiler&role=computer-scientist&kind=person");
  CHECK(page.status == 200);
  CHECK(page.header("Content-Type") == "text/html; charset=utf-8");
  CHECK(contains(page.body, "<a href=\"/people/grace-hopper/\">Grace Hopper</a>"));
  CHECK(contains(page.body, "<a href=\"/talks/keynote/\">Keynote address</a>"));
  CHECK(contains(page.body, "<mark>"));
  CHECK(contains(page.body, "2 results for"));
  CHECK(contains(page.body, "value=\"compiler\""));
  // Taking the chosen role away, and adding an event.
  CHECK(contains(page.body, "href=\"/search?q=compiler&amp;kind=person\""));
  CHECK(contains(page.body, "&amp;event=hopl-1978\""));
  CHECK(contains(page.body, "<input type=\"hidden\" name=\"role\" value=\"computer-scientist\">"));
  CHECK(contains(page.body, "content=\"noindex\""));
  CHECK_FALSE(contains(page.body, "<script>"));
}

TEST_CASE("what a visitor typed is shown as text, never as markup") {
  const ServedSite site;
  const Reply page = site.get("/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27&topic=%22%3E%3Cb%3E");
  CHECK(page.status == 200);
  CHECK_FALSE(contains(page.body, "<script>"));
  CHECK_FALSE(contains(page.body, "<b>"));
  CHECK(contains(page.body, "&lt;script&gt;"));
}

TEST_CASE("before anything is asked the page explains how to ask") {
  const ServedSite site;
  const Reply page = site.get("/search");
  CHECK(page.status == 200);
  CHECK(contains(page.body, "Ways to ask"));
  CHECK_FALSE(contains(page.body, "result-list"));
  CHECK_FALSE(contains(page.body, "noindex"));
  CHECK(site.get("/search/?q=a").header("Location") == "/search?q=a");
}

TEST_CASE("an empty result comes with advice") {
  const ServedSite site;
  const Reply page = site.get("/search?q=xyzzyplugh");
  CHECK(page.status == 200);
  CHECK(contains(page.body, "0 results for"));
  CHECK(contains(page.body, "Use fewer words, or more general ones."));
  CHECK_FALSE(contains(page.body, "Search without the filters."));
  const Reply narrowed = site.get("/search?q=xyzzyplugh&kind=person");
  CHECK(contains(narrowed.body, "<a href=\"/search?q=xyzzyplugh\">Search without the filters.</a>"));
}

TEST_CASE("many results are paged, and each page links to its neighbours") {
  const ServedSite site;
  const Reply page = site.get("/search?kind=person&per_page=1&page=2");
  CHECK(page.status == 200);
  CHECK(contains(page.body, "Page 2 of 3"));
  CHECK(contains(page.body, "href=\"/search?kind=person&amp;per_page=1\" rel=\"prev\""));
  CHECK(contains(page.body, "href=\"/search?kind=person&amp;per_page=1&amp;page=3\" rel=\"next\""));
  CHECK(contains(site.get("/search?kind=person&per_page=1&page=9").body, "Page 3 of 3"));
}

TEST_CASE("a bad request to the page is told on a page") {
  const ServedSite site;
  const Reply page = site.get("/search?kind=persn");
  CHECK(page.status == 400);
  CHECK(page.header("Content-Type") == "text/html; charset=utf-8");
  CHECK(contains(page.body, "did you mean &#39;person&#39;?"));
}

}  // namespace herald::server

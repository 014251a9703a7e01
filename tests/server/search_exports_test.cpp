// Searches as feeds and tables, similar people, and what browsers ask for, over HTTP.

#include <doctest/doctest.h>

#include <array>
#include <nlohmann/json.hpp>
#include <string>

#include "search/searcher.h"
#include "server/openapi.h"
#include "tests/server/support/served_site.h"
#include "tests/support/text.h"

namespace herald::server {
namespace {

using test::contains;
using test::Reply;
using test::ServedSite;
using Json = nlohmann::ordered_json;

}  // namespace

TEST_CASE("a search can be followed as a feed") {
  const ServedSite site;
  const Reply reply = site.get("/api/v1/search.atom?q=compiler&kind=person");
  CHECK(reply.status == 200);
  CHECK(reply.header("Content-Type") == "application/atom+xml; charset=utf-8");
  CHECK(contains(reply.body, "<title>compiler · Test Herald</title>\n<updated>1978-06-01T00:00:00Z</updated>"));
  CHECK(contains(reply.body, "href=\"http://127.0.0.1:8080/search?q=compiler&amp;kind=person\""));
  CHECK(contains(reply.body,
                 "<entry>\n<id>http://127.0.0.1:8080/people/grace-hopper/</id>\n<title>Grace Hopper</title>\n"
                 "<updated>1978-06-01T00:00:00Z</updated>"));
  CHECK(contains(reply.body, "Keynote address, History of Programming Languages (Keynote), 1978-06-01"));
  CHECK(site.get("/api/v1/search.atom?q=xyzzyplugh").status == 200);
}

TEST_CASE("a search can be taken away as a table") {
  const ServedSite site;
  const Reply reply = site.get("/api/v1/search.csv?role=mathematician&kind=person");
  CHECK(reply.status == 200);
  CHECK(reply.header("Content-Type") == "text/csv; charset=utf-8; header=present");
  CHECK(reply.header("Content-Disposition") == "attachment; filename=\"search.csv\"");
  CHECK(reply.body ==
        "rank,kind,slug,title,url,summary,date,score,evidence\r\n"
        "1,person,ada-lovelace,Ada Lovelace,http://127.0.0.1:8080/people/ada-lovelace/,"
        "She wrote a program for the <Analytical Engine> & more.,,0.000,\r\n");
}

TEST_CASE("the page links to both for what it shows") {
  const ServedSite site;
  const std::string page = site.get("/search?q=compiler&kind=person&per_page=1&page=2").body;
  CHECK(contains(page, "href=\"/api/v1/search.atom?q=compiler&amp;kind=person\""));
  CHECK(contains(page, "href=\"/api/v1/search.csv?q=compiler&amp;kind=person\""));
}

TEST_CASE("paging a feed is refused with the parameter's name") {
  const ServedSite site;
  const Reply reply = site.get("/api/v1/search.csv?q=a&page=2");
  CHECK(reply.status == 400);
  CHECK(Json::parse(reply.body)["error"]["parameter"] == "page");
}

TEST_CASE("similar people are told with their evidence") {
  const ServedSite site;
  const Json answer = Json::parse(site.get("/api/v1/similar?slug=jean-sammet").body);
  CHECK(answer["title"] == "Jean Sammet");
  REQUIRE_FALSE(answer["people"].empty());
  CHECK(answer["people"][0]["slug"] == "grace-hopper");
  CHECK(answer["stories"] == Json::array());
  const Reply missing = site.get("/api/v1/similar?slug=nobody");
  CHECK(missing.status == 404);
  CHECK(Json::parse(missing.body)["error"]["message"] == "There is no person 'nobody'.");
}

TEST_CASE("browsers get suggestions in their own form") {
  const ServedSite site;
  const Reply reply = site.get("/api/v1/suggest?format=opensearch&q=grace");
  CHECK(reply.header("Content-Type") == "application/x-suggestions+json; charset=utf-8");
  CHECK(Json::parse(reply.body) ==
        Json::parse(R"(["grace", ["Grace Hopper"], ["person"], ["http://127.0.0.1:8080/people/grace-hopper/"]])"));
  const std::string description = site.get("/opensearch.xml").body;
  CHECK(contains(description, "type=\"application/x-suggestions+json\""));
  CHECK(contains(site.get("/").body, "rel=\"search\" type=\"application/opensearchdescription+xml\""));
}

TEST_CASE("the description of the API knows every facet and every kind") {
  const ServedSite site;
  const Json document = Json::parse(site.get("/api/v1/openapi.json").body);
  CHECK(document == Json::parse(openapi_document()));
  CHECK(document["openapi"] == "3.1.0");
  Json facets = Json::array();
  for (const search::Facet facet : search::all_facets()) {
    facets.push_back(search::name_of(facet));
    CHECK(document["components"]["parameters"]["filter_" + std::string(search::name_of(facet))]["name"] ==
          search::name_of(facet));
  }
  CHECK(document["components"]["schemas"]["SearchAnswer"]["properties"]["facets"]["propertyNames"]["enum"] == facets);
  Json kinds = Json::array();
  for (const site::KindSchema& kind : site::kinds())
    kinds.push_back(kind.name);
  CHECK(document["components"]["schemas"]["Kind"]["enum"] == kinds);
}

}  // namespace herald::server

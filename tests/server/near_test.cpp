// place=…&within=…: read, refused, answered and shown.

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "server/search_links.h"
#include "server/search_request.h"
#include "tests/server/support/served_site.h"
#include "tests/support/text.h"

namespace herald::server {
namespace {

using test::contains;
using test::Reply;
using test::ServedSite;
using Json = nlohmann::ordered_json;

}  // namespace

TEST_CASE("a distance from a place is read in miles and kilometres") {
  const search::Gazetteer gazetteer = search::Gazetteer::load(HERALD_SOURCE_FOLDER, "/nonexistent");
  const auto read = [&](std::string_view query) { return parse_search_request(query, DefaultFacets::none, gazetteer); };
  const auto request = read("place=Leeds&within=50mi&role=ccio&page=2");
  REQUIRE(request.has_value());
  REQUIRE(request->near.has_value());
  CHECK(request->near->km == doctest::Approx(80.4672));
  CHECK(request->near->at.latitude == doctest::Approx(53.7965));
  CHECK(request->filters.size() == 1);
  CHECK(search_url(*request) == "/search?role=ccio&place=Leeds&within=50mi&page=2");
  CHECK(url_without_near(*request) == "/search?role=ccio");
  CHECK(read("place=Leeds&within=80.5+KM")->near->km == doctest::Approx(80.5));
  CHECK_FALSE(read("place=Leeds")->near.has_value());

  const auto dated = read("to=1990&place=Leeds&from=1970-06&within=50mi&role=ccio");
  REQUIRE(dated.has_value());
  CHECK(search_url(*dated) == "/search?role=ccio&place=Leeds&within=50mi&from=1970-06&to=1990");
  CHECK(url_without_near(*dated) == "/search?role=ccio&from=1970-06&to=1990");
  CHECK(url_without_dates(*dated) == "/search?role=ccio&place=Leeds&within=50mi");
  CHECK(url_without_filters(*dated) == "/search");

  struct Case {
    std::string_view query;
    std::string_view code;
    std::string_view parameter;
  };
  const Case cases[] = {
      {"within=50mi", "place-needed", "within"},
      {"place=Leeds&place=York&within=50mi", "place-needed", "within"},
      {"place=Leeds&within=50", "invalid-distance", "within"},
      {"place=Leeds&within=mi", "invalid-distance", "within"},
      {"place=Leeds&within=-5mi", "invalid-distance", "within"},
      {"place=Leeds&within=0km", "invalid-distance", "within"},
      {"place=Leeds&within=nankm", "invalid-distance", "within"},
      {"place=Leeds&within=infkm", "invalid-distance", "within"},
      {"place=Leeds&within=99999mi", "invalid-distance", "within"},
      {"place=Leeds&within=1mi&within=2mi", "repeated-parameter", "within"},
      {"place=Lilliput+Magna&within=1mi", "unknown-place", "place"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.query);
    const auto refused = read(test.query);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == test.code);
    CHECK(refused.error().parameter == test.parameter);
  }
  CHECK(read("place=Lededs&within=1mi").error().message == "No place 'Lededs' is known; did you mean 'Leeds'?");
}

TEST_CASE("the API tells distances, and the page shows them") {
  const ServedSite site;
  const Json answer = Json::parse(site.get("/api/v1/search?kind=person&place=Baltimore&within=80km").body);
  REQUIRE(answer["total"] == 1);
  CHECK(answer["results"][0]["slug"] == "grace-hopper");
  CHECK(answer["results"][0]["distance_km"].get<double>() == doctest::Approx(56.5).epsilon(0.02));

  const Reply page = site.get("/search?kind=person&place=Baltimore&within=50mi");
  CHECK(page.status == 200);
  CHECK(contains(page.body, "36 mi from Baltimore"));
  CHECK(contains(page.body, "within 50mi of Baltimore"));
  CHECK(contains(page.body, "<input type=\"hidden\" name=\"within\" value=\"50mi\">"));
  CHECK(contains(page.body, "name=\"place\" value=\"Baltimore\""));
  CHECK(contains(page.body, "href=\"/search?kind=person\""));
  CHECK(contains(page.body, "/api/v1/search.csv?kind=person&amp;place=Baltimore&amp;within=50mi\""));
  const Reply dated = site.get("/search?q=compiler&place=Baltimore&within=50mi&from=1970");
  CHECK(dated.status == 200);
  // The form for what is near keeps the dates, as the one for words does.
  const std::string hidden = "<input type=\"hidden\" name=\"from\" value=\"1970\">";
  CHECK(dated.body.find(hidden) != dated.body.rfind(hidden));
  const Reply unknown = site.get("/search?place=Baltimor&within=50mi");
  CHECK(unknown.status == 400);
  CHECK(contains(unknown.body, "did you mean &#39;Baltimore&#39;?"));
}

}  // namespace herald::server

// Where places are, and who is near them.

#include "search/gazetteer.h"

#include "base/error.h"
#include "search/searcher.h"
#include "tests/search/support/search_site.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>

namespace herald::search {
namespace {

Gazetteer shipped() {
  return Gazetteer::load(HERALD_SOURCE_FOLDER, "/nonexistent");
}

std::string error_of(std::string_view text) {
  const test::TemporaryFolder folder;
  test::write(folder, "gazetteer.tsv", text);
  try {
    Gazetteer::load("/nonexistent", folder.path());
  } catch (const Error& error) {
    const std::string message = error.what();
    return message.substr(message.find("gazetteer.tsv"));
  }
  return {};
}

/// People in Leeds, York, London, from anywhere, and nowhere.
struct Places {
  Places() {
    test::write(folder, "herald.yml", "title: Example\n");
    test::write_person(folder, "leeds", "name: Leeds One\nplace: Leeds", "About ethics.");
    test::write_person(folder, "york", "name: York Two\nplace: 'York, UK'", "About ethics.");
    test::write_person(folder, "london", "name: London Three\nplace: London", "About ethics.");
    test::write_person(folder, "remote", "name: Remote Four\nplace: Sydney\nspeaking: {travel: 'Australia, or remote'}",
                       "About ethics.");
    test::write_person(folder, "online", "name: Online Five\nspeaking: {formats: [online]}", "About ethics.");
    test::write_person(folder, "nowhere", "name: Nowhere Six", "About ethics.");
    gazetteer = shipped();
    build_index(test::load_site(folder).site, folder.path() / "index", gazetteer);
    searcher = Searcher::open(folder.path() / "index");
  }

  Answer ask(std::string_view text, std::string_view place, double km) const {
    Request request;
    request.text = text;
    request.near = Near{std::string(place), "", gazetteer.find(place).value(), km};
    return searcher->search(request);
  }

  test::TemporaryFolder folder;
  Gazetteer gazetteer;
  std::unique_ptr<Searcher> searcher;
};

std::vector<std::string> sorted_slugs(const Answer& answer) {
  std::vector<std::string> slugs;
  for (const Result& result : answer.results)
    slugs.push_back(result.slug);
  std::ranges::sort(slugs);
  return slugs;
}

}  // namespace

TEST_CASE("places are found by name, and by name with region or country in any form") {
  struct Case {
    std::string_view text;
    double latitude;
    double longitude;
  };
  const Case cases[] = {
      {"Leeds", 53.7965, -1.5478},
      {"leeds", 53.7965, -1.5478},
      {"Cambridge", 52.2, 0.1167},
      {"Cambridge, MA", 42.3751, -71.1056},
      {"cambridge-ma", 42.3751, -71.1056},
      {"Cambridge, Massachusetts, USA", 42.3751, -71.1056},
      {"Washington, DC", 38.8951, -77.0364},
      {"Arlington, VA", 38.8810, -77.1043},
      {"Zürich", 47.3667, 8.55},
      {"Caerdydd", 51.48, -3.18},
      {"York, UK", 53.9576, -1.0827},
      {"Leeds, West Yorkshire, England", 53.7965, -1.5478},
      {"New York", 40.7143, -74.0060},
  };
  const Gazetteer gazetteer = shipped();
  for (const Case& test : cases) {
    CAPTURE(test.text);
    const auto found = gazetteer.find(test.text);
    REQUIRE(found.has_value());
    CHECK(found->latitude == doctest::Approx(test.latitude));
    CHECK(found->longitude == doctest::Approx(test.longitude));
  }
  for (const std::string_view text : {"", ",", "Lilliput Magna", "Leeds, Lilliput", "a, b, c"}) {
    CAPTURE(text);
    CHECK_FALSE(gazetteer.find(text).has_value());
  }
}

TEST_CASE("a mistyped place brings the nearest name") {
  const Gazetteer gazetteer = shipped();
  CHECK(gazetteer.nearest_name("Manchster") == "Manchester");
  CHECK(gazetteer.nearest_name("Edinburh, UK") == "Edinburgh");
  CHECK(gazetteer.nearest_name("") == "");
  CHECK(gazetteer.nearest_name("xyzzyplugh") == "");
}

TEST_CASE("a site's own places come before the others") {
  const test::TemporaryFolder folder;
  test::write(folder, "gazetteer.tsv", "# ours\nLeeds\tKent\t\tUnited Kingdom\tGB\t51.25\t0.61\t800\n");
  const Gazetteer gazetteer = Gazetteer::load(HERALD_SOURCE_FOLDER, folder.path());
  CHECK(gazetteer.find("Leeds")->latitude == doctest::Approx(51.25));
  CHECK(gazetteer.find("Leeds, England")->latitude == doctest::Approx(53.7965));
}

TEST_CASE("a gazetteer that cannot be understood is named with its line") {
  CHECK(error_of("Leeds\t1\n") == "gazetteer.tsv:1: 2 values instead of 8, separated by tabs");
  CHECK(error_of("\nLeeds\t\t\t\t\t99\t0\t1\n") == "gazetteer.tsv:2: '99' is no latitude or longitude in degrees");
  CHECK(error_of("Leeds\t\t\t\t\tnan\t0\t1\n") == "gazetteer.tsv:1: 'nan' is no latitude or longitude in degrees");
  CHECK(error_of("\xff") == "gazetteer.tsv: the file is not valid UTF-8");
  CHECK(error_of("") == "");
}

TEST_CASE("distances are those of a map") {
  const Gazetteer gazetteer = shipped();
  CHECK(distance_km(*gazetteer.find("Leeds"), *gazetteer.find("London")) == doctest::Approx(273).epsilon(0.01));
  CHECK(distance_km({0, 179.5}, {0, -179.5}) == doctest::Approx(111.2).epsilon(0.001));
  CHECK(distance_km({90, 0}, {-90, 0}) == doctest::Approx(20015).epsilon(0.001));
  CHECK(distance_km({10, 10}, {10, 10}) == 0);
}

TEST_CASE("whoever is near is found, and whoever joins from anywhere") {
  const Places places;
  const Answer answer = places.ask("ethics", "Leeds", 80);
  CHECK(sorted_slugs(answer) == std::vector<std::string>{"leeds", "online", "remote", "york"});
  CHECK(answer.total == 4);
  for (const Result& result : answer.results) {
    CAPTURE(result.slug);
    if (result.slug == "leeds") CHECK(*result.distance_km < 0.1);
    if (result.slug == "york") CHECK(*result.distance_km == doctest::Approx(35.6).epsilon(0.02));
    if (result.slug == "remote") CHECK(*result.distance_km > 10'000);
    if (result.slug == "online") CHECK_FALSE(result.distance_km.has_value());
  }
  CHECK(sorted_slugs(places.ask("", "Leeds", 1)) == std::vector<std::string>{"leeds", "online", "remote"});
  CHECK(places.ask("ethics", "Leeds", 400).total == 5);
}

TEST_CASE("facets count only who is near") {
  const Places places;
  Request request;
  request.near = Near{"Leeds", "", *places.gazetteer.find("Leeds"), 80};
  request.facets = {Facet::kind};
  CHECK(places.searcher->search(request).facets.front().values.front().count == 4);
}

TEST_CASE("without a distance nothing is said about one") {
  const Places places;
  Request request;
  request.text = "ethics";
  const Answer answer = places.searcher->search(request);
  CHECK(answer.total == 6);
  for (const Result& result : answer.results)
    CHECK_FALSE(result.distance_km.has_value());
}

}  // namespace herald::search

#include "formats/json_ld.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/site/support/loading.h"

namespace herald::formats {
namespace {

using nlohmann::json;
using site::Kind;
using test::TemporaryFolder;

/// The description of the only entry of `kind`, without its breadcrumbs.
json describe(const TemporaryFolder& folder, Kind kind) {
  const site::Site site = test::sound_site(folder);
  REQUIRE(!site.of(kind).empty());
  return json::parse(json_ld_of_entry(*site.of(kind).front(), site, {})).at("@graph").at(1);
}

/// The type of the one opportunity with `keys`.
json describe_opportunity(const std::string& keys) {
  const TemporaryFolder folder;
  test::write_entry(folder, "opportunities/one.md", "title: One\nsummary: S.\norganiser: Us\n" + keys);
  return describe(folder, Kind::opportunity);
}

TEST_CASE("nothing in JSON-LD can end its script") {
  const TemporaryFolder folder;
  test::write_person(folder, "eve", "\"</script><script>alert(1)</script> & \\u2028 \\u2029\"", "summary: S.\n");
  const site::Site site = test::sound_site(folder);
  const site::Entry& eve = *site.of(Kind::person).front();
  const std::string text = json_ld_of_entry(eve, site, {});
  CHECK(text.find_first_of("<>&") == std::string::npos);
  CHECK(text.find("\u2028") == std::string::npos);
  CHECK(text.find("\u2029") == std::string::npos);
  CHECK(json::parse(text).at("@graph").at(1).at("mainEntity").at("name") == eve.title);
}

TEST_CASE("breadcrumbs lead from the home page to the page") {
  const Crumb crumbs[] = {{"Home", "/"}, {"People", "/people/"}};
  site::Settings settings;
  settings.base_url = "https://test.example";
  CHECK(json::parse(json_ld_of_page(crumbs, settings)) ==
        json::parse(R"({"@context": "https://schema.org", "@graph": [{"@type": "BreadcrumbList", "itemListElement": [
          {"@type": "ListItem", "position": 1, "name": "Home", "item": "https://test.example/"},
          {"@type": "ListItem", "position": 2, "name": "People", "item": "https://test.example/people/"}]}]})"));
}

TEST_CASE("people and stories show their picture, with its words and whose it is") {
  const TemporaryFolder folder;
  test::write(folder, "herald.yml", "base_url: https://test.example\n");
  const std::string image = "summary: S.\nimage: own.jpg\nimage_alt: At her desk\nimage_credit: A friend, CC BY\n";
  test::write_person(folder, "jo", "Jo Test", image);
  test::write_entry(folder, "stories/night.md", "title: Night\n" + image, "Text.");
  test::copy_photo(folder, "turned.jpg", "people/own.jpg");
  test::copy_photo(folder, "turned.jpg", "stories/own.jpg");
  for (json found :
       {describe(folder, Kind::person).at("mainEntity").at("image"), describe(folder, Kind::story).at("image")}) {
    const std::string url = found.at("url");
    CHECK(url.starts_with("https://test.example/images/"));
    CHECK(url.ends_with("-" + std::to_string(found.at("width").get<int>()) + ".jpg"));
    CHECK(found.at("@type") == "ImageObject");
    CHECK(found.at("caption") == "At her desk");
    CHECK(found.at("creditText") == "A friend, CC BY");
  }
}

TEST_CASE("an anonymous story is about nobody") {
  const TemporaryFolder folder;
  test::write_person(folder, "jo", "Jo Test", "summary: S.\n");
  test::write_entry(folder, "stories/night.md",
                    "title: Night\nsummary: S.\nanonymous: true\nbyline: A nurse\npeople: [jo]\ndate: 2026-03-08\n");
  const json story = describe(folder, Kind::story);
  CHECK(story.at("@type") == "Article");
  CHECK(story.at("datePublished") == "2026-03-08");
  CHECK(!story.contains("about"));
  CHECK(story.dump().find("Jo") == std::string::npos);
}

TEST_CASE("those who only attended or organised an event do not perform at it") {
  const TemporaryFolder folder;
  test::write_entry(
      folder, "events/day.md",
      "title: Day\nsummary: S.\nstart: 2027-03-08\nonline: true\nurl: https://example.org/day\nlineup: "
      "[{name: One, as: keynote}, {name: Two, as: attendee}, {name: Three, as: organiser}, {name: One}]\n");
  CHECK(describe(folder, Kind::event) == json::parse(R"({
    "@type": "Event", "@id": "http://127.0.0.1:8080/events/day/#event", "name": "Day", "description": "S.",
    "url": "http://127.0.0.1:8080/events/day/", "startDate": "2027-03-08", "sameAs": "https://example.org/day",
    "eventAttendanceMode": "https://schema.org/OnlineEventAttendanceMode",
    "location": [{"@type": "VirtualLocation", "url": "https://example.org/day"}],
    "performer": [{"@type": "Person", "name": "One"}]})"));
}

TEST_CASE("opportunities are what schema.org has for their type, with their dates") {
  CHECK(describe_opportunity("type: fellowship\nopens: 2027-01-10\ncloses: 2027-02-28\n") == json::parse(R"({
    "@type": "EducationalOccupationalProgram", "@id": "http://127.0.0.1:8080/opportunities/one/#fellowship",
    "name": "One", "url": "http://127.0.0.1:8080/opportunities/one/", "description": "S.",
    "provider": {"@type": "Organization", "name": "Us"},
    "applicationStartDate": "2027-01-10", "applicationDeadline": "2027-02-28"})"));
  const json mentoring = describe_opportunity("type: mentoring\ncloses: 2027-02-28\n");
  CHECK(mentoring.at("@type") == "Service");
  CHECK(mentoring.at("category") == "mentoring");
  CHECK(mentoring.at("offers") == json::parse(R"({"@type": "Offer", "availabilityEnds": "2027-02-28"})"));
  CHECK(describe_opportunity("type: course\n").at("@type") == "Course");
}

}  // namespace
}  // namespace herald::formats

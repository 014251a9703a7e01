// Who and what is like an entry.

#include "search/searcher.h"
#include "tests/search/support/search_site.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace herald::search {
namespace {

std::vector<std::string> slugs_of(const std::vector<Result>& results) {
  std::vector<std::string> slugs;
  for (const Result& result : results)
    slugs.push_back(result.slug);
  return slugs;
}

}  // namespace

TEST_CASE("people who spoke about the same come first, and never the person herself") {
  const test::ExampleSearch example;
  const auto similar = example.searcher->similar(site::Kind::person, "grace-hopper", 5);
  REQUIRE(similar.has_value());
  CHECK(similar->title == "Grace Hopper");
  REQUIRE_FALSE(similar->people.empty());
  CHECK(similar->people.front().slug == "jean-sammet");
  CHECK_FALSE(similar->people.front().evidence.empty());
  for (const std::string& slug : slugs_of(similar->people))
    CHECK(slug != "grace-hopper");
}

TEST_CASE("stories like a person are found by what they tell") {
  const test::ExampleSearch example;
  const auto similar = example.searcher->similar(site::Kind::person, "amina-clarke", 5);
  REQUIRE(similar.has_value());
  CHECK(slugs_of(similar->stories) == std::vector<std::string>{"a-night-shift"});
}

TEST_CASE("a talk has similar people, and an unknown entry has none") {
  const test::ExampleSearch example;
  const auto similar = example.searcher->similar(site::Kind::talk, "safe-triage", 1);
  REQUIRE(similar.has_value());
  CHECK(similar->people.size() == 1);
  CHECK_FALSE(example.searcher->similar(site::Kind::person, "nobody", 5).has_value());
  CHECK_FALSE(example.searcher->similar(site::Kind::story, "grace-hopper", 5).has_value());
}

TEST_CASE("a word that tells a gender makes nobody similar") {
  const test::TemporaryFolder folder;
  test::write(folder, "herald.yml", "title: Example\n");
  test::write_person(folder, "asked", "name: Asked One", "She is a woman and a mother; her subject is glaciology.");
  test::write_person(folder, "subject", "name: Subject Two", "A study of glaciology.");
  test::write_person(folder, "woman", "name: Woman Three", "She is a woman and a mother of daughters.");
  const auto searcher = test::open_search(folder);
  CHECK(slugs_of(searcher->similar(site::Kind::person, "asked", 5)->people) == std::vector<std::string>{"subject"});
}

TEST_CASE("equals do not always stand in the same order") {
  const test::TemporaryFolder folder;
  test::write(folder, "herald.yml", "title: Example\n");
  const std::vector<std::string> equals = {"anna", "berta", "carla", "dora", "emma", "frida"};
  for (const std::string& slug : equals)
    test::write_person(folder, slug, "name: " + slug, "A study of glaciology and moraines.");
  for (int other = 0; other < 12; ++other)
    test::write_person(folder, "other-" + std::to_string(other), "name: Other", "Something else altogether.");
  const auto searcher = test::open_search(folder);
  std::vector<std::string> first;
  for (const std::string& slug : equals) {
    const auto people = searcher->similar(site::Kind::person, slug, 5)->people;
    REQUIRE(people.size() == 5);
    CHECK(slugs_of(people) == slugs_of(searcher->similar(site::Kind::person, slug, 5)->people));
    first.push_back(people.front().slug);
  }
  std::ranges::sort(first);
  first.erase(std::ranges::unique(first).begin(), first.end());
  CHECK(first.size() > 2);
}

}  // namespace herald::search

// A slate for a brief: who together covers it, and why.

#include "search/searcher.h"
#include "tests/search/support/search_site.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace herald::search {
namespace {

std::vector<std::string> slugs_of(const std::vector<Pick>& picks) {
  std::vector<std::string> slugs;
  for (const Pick& pick : picks)
    slugs.push_back(pick.result.slug);
  return slugs;
}

/// Four who say the same about glaciers, and one who also knows of moraines, with less about glaciers.
struct Glaciers {
  Glaciers() {
    test::write(folder, "herald.yml", "title: Example\n");
    test::write_entry(folder, "roles/professor", "title: Professor", "Professes.");
    test::write_entry(folder, "roles/guide", "title: Guide", "Guides.");
    for (const std::string slug : {"anna", "berta", "carla", "dora"}) {
      test::write_person(folder, slug, "name: " + slug + "\nroles: [professor]\nplace: Oslo\nseniority: senior",
                         "Glaciers, glaciers and again glaciers, measured.");
    }
    test::write_person(folder, "emma", "name: emma\nroles: [guide]\nplace: Leeds\nseniority: early",
                       "Walks over glaciers to their moraines with whoever wishes to learn about ice.");
    for (int i = 0; i < 8; ++i)
      test::write_person(folder, "other-" + std::to_string(i), "name: other", "Something else altogether.");
    searcher = test::open_search(folder);
  }

  Shortlist ask(std::size_t size, std::vector<std::string> kept = {}, std::vector<std::string> dropped = {}) const {
    return searcher->shortlist({"glaciers and moraines", {}, size, std::move(kept), std::move(dropped)});
  }

  test::TemporaryFolder folder;
  std::unique_ptr<Searcher> searcher;
};

}  // namespace

TEST_CASE("a shortlist covers the brief with different people, not with the most alike") {
  const Glaciers glaciers;
  const Shortlist list = glaciers.ask(2);
  REQUIRE(list.picks.size() == 2);
  const auto slugs = slugs_of(list.picks);
  CHECK(std::ranges::find(slugs, "emma") != slugs.end());
  CHECK(list.missing.empty());
  CHECK(slugs_of(glaciers.ask(2).picks) == slugs);
}

TEST_CASE("each person comes with the words that she covers and what is known of her") {
  const Glaciers glaciers;
  const Shortlist list = glaciers.ask(1, {"emma"});
  REQUIRE(list.picks.size() == 1);
  const Pick& emma = list.picks.front();
  CHECK(emma.is_kept);
  CHECK(emma.covers == std::vector<std::string>{"glaciers", "moraines"});
  std::vector<std::string> labels;
  for (const Trait& trait : emma.traits)
    labels.push_back(trait.label);
  std::ranges::sort(labels);
  CHECK(labels == std::vector<std::string>{"Early", "Guide", "Leeds"});
}

TEST_CASE("whom one keeps stays, whom one drops goes, and others take the place") {
  const Glaciers glaciers;
  const Shortlist list = glaciers.ask(3, {"dora", "nobody"}, {"emma", "anna"});
  CHECK(list.picks.front().result.slug == "dora");
  CHECK(list.unknown == std::vector<std::string>{"nobody"});
  auto slugs = slugs_of(list.picks);
  std::ranges::sort(slugs);
  CHECK(slugs == std::vector<std::string>{"berta", "carla", "dora"});
  CHECK(list.missing == std::vector<std::string>{"moraines"});
  CHECK(list.others.empty());
}

TEST_CASE("somebody is kept whatever the brief says, and filters hold for the rest") {
  const Glaciers glaciers;
  const Shortlist list = glaciers.searcher->shortlist({"glaciers", {{Facet::seniority, "early"}}, 5, {"other-1"}, {}});
  CHECK(slugs_of(list.picks) == std::vector<std::string>{"other-1", "emma"});
  CHECK(list.picks.front().covers.empty());
}

TEST_CASE("a brief that hardly anybody answers still fills the list, in words that tell") {
  const Glaciers glaciers;
  const Shortlist list = glaciers.searcher->shortlist(
      {"We are looking for someone to speak on moraines, crevasses, avalanches and ice, please: a panel in March",
       {},
       5,
       {},
       {}});
  CHECK(slugs_of(list.picks) == std::vector<std::string>{"emma"});
  CHECK(list.picks.front().covers == std::vector<std::string>{"moraines", "ice"});
  CHECK(list.missing == std::vector<std::string>{"crevasses", "avalanches"});
  const Shortlist five = glaciers.searcher->shortlist({"someone on moraines, or ice, or glaciers", {}, 5, {}, {}});
  CHECK(five.picks.size() == 5);
}

TEST_CASE("whoever was on many lists lets others have a turn, and whom an address keeps is not counted") {
  const Glaciers glaciers;
  Attention& attention = glaciers.searcher->attention();
  const Shortlist before = glaciers.searcher->shortlist({"glaciers", {}, 1, {}, {}});
  REQUIRE(before.picks.size() == 1);
  const std::string first = before.picks.front().result.slug;
  CHECK(attention.counts() == std::vector<Exposure>{{first, 1}});

  glaciers.searcher->shortlist({"glaciers", {}, 1, {"dora"}, {}});
  CHECK(attention.counts() == std::vector<Exposure>{{first, 1}});

  attention.restore(std::vector<Exposure>{{first, 50}});
  const Shortlist after = glaciers.searcher->shortlist({"glaciers", {}, 1, {}, {}});
  CHECK(after.picks.front().result.slug != first);
}

TEST_CASE("a shortlist can keep to those who live near a place") {
  const Glaciers glaciers;
  ShortlistRequest request{"glaciers", {}, 5, {}, {}};
  request.near = Near{"Leeds", "50mi", {53.8, -1.5}, 80};
  // No gazetteer was given, so nobody's place is known.
  CHECK(glaciers.searcher->shortlist(request).picks.empty());
}

TEST_CASE("a brief that says nothing finds nobody") {
  const Glaciers glaciers;
  CHECK(glaciers.searcher->shortlist({"", {}, 5, {}, {}}).picks.empty());
  CHECK(glaciers.searcher->shortlist({"?!", {}, 5, {}, {}}).picks.empty());
}

}  // namespace herald::search

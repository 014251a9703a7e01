// Who was shown how often, and what that does to the order.

#include "search/attention.h"

#include "search/attention_report.h"
#include "search/turns.h"
#include "tests/search/support/search_site.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <thread>

namespace herald::search {
namespace {

using namespace std::chrono_literals;
using Counts = std::vector<Exposure>;

/// A clock that stands still until it is moved.
struct Hand {
  std::chrono::steady_clock::time_point now;
  Attention::Clock clock() {
    return [this] { return now; };
  }
};

TEST_CASE("a rank is worth less the lower it is, and nothing behind the tenth") {
  CHECK(exposure_at(1) == doctest::Approx(1));
  CHECK(exposure_at(3) == doctest::Approx(0.5));
  CHECK(exposure_at(10) == doctest::Approx(0.289065));
  CHECK(exposure_at(11) == 0);
  CHECK(exposure_at(0) == 0);
}

TEST_CASE("what is shown counts from the next step on") {
  Hand hand;
  Attention attention({"ada", "", "grace"}, 60s, hand.clock());
  attention.count(0, 1);
  attention.count(1, 1);
  attention.count(2, 3);
  attention.step();
  CHECK(attention.seen(0) == 0);
  CHECK(attention.counts() == Counts{{"ada", 1}, {"grace", 0.5}});

  hand.now += 60s;
  attention.step();
  CHECK(attention.seen(0) == doctest::Approx(1));
  CHECK(attention.seen(1) == 0);
  CHECK(attention.seen(2) == doctest::Approx(0.5));
}

TEST_CASE("without steps everything counts at once") {
  Attention attention({"ada"}, 0s);
  attention.count(0, 1);
  CHECK(attention.seen(0) == doctest::Approx(1));
}

TEST_CASE("what is to be kept is handed over once, and can be given back") {
  Attention attention({"ada", "grace"}, 0s);
  attention.restore(Counts{{"grace", 4}, {"gone", 7}, {"ada", -1}});
  CHECK(attention.take_unsaved().empty());
  attention.count(0, 1);
  const Counts taken = attention.take_unsaved();
  CHECK(taken == Counts{{"ada", 1}});
  CHECK(attention.take_unsaved().empty());
  attention.give_back(taken);
  CHECK(attention.take_unsaved() == taken);
  CHECK(attention.counts() == Counts{{"ada", 1}, {"grace", 4}});
}

TEST_CASE("counting in many threads loses nothing") {
  Attention attention({"ada"}, 0s);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < 1000; ++n)
        attention.count(0, 1);
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  CHECK(attention.counts() == Counts{{"ada", 4000}});
}

TEST_CASE("the most shown hundredth is a hundredth of the people, and one person at least") {
  CHECK(top_share_of({}) == 0);
  CHECK(top_share_of({0, 0}) == 0);
  CHECK(top_share_of({1, 3, 0}) == 0.75);
  std::vector<double> amounts(200, 1.0);
  amounts[5] = 51;
  amounts[150] = 31;
  CHECK(top_share_of(amounts) == doctest::Approx(82.0 / 280));
}

TEST_CASE("the spread is measured when a step begins") {
  Hand hand;
  Attention attention({"ada", "", "grace", "joan", "mary"}, 60s, hand.clock());
  CHECK(attention.spread().mean == 0);
  CHECK(attention.spread().gini == 1);
  CHECK(attention.spread().top_share == 0);
  attention.restore(Counts{{"ada", 2}});
  CHECK(attention.spread().mean == 0.5);
  CHECK(attention.spread().top_share == 1);
  CHECK(attention.spread().gini == doctest::Approx(1));

  attention.restore(Counts{{"grace", 2}, {"joan", 2}});
  attention.count(4, 1);
  attention.count(4, 1);
  CHECK(attention.spread().gini == doctest::Approx(1.0 / 3));
  CHECK(attention.spread().top_share == doctest::Approx(1.0 / 3));
  hand.now += 60s;
  attention.step();
  CHECK(attention.spread().mean == 2);
  CHECK(attention.spread().gini == doctest::Approx(0));
}

TEST_CASE("without steps the spread follows what is counted") {
  Attention attention({"ada", "grace"}, 0s);
  attention.count(0, 1);
  attention.step();
  CHECK(attention.spread().gini == doctest::Approx(1));
  attention.count(1, 1);
  attention.step();
  CHECK(attention.spread().gini == doctest::Approx(0));
  CHECK(attention.spread().mean == 1);
}

/// People with scores and attention, each with as many pieces as wanted, in turns.
struct Line {
  struct Person {
    double score = 0;
    double attention = 0;
    unsigned pieces = 1;
    site::Kind kind = site::Kind::person;
  };

  std::vector<Owner> ordered(const std::vector<Person>& people, double fairness = 0.8, Spread spread = {1, 1}) {
    Columns columns;
    std::vector<Match> matches;
    columns.main_document = {1};
    for (Owner owner = 0; owner < people.size(); ++owner) {
      columns.main_document.push_back(columns.main_document.back() + 1 + people[owner].pieces);
      columns.names.push_back({.kind = people[owner].kind, .slug = {}, .title = {}, .others = {}});
      columns.person.push_back(people[owner].kind == site::Kind::person ? 1 : 0);
      Match& match = matches.emplace_back();
      match.owner = owner;
      match.score = people[owner].score;
      match.attention = people[owner].attention;
    }
    order_fairly(matches, columns, spread, fairness);
    std::vector<Owner> owners;
    for (const Match& match : matches)
      owners.push_back(match.owner);
    return owners;
  }
};

TEST_CASE("who has had more than is due to her lets those who fit nearly as well come first") {
  struct Case {
    std::string what;
    std::vector<Line::Person> people;
    std::vector<Owner> expected;
  };
  const Case cases[] = {
      {"nobody has been shown", {{1, 0}, {0.99, 0}, {0.5, 0}}, {0, 1, 2}},
      {"almost equal at the first place", {{1, 50}, {0.95, 0}}, {1, 0}},
      {"fits clearly better at the first place", {{1, 500}, {0.7, 0}}, {0, 1}},
      {"the same gap further down", {{1, 0}, {0.9, 0}, {0.8, 0}, {0.7, 50}, {0.49, 0}}, {0, 1, 2, 4, 3}},
      {"more to show, so more is due", {{1, 20, 30}, {0.95, 20, 1}}, {0, 1}},
      {"the same with as much to show", {{1, 20, 1}, {0.95, 1, 1}}, {1, 0}},
      {"hardly fits, although never shown", {{1, 0}, {0.9, 50}, {0.9, 50}, {0.9, 50}, {0.15, 0}}, {0, 1, 2, 3, 4}},
      {"others than people keep their place",
       {{1, 0, 1, site::Kind::topic}, {0.9, 50}, {0.9, 0, 0, site::Kind::story}, {0.88, 0}},
       {0, 3, 2, 1}},
  };
  for (const Case& test : cases) {
    CAPTURE(test.what);
    CHECK(Line().ordered(test.people) == test.expected);
  }
}

TEST_CASE("without fairness, and behind the places that are seen, the order is that of the scores") {
  std::vector<Line::Person> people;
  for (int i = 0; i < 30; ++i)
    people.push_back({1 - 0.01 * i, i < 15 ? 100.0 : 0.0});
  std::vector<Owner> by_score;
  for (Owner i = 0; i < 30; ++i)
    by_score.push_back(i);
  CHECK(Line().ordered(people, 0) == by_score);

  const std::vector<Owner> fair = Line().ordered(people);
  CHECK(fair != by_score);
  CHECK(std::ranges::is_sorted(fair.begin() + 10, fair.end()));
  CHECK(std::set(fair.begin(), fair.end()).size() == 30);
}

TEST_CASE("turns are taken less where attention is even already") {
  const std::vector<Line::Person> people = {{1, 50}, {0.93, 0}};
  CHECK(Line().ordered(people, 0.8, {1, 0.7}) == std::vector<Owner>{1, 0});
  CHECK(Line().ordered(people, 0.8, {1, 0.3}) == std::vector<Owner>{0, 1});
  CHECK(Line().ordered({{1, 50}, {0.99, 0}}, 0.8, {1, 0.3}) == std::vector<Owner>{1, 0});
}

TEST_CASE("turns are taken more where attention is very uneven") {
  const std::vector<Line::Person> people = {{1, 50}, {0.79, 0}};
  CHECK(Line().ordered(people, 0.8, {1, 0.62}) == std::vector<Owner>{0, 1});
  CHECK(Line().ordered(people, 0.8, {1, 0.8}) == std::vector<Owner>{1, 0});
}

TEST_CASE("while hardly anybody has been shown turns weigh less") {
  const std::vector<Line::Person> people = {{1, 0}, {0.9, 0}, {0.8, 50}, {0.25, 0}};
  CHECK(Line().ordered(people, 0.8, {0, 1}) == std::vector<Owner>{0, 1, 2, 3});
  CHECK(Line().ordered(people, 0.8, {1, 1}) == std::vector<Owner>{0, 1, 3, 2});
}

TEST_CASE("whom everybody knows gives low places away where the most shown have much of all attention") {
  const std::vector<Owner> by_score = {0, 1, 2, 3};
  const Spread even = {.mean = 1, .gini = 0.3, .top_share = 0.05};
  const Spread crowded = {.mean = 1, .gini = 0.3, .top_share = 0.2};
  const auto third_had = [](double attention) {
    return std::vector<Line::Person>{{1, 0}, {0.9, 0}, {0.8, attention}, {0.5, 0}};
  };
  CHECK(Line().ordered(third_had(20), 0.8, even) == by_score);
  CHECK(Line().ordered(third_had(20), 0.8, crowded) == std::vector<Owner>{0, 1, 3, 2});
  CHECK(Line().ordered(third_had(5), 0.8, crowded) == by_score);

  // A first place is hers where she fits clearly better, however often she has been shown.
  CHECK(Line().ordered({{1, 500}, {0.9, 0}, {0.7, 0}}, 0.8, crowded) == std::vector<Owner>{1, 0, 2});
  CHECK(Line().ordered({{1, 500}, {0.6, 0}, {0.5, 0}}, 0.8, crowded) == std::vector<Owner>{0, 1, 2});
}

/// Six people of whom each gave the same talk.
struct Equals {
  explicit Equals(SearcherOptions options = {.fairness = 0.8, .attention_refresh = 0s}) {
    test::write(folder, "herald.yml", "title: Equals\n");
    test::write_entry(folder, "topics/parsing", "title: Syntax", "About grammars.");
    for (int i = 1; i <= 6; ++i) {
      test::write_person(folder, fmt::format("p{}", i), fmt::format("name: Person {}", i), "");
      test::write_entry(folder, fmt::format("talks/t{}", i),
                        fmt::format("title: Lookahead parsing\ndate: 2020-01-0{}\ntopics: [{}]\n"
                                    "speakers: [{{person: p{}, as: speaker}}]",
                                    i, i <= 3 ? "parsing" : "", i),
                        "Grammars without tears.");
    }
    search::build_index(test::load_site(folder).site, folder.path() / "index");
    searcher = Searcher::open(folder.path() / "index", options);
  }

  std::string first(Fairness fairness, std::size_t page = 1) const {
    Request request;
    request.text = "parsing";
    request.filters = {{Facet::kind, "person"}};
    request.per_page = 1;
    request.page = page;
    request.fairness = fairness;
    const Answer answer = searcher->search(request);
    return answer.results.empty() ? "" : answer.results.front().slug;
  }

  test::TemporaryFolder folder;
  std::unique_ptr<Searcher> searcher;
};

TEST_CASE("equals take turns") {
  const Equals equals;
  std::set<std::string> shown;
  for (int i = 0; i < 6; ++i)
    shown.insert(equals.first(Fairness::on));
  CHECK(shown.size() == 6);
}

TEST_CASE("without fair ordering the order stays, and nothing is counted") {
  const Equals equals;
  const std::string first = equals.first(Fairness::off);
  CHECK(equals.first(Fairness::off) == first);
  CHECK(equals.searcher->attention().counts().empty());
  equals.first(Fairness::on);
  CHECK(equals.searcher->attention().counts().size() == 1);
  CHECK(equals.first(Fairness::off) == first);
}

TEST_CASE("the pages of one search agree within a step") {
  const Equals equals({.fairness = 0.8, .attention_refresh = 1h});
  std::set<std::string> shown;
  for (std::size_t page = 1; page <= 6; ++page)
    shown.insert(equals.first(Fairness::on, page));
  CHECK(shown.size() == 6);
}

TEST_CASE("nobody who fits less is lifted over someone who fits much better") {
  test::ExampleSearch example;
  example.searcher->attention().restore(Counts{{"grace-hopper", 3}});
  CHECK(example.found("grace hopper").front() == "person/grace-hopper");
}

TEST_CASE("a report has the whole site and each topic") {
  const Equals equals;
  const site::Loaded loaded = test::load_site(equals.folder);
  const auto groups = report_attention(loaded.site, Counts{{"p1", 3}, {"p4", 1}});
  REQUIRE(groups.size() == 2);
  CHECK(groups[0].name.empty());
  CHECK(groups[0].figures.people == 6);
  CHECK(groups[0].figures.shown == 2);
  CHECK(groups[0].figures.newcomers == 6);
  CHECK(groups[0].figures.attention == doctest::Approx(4));
  CHECK(groups[0].figures.gini == doctest::Approx((3.0 * 1 + 5.0 * 3) / 24));
  CHECK(groups[0].figures.top_share == doctest::Approx(0.75));
  CHECK(groups[0].figures.parity == doctest::Approx(1));
  CHECK(groups[1].name == "Syntax");
  CHECK(groups[1].figures.people == 3);
  CHECK(groups[1].figures.top_share == doctest::Approx(1));
}

}  // namespace
}  // namespace herald::search

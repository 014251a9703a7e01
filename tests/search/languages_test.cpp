// What is there in several languages is found by the words of each, and shown in the one that was asked for.

#include "tests/search/support/search_site.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace herald::search {
namespace {

TEST_CASE("a translation's words find its original, which is shown in the language asked for") {
  const test::TemporaryFolder folder;
  test::write_example(folder);
  test::write(folder, "herald.yml", test::read(folder.path() / "herald.yml") + "languages: [cy]\n");
  test::write_entry(folder, "stories/first", "title: First steps\nbyline: Us\nsummary: How it began.", "A beginning.");
  test::write_entry(folder, "stories/first.cy", "title: Camau cyntaf\nsummary: Sut y dechreuodd.", "Dechreuad.");
  const auto searcher = test::open_search(folder);
  const auto ask = [&](const std::string& text, const std::string& language) {
    Request request;
    request.text = text;
    request.language = language;
    const Answer answer = searcher->search(request);
    REQUIRE(answer.results.size() == 1);
    const Result& result = answer.results.front();
    return result.slug + "|" + result.title + "|" + result.url + "|" + result.summary + "|" + result.language;
  };

  const std::string english = "first|First steps|/stories/first/|How it began.|";
  const std::string welsh = "first|Camau cyntaf|/cy/stories/first/|Sut y dechreuodd.|cy";
  CHECK(ask("dechreuad", "") == english);
  CHECK(ask("dechreuad", "cy") == welsh);
  CHECK(ask("beginning", "cy") == welsh);
  CHECK(ask("beginning", "fr") == english);
}

TEST_CASE("evidence, values of facets and suggestions are called what they are called in the language asked for") {
  const test::TemporaryFolder folder;
  test::write_example(folder);
  test::write(folder, "herald.yml", test::read(folder.path() / "herald.yml") + "languages: [cy]\n");
  test::write_entry(folder, "events/expo", "title: The expo\nstart: 2020-01-01\nlineup: [{name: Zed}]", "An expo.");
  test::write_entry(folder, "events/expo.cy", "title: Yr expo", "");
  test::write_entry(folder, "talks/looms", "title: On looms\nevent: expo\nspeakers: [{person: grace-hopper}]",
                    "Of looms.");
  test::write_entry(folder, "talks/looms.cy", "title: Am wyddiau", "");
  const auto searcher = test::open_search(folder);
  const auto ask = [&](const std::string& language) {
    Request request;
    request.text = "looms";
    request.filters = {{Facet::kind, "person"}};
    request.facets = {Facet::event};
    request.language = language;
    const Answer answer = searcher->search(request);
    REQUIRE(answer.results.size() == 1);
    const Evidence& evidence = answer.results.front().evidence.front();
    const auto& values = answer.facets.front().values;
    const auto expo = std::ranges::find(values, "expo", &FacetValue::value);
    REQUIRE(expo != values.end());
    const auto suggested = searcher->suggest("expo", 1, language);
    REQUIRE(suggested.size() == 1);
    return evidence.title + "|" + evidence.url + "|" + evidence.event + "|" + expo->label + "|" +
           suggested.front().title + "|" + suggested.front().url;
  };
  CHECK(ask("") == "On looms|/talks/looms/|The expo|The expo|The expo|/events/expo/");
  CHECK(ask("cy") == "Am wyddiau|/cy/talks/looms/|Yr expo|Yr expo|Yr expo|/cy/events/expo/");
  CHECK(ask("fr") == ask(""));
  CHECK(searcher->suggest("yr ex", 5).size() == 1);
}

}  // namespace
}  // namespace herald::search

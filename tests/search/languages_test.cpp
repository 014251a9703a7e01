// What is there in several languages is found by the words of each, and shown in the one that was asked for.

#include "tests/search/support/search_site.h"

#include <doctest/doctest.h>

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

}  // namespace
}  // namespace herald::search

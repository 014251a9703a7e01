// A fuzz target for clang's libFuzzer: any bytes as a query, as what is being typed, as a brief and as the parameters
// of the API, against a small index. README.md beside this file says how it is built and run.

#define DOCTEST_CONFIG_IMPLEMENT  // the helpers of the tests use its assertions
#include <doctest/doctest.h>

#include "base/text.h"
#include "server/search_request.h"
#include "server/shortlist_request.h"
#include "tests/search/support/search_site.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace herald;

struct Example {
  Example() {
    test::write_example(folder);
    const auto loaded = site::load({.root = folder.path(), .on = Date{2026, 1, 1}});
    search::build_index(loaded.site, folder.path() / "index");
    searcher = search::Searcher::open(folder.path() / "index");
  }

  test::TemporaryFolder folder;
  std::unique_ptr<search::Searcher> searcher;
};

void expect(bool holds) {
  if (!holds) std::abort();
}

void ask_in_words(const search::Searcher& searcher, std::string_view text) {
  search::Request request;
  request.text = text;
  request.explain = search::Explain::yes;
  request.facets.assign(search::all_facets().begin(), search::all_facets().end());
  const auto answer = searcher.search(request);
  expect(answer.results.size() <= request.per_page && answer.results.size() <= answer.total);
  for (const search::Result& result : answer.results)
    expect(is_valid_utf8(result.snippet) && result.score >= 0);
  expect(searcher.suggest(text, 10).size() <= 10);

  search::ShortlistRequest brief;
  brief.brief = text;
  expect(searcher.shortlist(brief).picks.size() <= brief.size);
}

/// An address that is read must be written so that it reads the same again.
void ask_by_address(const search::Searcher& searcher, std::string_view bytes) {
  if (const auto asked = server::parse_search_request(bytes, server::DefaultFacets::all)) searcher.search(*asked);
  const auto list = server::parse_shortlist_request(bytes);
  if (!list) return;
  searcher.shortlist(*list);
  const std::string address = server::shortlist_url(*list);
  const std::size_t mark = address.find('?');
  const auto again =
      server::parse_shortlist_request(mark == std::string::npos ? "" : std::string_view(address).substr(mark + 1));
  expect(again && server::shortlist_url(*again) == address);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Example example;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (is_valid_utf8(bytes)) ask_in_words(*example.searcher, bytes);
  ask_by_address(*example.searcher, bytes);
  return 0;
}

// A fuzz target for clang's libFuzzer: any bytes as a query, and as the parameters of the API, against a small index.
// `cmake --preset asan -DCMAKE_CXX_COMPILER=clang++ -DHERALD_FUZZ=ON`, then
// `build/asan/herald_query_fuzz -max_total_time=600`.

#include "base/text.h"
#include "server/search_request.h"
#include "tests/search/support/search_site.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

struct Example {
  Example() {
    herald::test::write_example(folder);
    const auto loaded = herald::site::load({.root = folder.path(), .on = herald::Date{2026, 1, 1}});
    herald::search::build_index(loaded.site, folder.path() / "index");
    searcher = herald::search::Searcher::open(folder.path() / "index");
  }

  herald::test::TemporaryFolder folder;
  std::unique_ptr<herald::search::Searcher> searcher;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Example example;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);

  if (herald::is_valid_utf8(bytes)) {
    herald::search::Request request;
    request.text = bytes;
    request.explain = herald::search::Explain::yes;
    const auto answer = example.searcher->search(request);
    if (answer.results.size() > request.per_page || answer.results.size() > answer.total) std::abort();
    example.searcher->suggest(bytes, 10);
  }
  const auto asked = herald::server::parse_search_request(bytes, herald::server::DefaultFacets::all);
  if (asked) example.searcher->search(*asked);
  return 0;
}

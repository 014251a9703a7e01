#include "server/search_links.h"

#include <doctest/doctest.h>

#include "server/search_request.h"

namespace herald::server {
namespace {

search::Request request_of(std::string_view query) {
  return parse_search_request(query, DefaultFacets::none).value();
}

}  // namespace

TEST_CASE("one search has one address, however it was asked") {
  CHECK(search_url({}) == "/search");
  CHECK(search_url(request_of("page=1&role=b&kind=person&role=a&q=C%2B%2B+%26+more&per_page=20&fair=1")) ==
        "/search?q=C%2B%2B%20%26%20more&kind=person&role=a&role=b");
  CHECK(search_url(request_of("page=3&per_page=50&fair=0&q=a")) == "/search?q=a&fair=0&per_page=50&page=3");
}

TEST_CASE("a link differs from its search by one thing, and starts on the first page again") {
  const search::Request request = request_of("q=a&role=ccio&topic=ethics&page=3");
  CHECK(url_with_filter(request, search::Facet::role, "cnio") == "/search?q=a&role=ccio&role=cnio&topic=ethics");
  CHECK(url_without_filter(request, search::Facet::role, "ccio") == "/search?q=a&topic=ethics");
  CHECK(url_without_filter(request, search::Facet::topic, "ccio") == "/search?q=a&role=ccio&topic=ethics");
  CHECK(url_without_filters(request) == "/search?q=a");
  CHECK(url_of_page(request, 4) == "/search?q=a&role=ccio&topic=ethics&page=4");
  CHECK(url_with_text(request, "b c") == "/search?q=b%20c&role=ccio&topic=ethics");
}

TEST_CASE("every link can be read back") {
  const search::Request request = request_of("q=%C3%A9%22%3C%3E%26%23&event=a%2Fb&fair=0");
  CHECK(search_url(request_of(search_url(request).substr(8))) == search_url(request));
}

}  // namespace herald::server

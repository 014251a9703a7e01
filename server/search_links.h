#pragma once
// Addresses of the search page that differ from a request by one thing: a filter more or less, another page.

#include <string>

#include "search/searcher.h"

namespace herald::server {

/// "/search?q=…&role=ccio&page=2": only what differs from the defaults, in an order that does not depend on how the
/// request was written, so that one search has one address.
std::string search_url(const search::Request& request);

std::string url_with_filter(const search::Request& request, search::Facet facet, const std::string& value);
std::string url_without_filter(const search::Request& request, search::Facet facet, const std::string& value);
std::string url_without_dates(const search::Request& request);
/// Without dates too.
std::string url_without_filters(const search::Request& request);
std::string url_without_near(const search::Request& request);
std::string url_of_page(const search::Request& request, std::size_t page);
std::string url_with_text(const search::Request& request, const std::string& text);

}  // namespace herald::server

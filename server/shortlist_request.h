#pragma once
// The query string of a shortlist, read and written: its address holds the whole list, so that sending the address
// shares it.

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "search/searcher.h"
#include "server/parameters.h"

namespace herald::server {

/// People that may be kept, and that may be dropped.
inline constexpr std::size_t most_settled = 50;

/// Reads brief, size, keep and drop (each may be repeated), within, and filters as a search has them.
tl::expected<search::ShortlistRequest, ParameterError> parse_shortlist_request(std::string_view query,
                                                                               const search::Gazetteer& gazetteer = {});

/// "/shortlist?brief=…&size=5&keep=…&drop=…", always in this order.
std::string shortlist_url(const search::ShortlistRequest& request);
/// The same list as a table, and as JSON.
std::string shortlist_csv_url(const search::ShortlistRequest& request);

/// The request that keeps everyone of `list`: what is shared must not change with whom others are shown.
search::ShortlistRequest with_everyone(const search::ShortlistRequest& request, const search::Shortlist& list);
search::ShortlistRequest without_filter(const search::ShortlistRequest& request, const search::Filter& filter);
/// The request that keeps everyone of `list` and takes `slug` as one more.
search::ShortlistRequest with_person(const search::ShortlistRequest& request, const search::Shortlist& list,
                                     const std::string& slug);
/// The request that keeps everyone of `list` but `slug`, whose place goes to somebody else.
search::ShortlistRequest without_person(const search::ShortlistRequest& request, const search::Shortlist& list,
                                        const std::string& slug);

}  // namespace herald::server

#pragma once
// The query string of a search, read and checked: the one place for the search page, the API and suggestions.

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "search/searcher.h"

namespace herald::server {

/// What is wrong with a request, said to whoever made it.
struct ParameterError {
  std::string code;       ///< stable: "unknown-parameter"
  std::string message;    ///< a sentence
  std::string parameter;  ///< its name; empty when no single one is to blame

  bool operator==(const ParameterError&) const = default;
};

/// Results beyond this one cannot be reached by paging.
inline constexpr std::size_t most_reachable = 10'000;
inline constexpr std::size_t most_filters = 50;

/// Which facets are counted if the request does not say.
enum class DefaultFacets { none, all };

/// Reads q, the facets' names as filters (each may be repeated), page, per_page, facets, from, to, fair and explain. A parameter without
/// a value counts as absent, as forms send those.
tl::expected<search::Request, ParameterError> parse_search_request(std::string_view query, DefaultFacets facets);

/// Reads q, what has been typed so far.
tl::expected<std::string, ParameterError> parse_suggest_request(std::string_view query);

}  // namespace herald::server

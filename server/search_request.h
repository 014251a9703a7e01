#pragma once
// The query string of a search, read and checked: the one place for the search page, the API and suggestions.

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "search/searcher.h"
#include "server/parameters.h"

namespace herald::server {

/// Results beyond this one cannot be reached by paging.
inline constexpr std::size_t most_reachable = 10'000;
inline constexpr std::size_t most_filters = 50;

/// Which facets are counted if the request does not say.
enum class DefaultFacets { none, all };

/// A value to filter by: short, and of a kind that there is.
tl::expected<search::Filter, ParameterError> parse_filter(search::Facet facet, const Parameter& parameter);

/// Reads q, the facets' names as filters (each may be repeated), within, page, per_page, facets, from, to, fair,
/// lang and explain. A parameter without a value counts as absent, as forms send those. A place with `within` is one
/// that `gazetteer` knows.
tl::expected<search::Request, ParameterError> parse_search_request(std::string_view query, DefaultFacets facets,
                                                                   const search::Gazetteer& gazetteer = {});

/// The same for a whole list of results, as a feed or a table: q, the filters, within, from, to and fair.
tl::expected<search::Request, ParameterError> parse_export_request(std::string_view query,
                                                                   const search::Gazetteer& gazetteer = {});

/// A language by its code, whether or not the site is in it.
tl::expected<std::string, ParameterError> parse_language(const Parameter& parameter);

/// Turns the one place among `filters` from a filter into coordinates, if `within` was given with it.
tl::expected<void, ParameterError> find_place(std::optional<search::Near>& near, std::vector<search::Filter>& filters,
                                              const search::Gazetteer& gazetteer);

enum class SuggestFormat { herald, opensearch };

struct SuggestRequest {
  std::string text;  ///< what has been typed so far; may be empty
  SuggestFormat format = SuggestFormat::herald;
  std::string language = {};  ///< as in search::Request
};

/// Reads q, format and lang.
tl::expected<SuggestRequest, ParameterError> parse_suggest_request(std::string_view query);

inline constexpr std::size_t most_similar = 50;

struct SimilarRequest {
  site::Kind kind = site::Kind::person;
  std::string slug;
  std::size_t limit = 5;
};

/// Reads kind, slug and limit.
tl::expected<SimilarRequest, ParameterError> parse_similar_request(std::string_view query);

}  // namespace herald::server

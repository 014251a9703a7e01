#include "server/search_request.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "base/text.h"
#include "server/parameters.h"

namespace herald::server {
namespace {

std::vector<std::string_view> facet_names() {
  std::vector<std::string_view> names;
  for (const search::Facet facet : search::all_facets())
    names.push_back(search::name_of(facet));
  return names;
}

std::vector<std::string_view> kind_names() {
  std::vector<std::string_view> names;
  for (const site::KindSchema& kind : site::kinds())
    names.push_back(kind.name);
  return names;
}

tl::expected<std::vector<search::Facet>, ParameterError> parse_facets(const Parameter& parameter) {
  std::vector<search::Facet> facets;
  const auto names = facet_names();
  for (const std::string_view item : split(parameter.value, ',')) {
    const std::string_view name = trim(item);
    if (name.empty()) continue;
    const auto facet = search::facet_from_name(name);
    if (!facet) return mistake("unknown-facet", unknown_message("facet", name, names), parameter.name);
    if (std::ranges::find(facets, *facet) == facets.end()) facets.push_back(*facet);
  }
  return facets;
}

}  // namespace

tl::expected<search::Filter, ParameterError> parse_filter(search::Facet facet, const Parameter& parameter) {
  constexpr std::size_t longest_value = 200;
  if (parameter.value.size() > longest_value) {
    return mistake("value-too-long", fmt::format("'{}' is longer than {} bytes.", parameter.name, longest_value),
                   parameter.name);
  }
  // An unknown slug finds nothing; an unknown kind is a mistake of whoever wrote the request.
  if (facet == search::Facet::kind && !site::kind_from_name(parameter.value)) {
    return mistake("unknown-kind", unknown_message("kind", parameter.value, kind_names()), parameter.name);
  }
  return search::Filter{facet, parameter.value};
}

namespace {

/// Puts one parameter into `request`.
tl::expected<void, ParameterError> apply(const Parameter& parameter, search::Request& request) {
  const std::string& name = parameter.name;
  if (name == "q") return parse_text(parameter, search::longest_query_bytes).map(into(request.text));
  if (name == "page") return parse_number(parameter, most_reachable).map(into(request.page));
  if (name == "per_page") return parse_number(parameter, search::most_per_page).map(into(request.per_page));
  if (name == "facets") return parse_facets(parameter).map(into(request.facets));
  if (name == "fair") {
    if (parameter.value != "0" && parameter.value != "1") {
      return mistake("invalid-value", "'fair' must be 0 or 1.", name);
    }
    request.fairness = parameter.value == "1" ? search::Fairness::on : search::Fairness::off;
    return {};
  }
  return parse_filter(*search::facet_from_name(name), parameter).map([&](search::Filter filter) {
    if (std::ranges::find_if(request.filters, [&](const search::Filter& known) {
          return known.facet == filter.facet && known.value == filter.value;
        }) == request.filters.end()) {
      request.filters.push_back(std::move(filter));
    }
  });
}

/// The parameters of `names`, and every facet as a filter.
std::vector<KnownParameter> with_filters(std::initializer_list<std::string_view> names) {
  std::vector<KnownParameter> known;
  for (const std::string_view name : names)
    known.push_back({name, false});
  for (const std::string_view name : facet_names())
    known.push_back({name, true});
  return known;
}

tl::expected<search::Request, ParameterError> parse_search(std::string_view query,
                                                           std::span<const KnownParameter> known,
                                                           search::Request request) {
  const auto parameters = read_parameters(query, known);
  if (!parameters) return tl::unexpected(parameters.error());
  for (const Parameter& parameter : *parameters) {
    if (const auto applied = apply(parameter, request); !applied) return tl::unexpected(applied.error());
  }
  if (request.filters.size() > most_filters) {
    return mistake("too-many-filters", fmt::format("More than {} filters are chosen.", most_filters), "");
  }
  if (request.page * request.per_page > most_reachable) {
    return mistake("page-too-far", fmt::format("Only the first {} results can be paged through.", most_reachable),
                   "page");
  }
  return request;
}

tl::expected<site::Kind, ParameterError> parse_kind(const Parameter& parameter) {
  if (const auto kind = site::kind_from_name(parameter.value)) return *kind;
  return mistake("unknown-kind", unknown_message("kind", parameter.value, kind_names()), parameter.name);
}

}  // namespace

tl::expected<search::Request, ParameterError> parse_search_request(std::string_view query, DefaultFacets facets) {
  search::Request request;
  if (facets == DefaultFacets::all) {
    request.facets.assign(search::all_facets().begin(), search::all_facets().end());
  }
  return parse_search(query, with_filters({"q", "page", "per_page", "facets", "fair"}), std::move(request));
}

tl::expected<search::Request, ParameterError> parse_export_request(std::string_view query) {
  search::Request request;
  request.per_page = search::most_per_page;
  return parse_search(query, with_filters({"q", "fair"}), std::move(request));
}

tl::expected<SuggestRequest, ParameterError> parse_suggest_request(std::string_view query) {
  static constexpr std::array known = {KnownParameter{"q"}, KnownParameter{"format"}};
  const auto parameters = read_parameters(query, known);
  if (!parameters) return tl::unexpected(parameters.error());
  SuggestRequest request;
  for (const Parameter& parameter : *parameters) {
    if (parameter.name == "q") {
      const auto text = parse_text(parameter, search::longest_query_bytes).map(into(request.text));
      if (!text) return tl::unexpected(text.error());
    } else if (parameter.value == "opensearch") {
      request.format = SuggestFormat::opensearch;
    } else if (parameter.value != "herald") {
      return mistake("invalid-value", "'format' must be herald or opensearch.", parameter.name);
    }
  }
  return request;
}

tl::expected<SimilarRequest, ParameterError> parse_similar_request(std::string_view query) {
  static constexpr std::array known = {KnownParameter{"kind"}, KnownParameter{"slug"}, KnownParameter{"limit"}};
  const auto parameters = read_parameters(query, known);
  if (!parameters) return tl::unexpected(parameters.error());
  SimilarRequest request;
  for (const Parameter& parameter : *parameters) {
    tl::expected<void, ParameterError> applied;
    if (parameter.name == "kind") applied = parse_kind(parameter).map(into(request.kind));
    if (parameter.name == "slug") request.slug = parameter.value;
    if (parameter.name == "limit") applied = parse_number(parameter, most_similar).map(into(request.limit));
    if (!applied) return tl::unexpected(applied.error());
  }
  if (!is_slug(request.slug)) {
    return mistake("invalid-slug", "'slug' must be the name of an entry in its address, such as grace-hopper.", "slug");
  }
  return request;
}

}  // namespace herald::server

#include "server/search_request.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
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

tl::expected<std::string, ParameterError> parse_language(const Parameter& parameter) {
  if (is_known_language(parameter.value)) return parameter.value;
  return mistake("unknown-language", fmt::format("'{}' must be a language such as cy.", parameter.name),
                 parameter.name);
}

namespace {

/// "50mi" -> 80.5
tl::expected<double, ParameterError> parse_distance(const std::string& text) {
  constexpr double mile = 1.609344;
  constexpr double most = 20'000;  // nothing on earth is farther
  double number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  const std::string unit = fold(trim(std::string_view(stop, static_cast<std::size_t>(end - stop))));
  const double km = unit == "mi" ? number * mile : number;
  if (error != std::errc() || (unit != "mi" && unit != "km") || !(km > 0 && km <= most)) {
    return mistake("invalid-distance", "'within' must be a distance such as 50mi or 80km.", "within");
  }
  return km;
}

tl::expected<Date, ParameterError> parse_day(const Parameter& parameter) {
  if (const auto date = parse_date(parameter.value)) return *date;
  return mistake("invalid-date", fmt::format("'{}' must be a date: YYYY, YYYY-MM or YYYY-MM-DD.", parameter.name),
                 parameter.name);
}

tl::expected<bool, ParameterError> parse_switch(const Parameter& parameter) {
  if (parameter.value == "0" || parameter.value == "1") return parameter.value == "1";
  return mistake("invalid-value", fmt::format("'{}' must be 0 or 1.", parameter.name), parameter.name);
}

/// Puts one parameter into `request`.
tl::expected<void, ParameterError> apply(const Parameter& parameter, search::Request& request) {
  const std::string& name = parameter.name;
  if (name == "q") return parse_text(parameter, search::longest_query_bytes).map(into(request.text));
  if (name == "page") return parse_number(parameter, most_reachable).map(into(request.page));
  if (name == "per_page") return parse_number(parameter, search::most_per_page).map(into(request.per_page));
  if (name == "within") {
    request.near.emplace().within = parameter.value;
    return {};
  }
  if (name == "facets") return parse_facets(parameter).map(into(request.facets));
  if (name == "from") return parse_day(parameter).map(into(request.dates.from));
  if (name == "to") return parse_day(parameter).map(into(request.dates.to));
  if (name == "lang") return parse_language(parameter).map(into(request.language));
  if (name == "fair") {
    return parse_switch(parameter).map(
        [&](bool is_on) { request.fairness = is_on ? search::Fairness::on : search::Fairness::off; });
  }
  if (name == "explain") {
    return parse_switch(parameter).map(
        [&](bool is_on) { request.explain = is_on ? search::Explain::yes : search::Explain::no; });
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
                                                           search::Request request,
                                                           const search::Gazetteer& gazetteer) {
  const auto parameters = read_parameters(query, known);
  if (!parameters) return tl::unexpected(parameters.error());
  for (const Parameter& parameter : *parameters) {
    if (const auto applied = apply(parameter, request); !applied) return tl::unexpected(applied.error());
  }
  if (auto found = find_place(request.near, request.filters, gazetteer); !found) return tl::unexpected(found.error());
  if (request.filters.size() > most_filters) {
    return mistake("too-many-filters", fmt::format("More than {} filters are chosen.", most_filters), "");
  }
  if (request.page * request.per_page > most_reachable) {
    return mistake("page-too-far", fmt::format("Only the first {} results can be paged through.", most_reachable),
                   "page");
  }
  if (request.dates.from && request.dates.to && last_day(*request.dates.to) < *request.dates.from) {
    return mistake("invalid-date", "'to' is before 'from'.", "to");
  }
  return request;
}

tl::expected<site::Kind, ParameterError> parse_kind(const Parameter& parameter) {
  if (const auto kind = site::kind_from_name(parameter.value)) return *kind;
  return mistake("unknown-kind", unknown_message("kind", parameter.value, kind_names()), parameter.name);
}

}  // namespace

tl::expected<void, ParameterError> find_place(std::optional<search::Near>& asked, std::vector<search::Filter>& filters,
                                              const search::Gazetteer& gazetteer) {
  if (!asked) return {};
  search::Near& near = *asked;
  const auto km = parse_distance(near.within);
  if (!km) return tl::unexpected(km.error());
  near.km = *km;
  const auto is_place = [](const search::Filter& filter) { return filter.facet == search::Facet::place; };
  if (std::ranges::count_if(filters, is_place) != 1) {
    return mistake("place-needed", "'within' needs exactly one 'place' to start from.", "within");
  }
  near.place = std::ranges::find_if(filters, is_place)->value;
  std::erase_if(filters, is_place);
  const auto at = gazetteer.find(near.place);
  if (at) {
    near.at = *at;
    return {};
  }
  const std::string known = gazetteer.nearest_name(near.place);
  std::string message = fmt::format("No place '{}' is known", shown(near.place));
  message += known.empty() ? "." : fmt::format("; did you mean '{}'?", known);
  return tl::unexpected(ParameterError{"unknown-place", std::move(message), "place", known});
}

tl::expected<search::Request, ParameterError> parse_search_request(std::string_view query, DefaultFacets facets,
                                                                   const search::Gazetteer& gazetteer) {
  search::Request request;
  if (facets == DefaultFacets::all) {
    request.facets.assign(search::all_facets().begin(), search::all_facets().end());
  }
  return parse_search(
      query, with_filters({"q", "within", "page", "per_page", "facets", "fair", "lang", "from", "to", "explain"}),
      std::move(request), gazetteer);
}

tl::expected<search::Request, ParameterError> parse_export_request(std::string_view query,
                                                                   const search::Gazetteer& gazetteer) {
  search::Request request;
  request.per_page = search::most_per_page;
  return parse_search(query, with_filters({"q", "within", "fair", "lang", "from", "to"}), std::move(request),
                      gazetteer);
}

tl::expected<SuggestRequest, ParameterError> parse_suggest_request(std::string_view query) {
  static constexpr std::array known = {KnownParameter{"q"}, KnownParameter{"format"}, KnownParameter{"lang"}};
  const auto parameters = read_parameters(query, known);
  if (!parameters) return tl::unexpected(parameters.error());
  SuggestRequest request;
  for (const Parameter& parameter : *parameters) {
    if (parameter.name == "q") {
      const auto text = parse_text(parameter, search::longest_query_bytes).map(into(request.text));
      if (!text) return tl::unexpected(text.error());
    } else if (parameter.name == "lang") {
      const auto language = parse_language(parameter).map(into(request.language));
      if (!language) return tl::unexpected(language.error());
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

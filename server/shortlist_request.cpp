#include "server/shortlist_request.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "server/search_request.h"
#include "server/target.h"

namespace herald::server {
namespace {

std::vector<KnownParameter> known_parameters() {
  std::vector<KnownParameter> known = {{"brief", false}, {"size", false}, {"within", false},
                                       {"lang", false},  {"keep", true},  {"drop", true}};
  for (const search::Facet facet : search::all_facets()) {
    if (facet != search::Facet::kind) known.push_back({search::name_of(facet), true});
  }
  return known;
}

tl::expected<void, ParameterError> add_slug(const Parameter& parameter, std::vector<std::string>& slugs) {
  if (!is_slug(parameter.value)) {
    return mistake(
        "invalid-slug",
        fmt::format("'{}' must be the name of a person in her address, such as grace-hopper.", parameter.name),
        parameter.name);
  }
  if (std::ranges::find(slugs, parameter.value) != slugs.end()) return {};
  if (slugs.size() >= most_settled) {
    return mistake("too-many-people", fmt::format("'{}' names more than {} people.", parameter.name, most_settled),
                   parameter.name);
  }
  slugs.push_back(parameter.value);
  return {};
}

tl::expected<void, ParameterError> apply(const Parameter& parameter, search::ShortlistRequest& request) {
  if (parameter.name == "brief") return parse_text(parameter, search::longest_query_bytes).map(into(request.brief));
  if (parameter.name == "size") return parse_number(parameter, search::most_on_shortlist).map(into(request.size));
  if (parameter.name == "lang") return parse_language(parameter).map(into(request.language));
  if (parameter.name == "within") {
    request.near.emplace().within = parameter.value;
    return {};
  }
  if (parameter.name == "keep") return add_slug(parameter, request.kept);
  if (parameter.name == "drop") return add_slug(parameter, request.dropped);
  return parse_filter(*search::facet_from_name(parameter.name), parameter).map([&](search::Filter filter) {
    request.filters.push_back(std::move(filter));
  });
}

std::string query_of(const search::ShortlistRequest& request) {
  std::string query;
  const auto add = [&](std::string_view name, std::string_view value) {
    query += fmt::format("{}{}={}", query.empty() ? "?" : "&", name, encode_query_value(value));
  };
  if (!request.brief.empty()) add("brief", request.brief);
  if (request.size != search::ShortlistRequest().size) add("size", std::to_string(request.size));
  for (const search::Filter& filter : request.filters)
    add(search::name_of(filter.facet), filter.value);
  if (request.near) {
    add("place", request.near->place);
    add("within", request.near->within);
  }
  if (!request.language.empty()) add("lang", request.language);
  for (const std::string& slug : request.kept)
    add("keep", slug);
  for (const std::string& slug : request.dropped)
    add("drop", slug);
  return query;
}

/// Keeps whoever is on `list` but `slug`, and neither keeps nor drops `slug`.
search::ShortlistRequest settled(const search::ShortlistRequest& request, const search::Shortlist& list,
                                 const std::string& slug) {
  search::ShortlistRequest changed = request;
  changed.kept.clear();
  for (const search::Pick& pick : list.picks) {
    if (pick.result.slug != slug) changed.kept.push_back(pick.result.slug);
  }
  std::erase(changed.dropped, slug);
  return changed;
}

}  // namespace

tl::expected<search::ShortlistRequest, ParameterError> parse_shortlist_request(std::string_view query,
                                                                               const search::Gazetteer& gazetteer) {
  const auto parameters = read_parameters(query, known_parameters());
  if (!parameters) return tl::unexpected(parameters.error());
  search::ShortlistRequest request;
  for (const Parameter& parameter : *parameters) {
    if (const auto applied = apply(parameter, request); !applied) return tl::unexpected(applied.error());
  }
  // A form sends the distance whether or not a place was typed.
  const auto is_place = [](const search::Filter& filter) { return filter.facet == search::Facet::place; };
  if (std::ranges::none_of(request.filters, is_place)) request.near.reset();
  if (auto found = find_place(request.near, request.filters, gazetteer); !found) return tl::unexpected(found.error());
  if (request.filters.size() > most_filters) {
    return mistake("too-many-filters", fmt::format("More than {} filters are chosen.", most_filters), "");
  }
  // Who is both kept and dropped is dropped: the list must not grow by what was taken away.
  std::erase_if(request.kept, [&](const std::string& slug) {
    return std::ranges::find(request.dropped, slug) != request.dropped.end();
  });
  if (shortlist_url(request).size() > longest_target) {
    return mistake("list-too-long", "The brief and the people kept and dropped are too much for one address.", "");
  }
  return request;
}

std::string shortlist_url(const search::ShortlistRequest& request) {
  return "/shortlist" + query_of(request);
}

std::string shortlist_csv_url(const search::ShortlistRequest& request) {
  return "/api/v1/shortlist.csv" + query_of(request);
}

search::ShortlistRequest with_everyone(const search::ShortlistRequest& request, const search::Shortlist& list) {
  search::ShortlistRequest all = settled(request, list, "");
  // An address too long for the server would share nothing.
  return shortlist_url(all).size() > longest_target ? request : all;
}

search::ShortlistRequest without_filter(const search::ShortlistRequest& request, const search::Filter& filter) {
  search::ShortlistRequest changed = request;
  std::erase_if(changed.filters, [&](const search::Filter& other) {
    return other.facet == filter.facet && other.value == filter.value;
  });
  return changed;
}

search::ShortlistRequest with_person(const search::ShortlistRequest& request, const search::Shortlist& list,
                                     const std::string& slug) {
  search::ShortlistRequest changed = settled(request, list, slug);
  changed.kept.push_back(slug);
  changed.size = std::min(std::max(request.size, changed.kept.size()), search::most_on_shortlist);
  return changed;
}

search::ShortlistRequest without_person(const search::ShortlistRequest& request, const search::Shortlist& list,
                                        const std::string& slug) {
  search::ShortlistRequest changed = settled(request, list, slug);
  changed.dropped.push_back(slug);
  return changed;
}

}  // namespace herald::server

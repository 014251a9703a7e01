#include "server/search_request.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <vector>

#include "base/text.h"
#include "server/target.h"

namespace herald::server {
namespace {

using Parameters = std::vector<Parameter>;

tl::unexpected<ParameterError> mistake(std::string code, std::string message, std::string_view parameter) {
  return tl::unexpected(ParameterError{std::move(code), std::move(message), std::string(parameter)});
}

/// For a message: short, and without anything that could upset who reads it.
std::string shown(std::string_view text) {
  return shorten(text, 60);
}

/// C0, DEL and C1 in valid UTF-8.
bool has_control_character(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7F) return true;
    if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;
  }
  return false;
}

std::string unknown_message(std::string_view what, std::string_view name, std::span<const std::string_view> known) {
  const std::string near = nearest(name, known);
  std::string message = fmt::format("There is no {} '{}'", what, shown(name));
  if (!near.empty()) message += fmt::format("; did you mean '{}'?", near);
  return near.empty() ? message + "." : message;
}

/// The parameters with a value, each name known and, unless it is a facet's, given once.
tl::expected<Parameters, ParameterError> read_parameters(std::string_view query,
                                                         std::span<const std::string_view> known) {
  auto parsed = parse_query(query);
  if (!parsed) return mistake("malformed-query", "A '%' in the address is not followed by two hexadecimal digits.", "");
  Parameters parameters;
  for (Parameter& parameter : *parsed) {
    const std::string& name = parameter.name;
    if (name.empty() || !is_valid_utf8(name) || has_control_character(name)) {
      return mistake("malformed-query", "A parameter has no name, or one that is not valid text.", "");
    }
    if (std::ranges::find(known, name) == known.end()) {
      return mistake("unknown-parameter", unknown_message("parameter", name, known), shown(name));
    }
    if (!is_valid_utf8(parameter.value)) return mistake("invalid-utf8", "The value is not valid UTF-8.", name);
    if (has_control_character(parameter.value)) {
      return mistake("control-character", "The value holds a control character.", name);
    }
    if (parameter.value.empty()) continue;
    const bool may_repeat = search::facet_from_name(name).has_value();
    if (!may_repeat && std::ranges::find(parameters, name, &Parameter::name) != parameters.end()) {
      return mistake("repeated-parameter", fmt::format("'{}' is given twice.", name), name);
    }
    parameters.push_back(std::move(parameter));
  }
  return parameters;
}

std::vector<std::string_view> facet_names() {
  std::vector<std::string_view> names;
  for (const search::Facet facet : search::all_facets())
    names.push_back(search::name_of(facet));
  return names;
}

tl::expected<std::size_t, ParameterError> parse_number(const Parameter& parameter, std::size_t most) {
  std::size_t number = 0;
  const char* end = parameter.value.data() + parameter.value.size();
  const auto [stop, error] = std::from_chars(parameter.value.data(), end, number);
  if (error != std::errc() || stop != end || number < 1 || number > most) {
    return mistake("invalid-number", fmt::format("'{}' must be a whole number from 1 to {}.", parameter.name, most),
                   parameter.name);
  }
  return number;
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

tl::expected<search::Filter, ParameterError> parse_filter(search::Facet facet, const Parameter& parameter) {
  constexpr std::size_t longest_value = 200;
  if (parameter.value.size() > longest_value) {
    return mistake("value-too-long", fmt::format("'{}' is longer than {} bytes.", parameter.name, longest_value),
                   parameter.name);
  }
  // An unknown slug finds nothing; an unknown kind is a mistake of whoever wrote the request.
  if (facet == search::Facet::kind && !site::kind_from_name(parameter.value)) {
    std::vector<std::string_view> kinds;
    for (const site::KindSchema& kind : site::kinds())
      kinds.push_back(kind.name);
    return mistake("unknown-kind", unknown_message("kind", parameter.value, kinds), parameter.name);
  }
  return search::Filter{facet, parameter.value};
}

tl::expected<std::string, ParameterError> parse_text(const Parameter& parameter) {
  if (parameter.value.size() > search::longest_query_bytes) {
    return mistake("query-too-long", fmt::format("The query is longer than {} bytes.", search::longest_query_bytes),
                   parameter.name);
  }
  return std::string(trim(parameter.value));
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
  const auto into = [](auto& target) { return [&target](auto value) { target = std::move(value); }; };
  const std::string& name = parameter.name;
  if (name == "q") return parse_text(parameter).map(into(request.text));
  if (name == "page") return parse_number(parameter, most_reachable).map(into(request.page));
  if (name == "per_page") return parse_number(parameter, search::most_per_page).map(into(request.per_page));
  if (name == "facets") return parse_facets(parameter).map(into(request.facets));
  if (name == "from") return parse_day(parameter).map(into(request.dates.from));
  if (name == "to") return parse_day(parameter).map(into(request.dates.to));
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

}  // namespace

tl::expected<search::Request, ParameterError> parse_search_request(std::string_view query, DefaultFacets facets) {
  std::vector<std::string_view> known = {"q", "page", "per_page", "facets", "fair", "from", "to", "explain"};
  std::ranges::copy(facet_names(), std::back_inserter(known));
  const auto parameters = read_parameters(query, known);
  if (!parameters) return tl::unexpected(parameters.error());

  search::Request request;
  if (facets == DefaultFacets::all) {
    request.facets.assign(search::all_facets().begin(), search::all_facets().end());
  }
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
  if (request.dates.from && request.dates.to && last_day(*request.dates.to) < *request.dates.from) {
    return mistake("invalid-date", "'to' is before 'from'.", "to");
  }
  return request;
}

tl::expected<std::string, ParameterError> parse_suggest_request(std::string_view query) {
  static constexpr std::array<std::string_view, 1> known = {"q"};
  const auto parameters = read_parameters(query, known);
  if (!parameters) return tl::unexpected(parameters.error());
  if (parameters->empty()) return std::string();
  return parse_text(parameters->front());
}

}  // namespace herald::server

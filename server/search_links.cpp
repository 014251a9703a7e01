#include "server/search_links.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include "server/target.h"

namespace herald::server {
namespace {

search::Request first_page(search::Request request) {
  request.page = 1;
  return request;
}

bool is_same(const search::Filter& filter, search::Facet facet, const std::string& value) {
  return filter.facet == facet && filter.value == value;
}

}  // namespace

std::string search_url(const search::Request& request) {
  const search::Request defaults;
  std::string query;
  const auto add = [&](std::string_view name, std::string_view value) {
    query += query.empty() ? "?" : "&";
    query += name;
    query += "=" + encode_query_value(value);
  };
  if (!request.text.empty()) add("q", request.text);
  std::vector<search::Filter> filters = request.filters;
  std::ranges::sort(filters, {}, [](const search::Filter& filter) { return std::tie(filter.facet, filter.value); });
  for (const search::Filter& filter : filters)
    add(search::name_of(filter.facet), filter.value);
  if (request.near) {
    add("place", request.near->place);
    add("within", request.near->within);
  }
  if (request.dates.from) add("from", to_iso(*request.dates.from));
  if (request.dates.to) add("to", to_iso(*request.dates.to));
  if (!request.language.empty()) add("lang", request.language);
  if (request.fairness != defaults.fairness) add("fair", "0");
  if (request.per_page != defaults.per_page) add("per_page", std::to_string(request.per_page));
  if (request.page != defaults.page) add("page", std::to_string(request.page));
  return "/search" + query;
}

std::string url_with_filter(const search::Request& request, search::Facet facet, const std::string& value) {
  search::Request changed = first_page(request);
  changed.filters.push_back({facet, value});
  return search_url(changed);
}

std::string url_without_filter(const search::Request& request, search::Facet facet, const std::string& value) {
  search::Request changed = first_page(request);
  std::erase_if(changed.filters, [&](const search::Filter& filter) { return is_same(filter, facet, value); });
  return search_url(changed);
}

std::string url_without_filters(const search::Request& request) {
  search::Request changed = first_page(request);
  changed.filters.clear();
  changed.near.reset();
  changed.dates = {};
  return search_url(changed);
}

std::string url_without_near(const search::Request& request) {
  search::Request changed = first_page(request);
  changed.near.reset();
  return search_url(changed);
}

std::string url_without_dates(const search::Request& request) {
  search::Request changed = first_page(request);
  changed.dates = {};
  return search_url(changed);
}

std::string url_of_page(const search::Request& request, std::size_t page) {
  search::Request changed = request;
  changed.page = page;
  return search_url(changed);
}

std::string url_with_text(const search::Request& request, const std::string& text) {
  search::Request changed = first_page(request);
  changed.text = text;
  return search_url(changed);
}

}  // namespace herald::server

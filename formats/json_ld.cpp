#include "formats/json_ld.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

#include "formats/schema_org.h"

namespace herald::formats {
namespace {

using Json = nlohmann::ordered_json;

/// These stand only inside strings, where JSON reads the escape as the same character.
std::string safe_in_script(const std::string& json) {
  // The last two are ends of line in older JavaScript.
  static constexpr std::pair<std::string_view, std::string_view> escapes[] = {
      {"<", "\\u003c"}, {">", "\\u003e"}, {"&", "\\u0026"}, {"\u2028", "\\u2028"}, {"\u2029", "\\u2029"}};
  const auto may_begin_one = [](char c) { return c == '<' || c == '>' || c == '&' || c == '\xe2'; };
  std::string safe;
  safe.reserve(json.size() + json.size() / 16);
  std::string_view rest = json;
  while (!rest.empty()) {
    const auto plain = static_cast<std::size_t>(std::ranges::find_if(rest, may_begin_one) - rest.begin());
    safe += rest.substr(0, plain);
    rest.remove_prefix(plain);
    if (rest.empty()) break;
    const auto escape = std::ranges::find_if(escapes, [&](const auto& pair) { return rest.starts_with(pair.first); });
    const bool is_known = escape != std::end(escapes);
    safe += is_known ? escape->second : rest.substr(0, 1);
    rest.remove_prefix(is_known ? escape->first.size() : 1);
  }
  return safe;
}

std::string text_of(Json graph) {
  const Json document = {{"@context", "https://schema.org"}, {"@graph", std::move(graph)}};
  return safe_in_script(document.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Json breadcrumbs(std::span<const Crumb> crumbs, const std::string& base_url) {
  Json items = Json::array();
  for (const Crumb& crumb : crumbs) {
    items.push_back(
        {{"@type", "ListItem"}, {"position", items.size() + 1}, {"name", crumb.title}, {"item", base_url + crumb.url}});
  }
  return {{"@type", "BreadcrumbList"}, {"itemListElement", std::move(items)}};
}

}  // namespace

std::string json_ld_of_site(const site::Settings& settings) {
  Json website;
  website["@type"] = "WebSite";
  website["@id"] = settings.base_url + "/#site";
  website["url"] = settings.base_url + "/";
  website["name"] = settings.title;
  if (!settings.tagline.empty()) website["alternateName"] = settings.tagline;
  if (!settings.summary.empty()) website["description"] = settings.summary;
  website["inLanguage"] = settings.language;
  if (!settings.publisher.empty()) website["publisher"] = schema_org_publisher(settings);
  website["potentialAction"] = {
      {"@type", "SearchAction"},
      {"target", {{"@type", "EntryPoint"}, {"urlTemplate", settings.base_url + "/search?q={search_term_string}"}}},
      {"query-input", "required name=search_term_string"}};
  return text_of(Json::array({std::move(website)}));
}

std::string json_ld_of_page(std::span<const Crumb> crumbs, const site::Settings& settings) {
  return text_of(Json::array({breadcrumbs(crumbs, settings.base_url)}));
}

std::string json_ld_of_entry(const site::Entry& entry, const site::Site& site, std::span<const Crumb> crumbs) {
  return text_of(Json::array({breadcrumbs(crumbs, site.settings().base_url), schema_org(entry, site)}));
}

}  // namespace herald::formats

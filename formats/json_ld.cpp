#include "formats/json_ld.h"

#include <nlohmann/json.hpp>
#include <string_view>

#include "formats/schema_org.h"

namespace herald::formats {
namespace {

using Json = nlohmann::ordered_json;

/// These stand only inside strings, where JSON reads the escape as the same character.
std::string safe_in_script(const std::string& json) {
  std::string safe;
  safe.reserve(json.size() + json.size() / 16);
  for (std::size_t i = 0; i < json.size(); ++i) {
    const std::string_view rest = std::string_view(json).substr(i, 3);
    if (rest.front() == '<') {
      safe += "\\u003c";
    } else if (rest.front() == '>') {
      safe += "\\u003e";
    } else if (rest.front() == '&') {
      safe += "\\u0026";
    } else if (rest == "\u2028" || rest == "\u2029") {  // ends of line in older JavaScript
      safe += rest == "\u2028" ? "\\u2028" : "\\u2029";
      i += 2;
    } else {
      safe += rest.front();
    }
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

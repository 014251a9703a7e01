#include "formats/json_feed.h"

#include <nlohmann/json.hpp>

#include "formats/feed_content.h"
#include "formats/published.h"
#include "site/photo_paths.h"

namespace herald::formats {
namespace {

using Json = nlohmann::ordered_json;
using site::Entry;

Json item_of(const Entry& entry, const std::string& base_url) {
  const std::string url = base_url + entry.url();
  Json item;
  item["id"] = url;
  item["url"] = url;
  item["title"] = entry.title;
  if (!entry.summary.empty()) item["summary"] = entry.summary;
  item["content_html"] = with_absolute_links(entry.body.html, base_url);
  if (const auto image = site::published_image(entry)) item["image"] = base_url + image->url;
  if (const auto published = publication_of(entry)) item["date_published"] = to_timestamp(*published);
  if (const auto updated = entry.date("updated")) item["date_modified"] = to_timestamp(*updated);
  std::vector<std::string> tags = {std::string(site::name_of(entry.kind))};
  if (site::find_key(entry.kind, "topics") != nullptr) {
    for (std::string& topic : titles_of(entry, "topics"))
      tags.push_back(std::move(topic));
  }
  item["tags"] = std::move(tags);
  item["language"] = entry.language;
  return item;
}

}  // namespace

std::string json_feed(const site::Settings& settings, const FeedPlace& place, std::span<const Entry* const> entries) {
  Json feed;
  feed["version"] = "https://jsonfeed.org/version/1.1";
  feed["title"] = settings.title;
  feed["home_page_url"] = settings.base_url + place.home;
  feed["feed_url"] = settings.base_url + place.url;
  const std::string& description = settings.summary.empty() ? settings.tagline : settings.summary;
  if (!description.empty()) feed["description"] = description;
  feed["language"] = settings.language;
  feed["authors"] = {{{"name", settings.publisher.empty() ? settings.title : settings.publisher}}};
  feed["items"] = Json::array();
  for (const Entry* entry : entries)
    feed["items"].push_back(item_of(*entry, settings.base_url));
  return feed.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace herald::formats

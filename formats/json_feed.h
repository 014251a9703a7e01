#pragma once
// A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), for readers that like JSON better than Atom.

#include <span>
#include <string>
#include <string_view>

#include "site/entry.h"
#include "site/settings.h"

namespace herald::formats {

/// Where a feed will be read, and the page that it follows, on the site: "/feed.json", "/".
struct FeedPlace {
  std::string url;
  std::string home;
};

/// In the language of `settings`. `entries` are shown in their order.
std::string json_feed(const site::Settings& settings, const FeedPlace& place,
                      std::span<const site::Entry* const> entries);

}  // namespace herald::formats

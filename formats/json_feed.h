#pragma once
// A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), for readers that like JSON better than Atom.

#include <span>
#include <string>
#include <string_view>

#include "site/entry.h"
#include "site/settings.h"

namespace herald::formats {

/// `url` is where the feed will be read, on the site: "/feed.json". `entries` are shown in their order.
std::string json_feed(const site::Settings& settings, std::string_view url,
                      std::span<const site::Entry* const> entries);

}  // namespace herald::formats

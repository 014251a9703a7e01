#pragma once
// What Atom and JSON feeds have in common.

#include <optional>
#include <string>

#include "base/date.h"
#include "site/entry.h"

namespace herald::formats {

/// The day on which an entry itself was published. Nothing for kinds whose dates say when something took place.
std::optional<Date> publication_of(const site::Entry& entry);

/// A rendered body as a feed may show it, far from its site: links that begin with '/' begin with `base_url`.
std::string with_absolute_links(std::string html, const std::string& base_url);

}  // namespace herald::formats

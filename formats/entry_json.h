#pragma once
// An entry as JSON, for programs: index.json beside each page, and the JSON of `herald export`.

#include <cstdint>
#include <string>

#include "site/site.h"

namespace herald::formats {

/// What an editor wrote, typed by the schema, with references expanded to {slug, title, url} and what an editor calls
/// `url` as `website`; then the page's url, kind, summary, the body as HTML, and the appearances of people, events and
/// talks. Leaves out how the entry is published and
/// consented to, and every way to contact a person (published.h). References to what is not public are left out.
std::string entry_json(const site::Entry& entry, const site::Site& site);

/// Of everything that entry_json reads, and of a little more.
std::uint64_t entry_json_fingerprint(const site::Entry& entry, const site::Site& site);

}  // namespace herald::formats

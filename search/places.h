#pragma once
// Where an entry is, and whether one can take part from anywhere: packed while indexing, for the columns.

#include "search/gazetteer.h"
#include "site/entry.h"

#include <string>

namespace herald::search {

/// As the columns hold it (schema.h); empty when nothing is known.
std::string pack_where(const site::Entry& entry, const Gazetteer& gazetteer);

}  // namespace herald::search

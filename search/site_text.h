#pragma once
// Front matter for indexing: readers that take any key for any kind and find nothing where the kind has no such key.

#include "site/entry.h"

#include <string_view>
#include <vector>

namespace herald::search {

/// The scalar at `key`; empty when absent.
std::string_view text_at(const site::Entry& entry, std::string_view key);

/// The scalars at `key`, one or a list; with `inner` those at `inner` of the map there.
std::vector<std::string_view> texts_at(const site::Entry& entry, std::string_view key, std::string_view inner = {});

/// The public entries that the references at `key` name.
std::vector<const site::Entry*> targets_at(const site::Entry& entry, std::string_view key);

/// `topics` and whatever is broader than they are, each once: who knows machine learning knows something of artificial
/// intelligence.
std::vector<const site::Entry*> with_broader(std::vector<const site::Entry*> topics);

/// The maps of the list at `key`: the lines of a journey or a line-up.
std::vector<const site::Node*> maps_at(const site::Entry& entry, std::string_view key);

/// Whether the search may show the entry: not a person or story whose consent lists what it covers, without `search`.
bool may_be_searched(const site::Entry& entry);

/// Other names under which an entry is known: `also_known_as`, `also_called`.
std::vector<std::string_view> other_names_of(const site::Entry& entry);

}  // namespace herald::search

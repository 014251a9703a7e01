#pragma once
// Where the databases of an index are, as people write it.

#include "search/database_pool.h"

#include <filesystem>
#include <string>
#include <vector>

namespace herald::search {

/// Reads "host:port", "[2001:db8::1]:7000" or "local"; `named`, or the file `shards` in `folder` when that is empty:
/// one a line; empty lines and those that begin with '#' count nothing. Nothing when neither says anything. Throws
/// Error for anything else.
std::vector<ShardPlace> find_shards(const std::filesystem::path& folder, const std::vector<std::string>& named);

}  // namespace herald::search

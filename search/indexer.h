#pragma once
// Site -> index. schema.h says what is in it.

#include "search/gazetteer.h"
#include "site/site.h"

#include <cstddef>
#include <filesystem>

namespace herald::search {

struct IndexReport {
  std::size_t entries = 0;
  std::size_t documents = 0;  ///< entries and appearances
  std::size_t made = 0;       ///< documents that were made anew; the others were kept from an earlier run
};

struct IndexOptions {
  /// Databases to split the documents between; they can be served by as many machines.
  std::size_t shards = 1;
  /// A folder in which documents are kept for the next run, which then makes only those anew that have changed. It
  /// takes about as much space as the index. Empty: nothing is kept.
  std::filesystem::path parts = {};
};

inline constexpr std::size_t most_shards = 64;

/// Builds the index of `site`, whose places `gazetteer` knows, aside and puts it at `folder` with one rename; on
/// failure the old one stays. The same site gives an index that answers the same, whatever was kept. Works in parallel.
/// Throws Error when the disk fails.
IndexReport build_index(const site::Site& site, const std::filesystem::path& folder, const Gazetteer& gazetteer = {},
                        const IndexOptions& options = {});

}  // namespace herald::search

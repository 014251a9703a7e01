#pragma once
// Site -> index. schema.h says what is in it.

#include "search/gazetteer.h"
#include "site/site.h"

#include <filesystem>

namespace herald::search {

struct IndexReport {
  std::size_t entries = 0;
  std::size_t documents = 0;  ///< entries and appearances
};

/// Builds the index of `site`, whose places `gazetteer` knows, aside and puts it at `folder` with one rename; on failure the old one stays. Works in
/// parallel. Throws Error when the disk fails.
IndexReport build_index(const site::Site& site, const std::filesystem::path& folder, const Gazetteer& gazetteer = {});

}  // namespace herald::search

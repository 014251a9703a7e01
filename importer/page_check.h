#pragma once
// The last look at what an import is about to write.

#include <filesystem>

#include "importer/content.h"

namespace herald::importer {

/// Reads every page of `changes` with the site's own reader: what that would reject is a mistake of ours, and must not
/// reach the disk. Throws Error for it, unless the page at `root` that an editor has edited had mistakes before.
void check_pages(const Content::Changes& changes, const std::filesystem::path& root);

}  // namespace herald::importer

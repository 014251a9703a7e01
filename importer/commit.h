#pragma once
// Puts many files in place as one step, as far as a file system allows.

#include <filesystem>

#include "importer/content.h"

namespace herald::importer {

/// Writes all of `changes` below `root` into a folder aside, and only when that has worked moves each file to its
/// place. When a move fails, what was moved before is put back. Throws Error; the site is then as it was.
void commit(const std::filesystem::path& root, const Content::Changes& changes);

}  // namespace herald::importer

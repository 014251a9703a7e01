#pragma once
// Read entries as PackedCache keeps them, so that only files which changed are read and checked again. Used by
// read.cpp.

#include <memory>
#include <string>
#include <string_view>

#include "base/files.h"
#include "site/entry.h"
#include "site/packed_cache.h"

namespace herald::site {

/// Of all that the file system says of a file: where it lies, its size, its times and which file it is.
CacheKey entry_key(const FoundFile& found);

/// An entry as it was read: not resolved, its body not rendered, without a table.
std::string packed(const Entry& entry);
/// Null when `bytes` are no packed entry.
std::unique_ptr<Entry> unpacked_entry(std::string_view bytes);

}  // namespace herald::site

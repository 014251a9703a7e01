#pragma once
// What is wrong with a site as a whole, beyond what loading found: links and pictures that lead nowhere. `herald check`
// and `herald build` report it; indexing does not need it.

#include <filesystem>

#include "base/diagnostic.h"
#include "site/site.h"

namespace herald::site {

/// Checks `site`, loaded from `root`, and returns what it finds, sorted. Reads the files of `root` again only to find
/// the column of a mistake.
Diagnostics check(const Site& site, const std::filesystem::path& root);

}  // namespace herald::site

#pragma once
// What is wrong with a site beyond what loading found: links that lead nowhere, people who look the same, contact
// data, and all else that one entry alone or the whole site shows. `herald check` and `herald build` report it;
// indexing does not need it. The families of checks are in checks/.

#include <filesystem>

#include "base/diagnostic.h"
#include "site/load.h"

namespace herald::site {

struct CheckOptions {
  std::filesystem::path root;  ///< the site was loaded from here
  std::filesystem::path data;  ///< the program's own data, for its themes; may be empty
};

/// Checks what load() returned, in parallel, and returns what it finds, sorted; `loaded.diagnostics` is not among it.
/// Reads files again only for the place of a mistake.
Diagnostics check(const Loaded& loaded, const CheckOptions& options);

}  // namespace herald::site

#pragma once
// From a folder of Markdown to the Site: read, resolve, check, each collecting every mistake it finds.

#include <filesystem>
#include <optional>

#include "base/date.h"
#include "base/diagnostic.h"
#include "site/site.h"
#include "site/unpublished.h"

namespace herald::site {

class KeptEntries;

enum class Drafts { hidden, shown };

/// What the site is loaded for. Open data leaves out whoever consented to being published, but not to `export`.
enum class Purpose { pages, open_data };

struct LoadOptions {
  std::filesystem::path root;   ///< the site's folder
  std::optional<Date> on = {};  ///< the day to load it for; today in the site's time zone when left out
  Drafts drafts = Drafts::hidden;
  Purpose purpose = Purpose::pages;
  std::filesystem::path cache = {};  ///< folder in which what was read is kept for the next load; empty: none
  KeptEntries* kept = nullptr;       ///< read entries of the last load, for a program that loads again and again
};

struct Loaded {
  Site site;
  Diagnostics diagnostics;  ///< sorted
  Unpublished unpublished;  ///< for check() alone
  Date on;                  ///< the day it was loaded for
};

/// Loads the site at `options.root`. Mistakes in content are returned, not thrown; the Site then holds the entries
/// that could be read. Throws Error if the folder is not a site (neither herald.yml nor content/) or cannot be read.
Loaded load(const LoadOptions& options);

}  // namespace herald::site

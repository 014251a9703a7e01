#pragma once
// What a day brings: the entries that will be public then and are not now, and the reverse. For `herald check --on`.

#include <string>
#include <vector>

#include "site/load.h"

namespace herald::site {

struct Outlook {
  struct Change {
    std::string file;
    std::string reason;  ///< "publish_on 2026-12-01", "consent ended on 2026-11-30"
  };
  std::vector<Change> appears;   ///< ordered by file
  std::vector<Change> vanishes;  ///< ordered by file
};

/// Both must be loaded from the same folder, each for its day.
Outlook compare(const Loaded& now, const Loaded& then);

}  // namespace herald::site

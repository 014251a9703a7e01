#pragma once
// What load() left out of the Site. Only checks look at it: whatever makes pages, indexes or exports gets the Site
// alone, so that it cannot show what is not public.

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "site/entry.h"

namespace herald::site {

struct Unpublished {
  /// A reference to an entry that is not public. It stands in no front matter any more.
  struct Mention {
    const Entry* from = nullptr;
    const Entry* target = nullptr;
    Location location;
  };

  /// Ordered by file; Site::left_out holds the reason for each, under its file. Their bodies are not rendered.
  std::vector<std::unique_ptr<Entry>> entries;
  std::vector<Mention> mentions;
};

}  // namespace herald::site

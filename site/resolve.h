#pragma once
// The second pass of loading: references become pointers, and whatever is not public disappears from what is.

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "site/load.h"
#include "site/read.h"
#include "site/settings.h"
#include "site/site.h"
#include "site/unpublished.h"

namespace herald::site {

struct Resolved {
  std::vector<std::unique_ptr<Entry>> entries;  ///< the public ones, then their translations
  std::vector<LeftOut> left_out;                ///< ordered by file
  std::set<std::string> private_files;          ///< pictures that only entries of `left_out` name: "people/ada.jpg"
  std::vector<LeftOut> unreadable;              ///< what has its own mistake; a link to it is none
  Unpublished unpublished;
};

/// Resolves the references of `contents`, reports those that name nothing, decides what is public on the day `on`,
/// and removes every mention of what is not from the front matter of what is: a withdrawn speaker's slug then
/// stands in no line-up, so nothing that is made from the Site can show it.
Resolved resolve(const Settings& settings, Contents contents, const Date& on, Drafts drafts, Diagnostics& diagnostics);

}  // namespace herald::site

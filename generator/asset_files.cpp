// Files that are published as they are: the theme's, the site's static/, and what lies beside entries.

#include "base/files.h"
#include "generator/plan.h"

namespace herald::generator {

void plan_assets(const site::Site& site, const site::Theme& theme, Pages& pages) {
  for (const site::Asset& asset : theme.assets) {
    pages.push_back({asset.path, [&asset](const Context&) { return read_file(asset.source); }, false, {}});
  }
  for (const site::Attachment& attachment : site.attachments()) {
    pages.push_back({attachment.path, [&attachment](const Context&) { return read_file(attachment.source); }, false, {}});
  }
}

}  // namespace herald::generator

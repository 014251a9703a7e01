// Files that are published as they are: the theme's, the site's static/, and what lies beside entries.

#include <map>

#include "generator/plan.h"

namespace herald::generator {

void plan_assets(const site::Site& site, const site::Theme& theme, Pages& pages) {
  // The site's own files come after the theme's, and replace those of the same name.
  std::map<std::string_view, const site::Asset*> assets;
  for (const site::Asset& asset : theme.assets)
    assets[asset.path] = &asset;
  for (const auto& [_, asset] : assets) {
    pages.push_back({asset->path, [asset = asset](const Context&) { return file_draft(asset->source); }, false, {}});
  }
  for (const site::Attachment& attachment : site.attachments()) {
    if (attachment.photo) continue;  // photo_files.cpp
    pages.push_back(
        {attachment.path, [&attachment](const Context&) { return file_draft(attachment.source); }, false, {}});
  }
}

}  // namespace herald::generator

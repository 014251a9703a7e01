#pragma once
// Open data for the commands that write it: export, and build and publish where the site asks for it.

#include <filesystem>

#include "exporter/export.h"
#include "site/site.h"

namespace herald::cli {

/// Exports the site at `root`, already loaded as `site`, to `folder`. It is loaded once more when somebody in it
/// consented to her page but not to exports.
exporter::ExportReport export_site(const std::filesystem::path& root, const site::Site& site,
                                   const std::filesystem::path& folder);

/// Sees to it that `pages` holds open data if the site asks for it, and none if not.
void publish_open_data(const std::filesystem::path& root, const site::Site& site, const std::filesystem::path& pages);

}  // namespace herald::cli

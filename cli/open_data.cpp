#include "cli/open_data.h"

#include <algorithm>

#include "site/load.h"
#include "site/publicity.h"

namespace herald::cli {

exporter::ExportReport export_site(const std::filesystem::path& root, const site::Site& site,
                                   const std::filesystem::path& folder) {
  const bool is_for_all =
      std::ranges::all_of(site.entries(), [](const site::Entry* entry) { return consent_covers(*entry, "export"); });
  if (is_for_all) return exporter::write_export(site, folder);
  return exporter::write_export(site::load({.root = root, .purpose = site::Purpose::open_data}).site, folder);
}

void publish_open_data(const std::filesystem::path& root, const site::Site& site, const std::filesystem::path& pages) {
  const std::filesystem::path folder = pages / exporter::published_folder;
  if (site.settings().publishes_open_data) {
    export_site(root, site, folder);
  } else {
    exporter::remove_export(folder);
  }
}

}  // namespace herald::cli

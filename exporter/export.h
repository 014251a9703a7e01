#pragma once
// Open data of the published site, for people who count, compare and reuse: one folder with a database, tables, JSON,
// a calendar and address cards. Nothing in it that the site's pages do not show, and no way to reach anybody.

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "site/site.h"

namespace herald::exporter {

/// Below the site's address, where `open_data: true` publishes an export: "/open-data/".
inline constexpr const char* published_folder = "open-data";

struct ExportReport {
  std::size_t files = 0;
  std::size_t entries = 0;
};

/// The names of all files of an export, sorted.
std::vector<std::string> export_files();

/// Writes the export of `site`, which must have been loaded for Purpose::open_data, beside `folder` and puts it in its
/// place with one rename: who reads sees the old export or the new one. Throws Error when `folder` holds anything that
/// no export wrote.
ExportReport write_export(const site::Site& site, const std::filesystem::path& folder);

/// Removes the export in `folder`, if there is one; a folder that holds something else stays.
void remove_export(const std::filesystem::path& folder);

}  // namespace herald::exporter

#include "exporter/export_folder.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.h"
#include "base/folders.h"

namespace herald::exporter {
namespace {

namespace fs = std::filesystem;

void require_replaceable(const fs::path& place, std::span<const std::string> files) {
  if (!fs::exists(fs::symlink_status(place))) return;
  if (!fs::is_directory(fs::symlink_status(place))) {
    throw Error(fmt::format("'{}' is no folder; name another one with --output", place.string()));
  }
  if (const std::string other = foreign_file(place, files); !other.empty()) {
    throw Error(
        fmt::format("'{}' holds '{}', which no export wrote; name a new folder with --output", place.string(), other));
  }
}

Lock claim(const fs::path& place, std::span<const std::string> files) {
  require_replaceable(place, files);
  make_folder(place.parent_path());
  return Lock::of_folder(place.parent_path(),
                         fmt::format("another process is exporting to '{}'; wait until that is done", place.string()));
}

}  // namespace

std::string foreign_file(const fs::path& folder, std::span<const std::string> files) {
  std::string first;
  for (const fs::directory_entry& item : fs::directory_iterator(folder)) {
    const std::string name = item.path().filename().string();
    const bool is_ours = item.is_regular_file() && std::ranges::find(files, name) != files.end();
    if (!is_ours && (first.empty() || name < first)) first = name;
  }
  return first;
}

ExportFolder::ExportFolder(const fs::path& place, std::span<const std::string> files)
    : place_(absolute_place(place)),
      draft_(place_.parent_path() / fmt::format(".{}.new", place_.filename().string())),
      lock_(claim(place_, files)) {
  remove_folder(draft_);  // what a killed process left
  make_folder(draft_);
}

ExportFolder::~ExportFolder() {
  try_remove_folder(draft_);
}

void ExportFolder::replace() {
  exchange_folders(draft_, place_);
}

}  // namespace herald::exporter

#include "search/index_folder.h"

#include "base/error.h"
#include "base/files.h"
#include "base/folders.h"
#include "base/hash.h"
#include "base/mapped_file.h"
#include "search/schema.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace herald::search {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

fs::path beside(const fs::path& place, const char* suffix) {
  return place.parent_path() / (place.filename().string() + suffix);
}

bool is_within(std::string_view path, const std::vector<std::string>& folders) {
  return std::ranges::any_of(folders, [&](const std::string& folder) { return path.starts_with(folder + "/"); });
}

/// Every file of a folder but the manifest: name, size and fingerprint.
ordered_json describe_files(const fs::path& folder, const std::vector<std::string>& elsewhere = {}) {
  ordered_json files = ordered_json::object();
  for (const FoundFile& file : list_files(folder).files) {
    if (file.path == manifest_name || file.path == shards_name || is_within(file.path, elsewhere)) continue;
    const MappedFile mapped(folder / file.path);
    files[file.path] = {{"bytes", mapped.content().size()}, {"xxh3", to_hex(fingerprint(mapped.content()))}};
  }
  return files;
}

/// What stands at the place is thrown away, so it must be an index, whole or not, and nobody's folder of papers.
void check_replaceable(const fs::path& place) {
  if (!fs::exists(fs::symlink_status(place)) || fs::exists(place / manifest_name) || fs::exists(place / "iamglass")) {
    return;
  }
  if (!fs::is_directory(place) || !fs::is_empty(place)) {
    throw Error(fmt::format("'{}' is not a search index, and is not replaced by one", place.string()));
  }
}

Lock claim(const fs::path& place) {
  make_folder(place.parent_path());
  const fs::path lock = beside(place, ".lock");
  return Lock::of_file(lock, fmt::format("another process is building the index ('{}' is locked)", lock.string()));
}

Error refusal(const fs::path& folder, std::string_view reason) {
  return Error(fmt::format("the search index '{}' {}; run `herald index`", folder.string(), reason));
}

/// The manifest, or nothing when there is none that can be read.
ordered_json read_manifest(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_regular_file(folder / manifest_name, error)) return {};
  ordered_json manifest = ordered_json::parse(read_file(folder / manifest_name), nullptr, false);
  const bool is_one = manifest.is_object() && manifest.contains("herald_index") && manifest.contains("files");
  return is_one ? manifest : ordered_json();
}

}  // namespace

std::string shard_name(std::size_t shard) {
  return fmt::format("shard-{}", shard);
}

void seal(const fs::path& folder) {
  const ordered_json manifest = {{"herald_index", index_version}, {"files", describe_files(folder)}};
  write_if_changed(folder / manifest_name, manifest.dump(2) + "\n");
}

bool is_whole(const fs::path& folder) {
  const ordered_json manifest = read_manifest(folder);
  return !manifest.is_null() && manifest["herald_index"] == index_version &&
         manifest["files"] == describe_files(folder);
}

FolderInMaking::FolderInMaking(const fs::path& place)
    : place_(absolute_place(place)), aside_(beside(place_, ".new")), lock_(claim(place_)) {
  check_replaceable(place_);
  remove_folder(aside_);
  make_folder(scratch());
  make_folder(finished());
}

FolderInMaking::~FolderInMaking() {
  try_remove_folder(aside_);
}

void FolderInMaking::publish() {
  seal(finished());
  exchange_folders(finished(), place_);
}

void check_index_folder(const fs::path& folder, const std::vector<std::string>& elsewhere) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) throw refusal(folder, "does not exist");
  if (!fs::is_regular_file(folder / manifest_name, error)) throw refusal(folder, "is not a finished Herald index");
  ordered_json manifest = read_manifest(folder);
  if (manifest.is_null()) throw refusal(folder, "is damaged (its manifest cannot be read)");
  if (manifest["herald_index"] != index_version) throw refusal(folder, "is of another version of Herald");
  ordered_json expected = ordered_json::object();
  for (auto& [path, file] : manifest["files"].items()) {
    if (!is_within(path, elsewhere)) expected[path] = std::move(file);
  }
  if (expected != describe_files(folder, elsewhere)) throw refusal(folder, "is damaged");
}

}  // namespace herald::search

#pragma once
// The folder of an index: built beside its place, sealed with a manifest, and put there at one stroke; checked before
// it is opened.

#include "base/lock.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace herald::search {

/// A folder beside `place` that will take its place. Removes itself, and what it holds, unless published. While one
/// exists no other process can make one for the same place.
class FolderInMaking {
 public:
  /// Also removes what a killed run left behind. Throws Error when another process is building, or the disk fails.
  explicit FolderInMaking(const std::filesystem::path& place);
  ~FolderInMaking();
  FolderInMaking(const FolderInMaking&) = delete;
  FolderInMaking& operator=(const FolderInMaking&) = delete;

  /// For the finished index.
  std::filesystem::path finished() const { return aside_ / "finished"; }
  /// For intermediate databases; goes with the folder.
  std::filesystem::path scratch() const { return aside_ / "scratch"; }

  /// Writes the manifest and exchanges finished() with what stood at the place. Readers see the old index or the new.
  void publish();

 private:
  std::filesystem::path place_;
  std::filesystem::path aside_;
  Lock lock_;
};

/// The file that says what else a folder holds.
inline constexpr const char* manifest_name = "manifest.json";
/// The file of columns, the database of names, and those of the documents: "shard-0", "shard-1".
inline constexpr const char* columns_name = "columns";
inline constexpr const char* names_name = "names";
std::string shard_name(std::size_t shard);
/// The file in which people may write where those are (shard_places.h); not a part of the index.
inline constexpr const char* shards_name = "shards";

/// Writes a manifest of all that `folder` holds, by which is_whole() knows it.
void seal(const std::filesystem::path& folder);
bool is_whole(const std::filesystem::path& folder);

/// Throws Error, which names the folder and what to do, unless `folder` is a whole index of this version. Folders of
/// `elsewhere`, which other machines serve, need not be there.
void check_index_folder(const std::filesystem::path& folder, const std::vector<std::string>& elsewhere = {});

}  // namespace herald::search

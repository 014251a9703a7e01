#pragma once
// The folder of an index: built beside its place, sealed with a manifest, and put there at one stroke; checked before
// it is opened.

#include <filesystem>

namespace herald::search {

/// A folder beside `place` that will take its place. Removes itself, and what it holds, unless published. While one
/// exists no other process can make one for the same place.
class FolderInMaking {
 public:
  /// Also removes what a killed run left behind. Throws Error when another process is building, or the disk fails.
  explicit FolderInMaking(std::filesystem::path place);
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
  int lock_ = -1;
};

/// Throws Error, which names the folder and what to do, unless `folder` is a whole index of this version.
void check_index_folder(const std::filesystem::path& folder);

}  // namespace herald::search

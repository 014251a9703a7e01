#pragma once
// A folder that is written beside its place and then put there with one rename.

#include <filesystem>
#include <span>
#include <string>

#include "base/lock.h"

namespace herald::exporter {

/// Holds the folder's place for one process, from the constructor on.
class ExportFolder {
 public:
  /// Throws Error when something stands at `place` that is no export, which means a folder of nothing but `files`, or
  /// when another process is writing there.
  ExportFolder(const std::filesystem::path& place, std::span<const std::string> files);
  /// Removes what was not put in its place.
  ~ExportFolder();
  ExportFolder(const ExportFolder&) = delete;
  ExportFolder& operator=(const ExportFolder&) = delete;

  /// Where to write: an empty folder beside the place.
  const std::filesystem::path& draft() const { return draft_; }

  /// Puts the draft in its place, and removes what was there.
  void replace();

 private:
  std::filesystem::path place_;
  std::filesystem::path draft_;
  Lock lock_;
};

/// The first thing in `folder` that is not one of `files`; empty when there is none.
std::string foreign_file(const std::filesystem::path& folder, std::span<const std::string> files);

}  // namespace herald::exporter

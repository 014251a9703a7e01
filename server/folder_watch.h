#pragma once
// Tells when files below some folders changed, by inotify. Used by the preview.

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/descriptor.h"

namespace herald::server {

/// The functions are called from one thread, but for stop().
class FolderWatch {
 public:
  /// Watches every folder below `folders`, those that come later too; a folder that does not exist is watched from when
  /// it does. Throws Error when the system allows no more watches, with a hint.
  explicit FolderWatch(std::vector<std::filesystem::path> folders);
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;

  /// Waits until something has changed and nothing more changes for a moment, for an editor writes several files to
  /// save one. Returns the paths that changed; a folder stands for all that is in it. They are none when nothing
  /// changed for `patience`; nothing at all is returned after stop().
  std::optional<std::vector<std::filesystem::path>> wait(std::chrono::milliseconds patience);

  /// From any thread: ends wait(), now and later.
  void stop();

 private:
  void watch_all();
  void watch_below(const std::filesystem::path& folder);
  void watch(const std::filesystem::path& folder);
  bool read_events(std::vector<std::filesystem::path>& changed);

  std::vector<std::filesystem::path> folders_;
  Descriptor events_;
  Descriptor stop_;
  std::unordered_map<int, std::filesystem::path> folder_of_;
};

}  // namespace herald::server

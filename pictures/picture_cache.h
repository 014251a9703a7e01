#pragma once
// A folder that remembers what was seen of photos and what was drawn of them, from one run of the program to the next.
// Nothing in it is needed: a file that is damaged or gone is made again.

#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "pictures/photo.h"

namespace herald::pictures {

/// All functions may be called from any number of threads.
class PictureCache {
 public:
  /// Without a folder everything is made anew each time.
  explicit PictureCache(std::filesystem::path folder);

  /// The bytes that `make` gives; those of an earlier call with the same `key` where they are still there. `key` must
  /// name everything that `make` depends on.
  std::string bytes(std::string_view key, const std::function<std::string()>& make) const;

 private:
  std::filesystem::path folder_;
};

/// What photos were found to be, by what the file system says of their files.
class PhotoRegister {
 public:
  explicit PhotoRegister(const std::filesystem::path& folder);

  /// look_at_photo, unless the file is the one that was looked at before.
  tl::expected<Photo, std::string> look_at(const std::filesystem::path& path);

  /// Writes what has been looked at since, and forgets the rest. Failing to write is no failure.
  void save() const;

 private:
  std::filesystem::path file_;
  std::map<std::string, std::string> known_;  ///< a file and its stamp to its traits, as read
  std::map<std::string, std::string> seen_;   ///< the same, as of this run
  std::mutex mutex_;
};

}  // namespace herald::pictures

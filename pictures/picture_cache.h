#pragma once
// A folder that remembers what was seen of photos and what was drawn of them, from one run of the program to the next.
// Nothing in it is needed: a file that is damaged or gone is made again.

#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "pictures/photo.h"

namespace herald::pictures {

/// All functions may be called from any number of threads, and several programs may use one folder at a time.
class PictureCache {
 public:
  /// Without a folder everything is made anew each time.
  explicit PictureCache(std::filesystem::path folder);

  /// Says that the site still shows the picture of `key`.
  void keep(std::string_view key) const;

  /// Removes every picture that keep() was not told of: those of people who withdrew must not stay. Whoever needs one
  /// of them after all makes it again. A disk that fails is none of the site's business.
  void remove_others() const;

  /// The bytes that `make` gives; those of an earlier call with the same `key` where they are still there. `key` must
  /// name everything that `make` depends on.
  std::string bytes(std::string_view key, const std::function<std::string()>& make) const;

 private:
  std::filesystem::path folder_;
  mutable std::mutex mutex_;
  mutable std::set<std::filesystem::path> kept_;  ///< files
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

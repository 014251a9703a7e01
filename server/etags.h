#pragma once
// Strong entity tags of files, remembered so that a file is read for its tag only once.

#include <sys/stat.h>

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "server/message.h"

namespace herald::server {

class EntityTags {
 public:
  /// The tag of an open file with its quotes: "\"0123456789abcdef\"". It is the fingerprint of the content; of files
  /// above some MiB, of size, time and inode. May be called from any thread. Throws Error if the file cannot be read.
  std::string tag_of(const Descriptor& file, const struct stat& status);

 private:
  struct Known {
    std::int64_t size = 0;
    std::int64_t modified_ns = 0;
    std::uint64_t tag = 0;
  };

  std::mutex mutex_;
  std::unordered_map<std::uint64_t, Known> known_;  ///< by device and inode
};

/// Whether `list`, of an If-None-Match header, names `tag`; "*" names all. Compares weakly, as RFC 9110 says (13.1.2).
bool matches_any(std::string_view list, std::string_view tag);

}  // namespace herald::server

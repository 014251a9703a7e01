#pragma once
// Packs files that have no twin beside them, for sites built with `precompress: false`, and remembers the result.

#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "server/encodings.h"
#include "server/message.h"

namespace herald::server {

class PackedFiles {
 public:
  /// Whether a file of `size` bytes saves more than a packet and does not hold up its client.
  static bool is_worth_packing(std::size_t size);

  /// The content of `file`, packed. `tag` is what tag_of_packed() says, so a file that changes is packed anew. May be
  /// called from any thread. Throws Error when the file cannot be read.
  std::string packed(const Descriptor& file, std::size_t size, const std::string& tag, Encoding encoding);

 private:
  std::mutex mutex_;
  std::unordered_map<std::string, std::string> known_;  ///< by tag
  std::size_t bytes_ = 0;                               ///< of all in known_
};

/// Of the packed content of the file with `tag`: another one, for it is another representation (RFC 9110, 8.8.3.3).
std::string tag_of_packed(std::string_view tag, Encoding encoding);

}  // namespace herald::server

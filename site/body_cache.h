#pragma once
// Rendered bodies kept from one run of the program to the next, so that cmark-gfm sees only Markdown that is new. Used
// by bodies.cpp, which also sees to it that a body's links still lead where they led.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "site/entry.h"
#include "site/markdown.h"

namespace herald::site {

/// 128 bits of what a body was rendered from, links apart.
struct BodyKey {
  std::uint64_t first = 0;
  std::uint64_t second = 0;

  bool operator==(const BodyKey&) const = default;
};

/// `folder` is where relative links begin.
BodyKey body_key(std::string_view source, std::string_view folder, RawHtml raw_html);

/// The file is never trusted: each body in it has a fingerprint of its own, and one that is damaged is not found. A
/// file that another version of the program wrote is empty for this one.
class BodyCache {
 public:
  /// Reads the table of `file`; without one, or a damaged one, nothing is kept.
  explicit BodyCache(std::filesystem::path file);
  ~BodyCache();
  BodyCache(const BodyCache&) = delete;
  BodyCache& operator=(const BodyCache&) = delete;

  /// May be called from any number of threads at once.
  std::optional<Body> find(const BodyKey& key) const;

  /// Adds `bodies` (see packed) and forgets all that are not in `used`. Throws Error when the disk fails.
  void update(const std::vector<BodyKey>& used, const std::vector<std::pair<BodyKey, std::string>>& bodies);

  /// A body as update() takes it.
  static std::string packed(const Body& body);

 private:
  struct Place {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    std::uint64_t fingerprint = 0;
  };
  struct Hash {
    std::size_t operator()(const BodyKey& key) const { return key.first; }
  };
  using Table = std::unordered_map<BodyKey, Place, Hash>;

  void read_table();
  std::optional<std::string> read(const Place& place) const;
  void append(const std::string& bytes) const;

  std::filesystem::path file_;
  int descriptor_ = -1;
  std::uint64_t size_ = 0;
  Table table_;
};

}  // namespace herald::site

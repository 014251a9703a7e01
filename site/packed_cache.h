#pragma once
// A file of packed values under 128-bit keys, kept from one run of the program to the next so that what is dear to make
// is made once. Used for read entries (entry_cache.h) and for rendered bodies (body_cache.h).

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/mapped_file.h"

namespace herald::site {

/// Of all that a value was made from.
struct CacheKey {
  std::uint64_t first = 0;
  std::uint64_t second = 0;

  bool operator==(const CacheKey&) const = default;
};

/// The file is never trusted: each value in it has a fingerprint of its own, and one that is damaged is not found. A
/// file that another version of the program wrote is empty for this one.
class PackedCache {
 public:
  /// Reads the table of `file`; without one, or a damaged one, nothing is kept.
  explicit PackedCache(std::filesystem::path file);
  ~PackedCache();
  PackedCache(const PackedCache&) = delete;
  PackedCache& operator=(const PackedCache&) = delete;

  /// The value, as long as the cache lives. May be called from any number of threads at once.
  std::optional<std::string_view> find(const CacheKey& key) const;

  /// Adds a value for the next run: find() answers as before. May be called from any number of threads at once.
  void add(const CacheKey& key, std::string value);

  /// Forgets all values that are neither in `used` nor added, and lets the next run find the rest. To be called last. A
  /// disk that fails makes the next run slower, and is nothing else.
  void finish(const std::vector<CacheKey>& used);

 private:
  struct Place {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    std::uint64_t fingerprint = 0;
  };
  struct Hash {
    std::size_t operator()(const CacheKey& key) const { return key.first; }
  };
  using Table = std::unordered_map<CacheKey, Place, Hash>;
  class Anew;

  void read_table();
  std::optional<std::string_view> read(const Place& place) const;
  static std::string packed_table(const Table& table);
  void append(Table table) const;

  std::filesystem::path file_;
  MappedFile before_;       ///< the file as it was at the beginning: it is only added to, or replaced
  std::uint64_t size_ = 0;  ///< of what is of use
  Table table_;
  std::mutex mutex_;
  std::vector<std::pair<CacheKey, std::string>> added_;  ///< to what is there
  std::unique_ptr<Anew> anew_;                           ///< where there is nothing
  bool has_failed_ = false;
};

}  // namespace herald::site

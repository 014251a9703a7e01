#pragma once
// A file of packed values under 128-bit keys, kept from one run of the program to the next so that what is dear to make
// is made once. Used for read entries (entry_cache.h) and for rendered bodies (body_cache.h).

#include <cstdint>
#include <filesystem>
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
  PackedCache(const PackedCache&) = delete;
  PackedCache& operator=(const PackedCache&) = delete;

  /// The value, as long as the cache lives. May be called from any number of threads at once.
  std::optional<std::string_view> find(const CacheKey& key) const;

  /// Adds `values`, and forgets all that are not in `used`. For the next run: find() answers as before. A disk that
  /// fails makes the next run slower, and is nothing else.
  void update(const std::vector<CacheKey>& used, std::vector<std::pair<CacheKey, std::string>> values);

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

  void read_table();
  std::optional<std::string_view> read(const Place& place) const;
  static void put_table(std::string& bytes, const Table& table);
  void write(const std::string& bytes, bool is_anew) const;

  std::filesystem::path file_;
  MappedFile before_;       ///< the file as it was at the beginning: it is only added to, or replaced
  std::uint64_t size_ = 0;  ///< of what is of use
  Table table_;
};

}  // namespace herald::site

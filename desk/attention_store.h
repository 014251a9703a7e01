#pragma once
// The counts of fair attention in the desk's database, so that they outlive the server. One number for each profile,
// and nothing about who looked.

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace herald::desk {

/// How much exposure the person with this slug has had.
struct AttentionCount {
  std::string slug;
  double amount = 0;

  bool operator==(const AttentionCount&) const = default;
};

/// For one thread at a time; several processes may have the same database open.
class AttentionStore {
 public:
  /// Opens the database, or makes it with its folder. Throws Error when the disk fails, or the file is no database.
  explicit AttentionStore(const std::filesystem::path& database);
  ~AttentionStore();

  /// Adds to what is there, all or nothing; on the disk when it returns. Throws Error.
  void add(std::span<const AttentionCount> counts);
  /// Everybody, by slug. Throws Error.
  std::vector<AttentionCount> all() const;
  /// Nothing is left of this person. Throws Error.
  void forget(std::string_view slug);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// What the database at `database` holds; nothing when there is none, and none is made. Throws Error.
std::vector<AttentionCount> read_attention(const std::filesystem::path& database);

}  // namespace herald::desk

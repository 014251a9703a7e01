#pragma once
// Values by key, kept in memory while there is room: what people ask for today is mostly what they asked for yesterday.
// One of these serves all threads of a Searcher; an index never changes, so neither does what is kept of it.

#include <cstddef>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <utility>

namespace herald::search {

template <typename Key, typename Value>
class Kept {
 public:
  using Shared = std::shared_ptr<const Value>;

  /// Keeps about so many bytes.
  explicit Kept(std::size_t bytes) : most_(bytes / 2) {}

  /// The kept value; null when there is none.
  Shared find(const Key& key) {
    const std::scoped_lock lock(mutex_);
    if (const auto found = young_.find(key); found != young_.end()) return found->second.value;
    const auto found = old_.find(key);
    if (found == old_.end()) return nullptr;
    const Sized sized = found->second;
    old_.erase(found);
    insert(key, sized);
    return sized.value;
  }

  /// `bytes` is what the value takes.
  void keep(const Key& key, Shared value, std::size_t bytes) {
    const std::scoped_lock lock(mutex_);
    insert(key, {std::move(value), bytes + overhead});
  }

 private:
  struct Sized {
    Shared value;
    std::size_t bytes = 0;
  };
  using Generation = std::unordered_map<Key, Sized>;

  /// Of a value beside itself, in bytes: the key, the map's node, the counters.
  static constexpr std::size_t overhead = 160;

  void insert(const Key& key, Sized sized) {
    const std::size_t size = sized.bytes;
    if (size > most_) return;
    if (bytes_ + size > most_) {
      old_ = std::exchange(young_, {});
      bytes_ = 0;
    }
    if (young_.emplace(key, std::move(sized)).second) bytes_ += size;
  }

  const std::size_t most_;  ///< bytes of one generation
  std::mutex mutex_;
  // Whoever is asked for moves to the young; when they are too many they become the old, and the old go.
  Generation young_;
  Generation old_;
  std::size_t bytes_ = 0;  ///< of the young
};

}  // namespace herald::search

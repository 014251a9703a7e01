#pragma once
// The databases of an index, once for each thread that searches: a Xapian::Database is not to be shared. Those on disk
// are opened at once, so that every search sees the index that the columns were read from, even after a newer one has
// taken its place. Those on other machines are asked again now and then when they are out of reach.

#include "search/columns.h"
#include "search/index_memory.h"
#include "search/postings.h"

#include <xapian.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <string>
#include <vector>

namespace herald::search {

/// Where a database of an index is: below the index, or with a xapian-tcpsrv.
struct ShardPlace {
  std::string host;  ///< empty: below the index
  unsigned port = 0;

  bool is_remote() const { return !host.empty(); }
};

class DatabasePool {
 public:
  /// Databases for the time of one search.
  class Lease {
   public:
    Lease(DatabasePool& pool, Postings* postings) : pool_(&pool), postings_(postings) {}
    ~Lease() { pool_->give_back(postings_); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;

    Postings& operator*() const { return *postings_; }

   private:
    DatabasePool* pool_;
    Postings* postings_;
  };

  /// `places` has one for each of `shards`. Lets Xapian's exceptions pass; throws Error when a database is not the one
  /// that is expected. Remote ones may be out of reach. `columns` must outlive it.
  /// Whoever did not answer is asked again after `rest`.
  DatabasePool(std::filesystem::path folder, const std::vector<KnownShard>& shards, std::vector<ShardPlace> places,
               const Columns& columns, std::chrono::milliseconds rest);

  /// Waits when all are in use: more searches at once than cores are no faster.
  Lease lease();

  /// To be called after a NetworkError: whoever does not answer is left out for a while. False when all answer.
  bool find_lost(Postings& postings);

  std::size_t shards() const { return places_.size(); }

 private:
  using Clock = std::chrono::steady_clock;

  void give_back(Postings* postings);
  Postings open();
  bool connect(std::size_t number, Shard& shard);
  void mark_lost(std::size_t number);
  bool may_ask(std::size_t number) const;
  void renew(Postings& postings);

  std::filesystem::path folder_;
  std::vector<KnownShard> known_;
  std::vector<ShardPlace> places_;
  const Columns& columns_;
  std::chrono::milliseconds rest_;
  std::vector<std::atomic<std::int64_t>> lost_until_;  ///< by shard; ticks of the clock
  IndexMemory memory_;
  std::vector<Postings> postings_;
  std::vector<Clock::time_point> looked_;  ///< for each of the above: when its databases were last seen to be there
  std::vector<Postings*> free_;
  std::mutex mutex_;
  std::condition_variable returned_;
};

}  // namespace herald::search

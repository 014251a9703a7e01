#pragma once
// Keeps the counts of fair attention on the disk, in a thread of its own and in batches: no search waits for it. After
// a crash at most the last few seconds of counts are missing.

#include "search/attention.h"

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>

namespace herald::server {

class AttentionKeeper {
 public:
  /// Restores what `database` holds into `attention`, which must outlive it. When the database cannot be used this
  /// is logged, and counting goes on in memory; without a database it does from the beginning.
  AttentionKeeper(search::Attention& attention, std::filesystem::path database);
  /// Writes what is left.
  ~AttentionKeeper();
  AttentionKeeper(const AttentionKeeper&) = delete;
  AttentionKeeper& operator=(const AttentionKeeper&) = delete;

 private:
  void restore();
  void run();
  void write();

  search::Attention& attention_;
  const std::filesystem::path database_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool is_stopping_ = false;
  std::thread thread_;
};

}  // namespace herald::server

#pragma once
// Keeps the counts of fair attention on the disk, in a thread of its own and in batches: no search waits for it. After
// a crash at most the last few seconds of counts are missing. When a new release takes over nothing is missing, not
// even in memory: the old keeper writes what it has and rests, the new one restores that, and what is counted meanwhile
// and later, by requests still under way, is passed on.

#include "search/attention.h"

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <span>
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

  /// Writes everything, and then nothing more until resume().
  void rest();
  void resume();
  /// Gives what was counted since the last write to the keeper of the next release; and what is counted from now on,
  /// when this one ends. `next` must have restored what rest() wrote.
  void pass_on_to(std::shared_ptr<AttentionKeeper> next);

 private:
  void restore();
  void run();
  void write();
  void receive(std::span<const search::Exposure> counts);

  search::Attention& attention_;
  const std::filesystem::path database_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool is_stopping_ = false;
  std::mutex writing_;  ///< held while counts are on their way to the disk
  bool is_resting_ = false;
  std::shared_ptr<AttentionKeeper> next_;
  std::thread thread_;
};

}  // namespace herald::server

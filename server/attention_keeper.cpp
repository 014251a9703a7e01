#include "server/attention_keeper.h"

#include <chrono>
#include <utility>
#include <vector>

#include "base/error.h"
#include "desk/attention_store.h"
#include "server/log.h"

namespace herald::server {
namespace {

constexpr std::chrono::seconds between_writes(3);

}  // namespace

AttentionKeeper::AttentionKeeper(search::Attention& attention, std::filesystem::path database)
    : attention_(attention), database_(std::move(database)) {
  if (database_.empty()) return;
  restore();
  thread_ = std::thread([this] { run(); });
}

AttentionKeeper::~AttentionKeeper() {
  if (!thread_.joinable()) return;
  {
    const std::scoped_lock lock(mutex_);
    is_stopping_ = true;
  }
  changed_.notify_one();
  thread_.join();
  if (next_) next_->receive(attention_.take_unsaved());
}

void AttentionKeeper::restore() {
  try {
    std::vector<search::Exposure> kept;
    for (desk::AttentionCount& count : desk::read_attention(database_))
      kept.push_back({std::move(count.slug), count.amount});
    attention_.restore(kept);
  } catch (const Error& error) {
    log_error("attention-not-restored", error.what());
  }
}

void AttentionKeeper::run() {
  bool is_last = false;
  while (!is_last) {
    {
      std::unique_lock lock(mutex_);
      changed_.wait_for(lock, between_writes, [this] { return is_stopping_; });
      is_last = is_stopping_;
    }
    const std::scoped_lock lock(writing_);
    if (!is_resting_) write();
  }
}

void AttentionKeeper::rest() {
  const std::scoped_lock lock(writing_);
  is_resting_ = true;
  write();
}

void AttentionKeeper::resume() {
  const std::scoped_lock lock(writing_);
  is_resting_ = false;
}

void AttentionKeeper::pass_on_to(std::shared_ptr<AttentionKeeper> next) {
  const std::scoped_lock lock(writing_);
  next->receive(attention_.take_unsaved());
  next_ = std::move(next);
}

void AttentionKeeper::receive(std::span<const search::Exposure> counts) {
  attention_.restore(counts);
  attention_.give_back(counts);
}

/// Under the lock on writing.
void AttentionKeeper::write() {
  const std::vector<search::Exposure> unsaved = attention_.take_unsaved();
  if (unsaved.empty()) return;
  try {
    std::vector<desk::AttentionCount> counts;
    counts.reserve(unsaved.size());
    for (const search::Exposure& exposure : unsaved)
      counts.push_back({exposure.slug, exposure.amount});
    desk::AttentionStore(database_).add(counts);
  } catch (const Error& error) {
    attention_.give_back(unsaved);
    log_error("attention-not-kept", error.what());
  }
}

}  // namespace herald::server

#include "server/worker_pool.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>

namespace herald::server {
namespace {

constexpr auto patience = std::chrono::seconds(10);

}  // namespace

WorkerPool::WorkerPool(PoolSize size, std::function<void()> when_full)
    : size_(size), when_full_(std::move(when_full)) {}

void WorkerPool::enqueue(std::function<void()> task) {
  bool is_full = false;
  {
    std::unique_lock lock(mutex_);
    waiting_.push_back(std::move(task));
    join_ended(lock);
    if (waiting_.size() > idle_) {
      is_full = threads_.size() >= size_.most;
      if (!is_full) start_thread();
    }
  }
  changed_.notify_one();
  if (is_full) when_full_();
}

void WorkerPool::start_thread() {
  const auto self = threads_.emplace(threads_.end());
  try {
    *self = std::thread([this, self] { work(self); });
  } catch (const std::system_error&) {
    // The system gives no more threads: those there are must do.
    threads_.erase(self);
    size_.most = std::max<std::size_t>(threads_.size(), 1);
  }
}

void WorkerPool::work(Threads::iterator self) {
  std::unique_lock lock(mutex_);
  for (;;) {
    ++idle_;
    const bool has_news = changed_.wait_for(lock, patience, [&] { return is_closing_ || !waiting_.empty(); });
    --idle_;
    if (!waiting_.empty()) {
      const std::function<void()> task = std::move(waiting_.front());
      waiting_.pop_front();
      lock.unlock();
      task();
      lock.lock();
      continue;
    }
    if (is_closing_ || (!has_news && threads_.size() > size_.least)) break;
  }
  ended_.splice(ended_.end(), threads_, self);
  changed_.notify_all();
}

void WorkerPool::join_ended(std::unique_lock<std::mutex>& lock) {
  Threads ended = std::exchange(ended_, {});
  lock.unlock();
  for (std::thread& thread : ended)
    thread.join();
  lock.lock();
}

bool WorkerPool::is_pressed() const {
  const std::lock_guard lock(mutex_);
  return waiting_.size() > idle_ && threads_.size() >= size_.most;
}

void WorkerPool::shutdown() {
  std::unique_lock lock(mutex_);
  is_closing_ = true;
  changed_.notify_all();
  while (!threads_.empty() || !ended_.empty()) {
    changed_.wait(lock, [&] { return !ended_.empty() || threads_.empty(); });
    join_ended(lock);
  }
}

}  // namespace herald::server

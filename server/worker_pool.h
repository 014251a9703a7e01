#pragma once
// Threads for connections: few while little happens, many when many clients hold a connection each, so that idle
// ones stop nobody.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace herald::server {

struct PoolSize {
  std::size_t least = 8;
  std::size_t most = 512;
};

/// A task that finds no thread free gets a new one, up to `most`. Beyond that it waits, and `when_full` is called so
/// that somebody who only holds a thread can be asked to let go. Threads above `least` end after idling for a while.
class WorkerPool {
 public:
  WorkerPool(PoolSize size, std::function<void()> when_full);
  ~WorkerPool() { shutdown(); }
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  void enqueue(std::function<void()> task);
  /// Runs what waits, then joins every thread.
  void shutdown();

  /// Whether a task waits for a thread and no new one can be started for it.
  bool is_pressed() const;

 private:
  using Threads = std::list<std::thread>;

  void start_thread();
  void work(Threads::iterator self);
  void join_ended(std::unique_lock<std::mutex>& lock);

  PoolSize size_;
  const std::function<void()> when_full_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> waiting_;
  Threads threads_;
  Threads ended_;  ///< have left work() but are not joined yet
  std::size_t idle_ = 0;
  bool is_closing_ = false;
};

}  // namespace herald::server

#include "server/worker_pool.h"

#include <doctest/doctest.h>

#include <atomic>
#include <future>
#include <latch>

namespace herald::server {

TEST_CASE("tasks that block do not keep others from running while the pool can grow") {
  constexpr int blocked = 40;
  std::promise<void> release;
  const std::shared_future<void> released = release.get_future().share();
  std::latch started(blocked);
  WorkerPool pool({2, 64}, [] {});
  for (int i = 0; i < blocked; ++i) {
    pool.enqueue([&] {
      started.count_down();
      released.wait();
    });
  }
  started.wait();
  std::promise<void> ran;
  pool.enqueue([&] { ran.set_value(); });
  ran.get_future().wait();
  CHECK_FALSE(pool.is_pressed());
  release.set_value();
}

TEST_CASE("a full pool asks for a thread, and runs what waits when it gets one") {
  std::promise<void> release;
  std::promise<void> ran;
  std::latch started(2);
  int asked = 0;
  WorkerPool pool({1, 2}, [&] {
    ++asked;
    CHECK(pool.is_pressed());
    release.set_value();
  });
  const std::shared_future<void> released = release.get_future().share();
  for (int i = 0; i < 2; ++i) {
    pool.enqueue([&] {
      started.count_down();
      released.wait();
    });
  }
  started.wait();
  CHECK(asked == 0);
  pool.enqueue([&] { ran.set_value(); });
  ran.get_future().wait();
  CHECK(asked == 1);
}

TEST_CASE("everything that was enqueued has run when the pool has shut down") {
  constexpr int tasks = 2000;
  std::atomic<int> ran = 0;
  WorkerPool pool({2, 8}, [] {});
  for (int i = 0; i < tasks; ++i)
    pool.enqueue([&] { ++ran; });
  pool.shutdown();
  CHECK(ran == tasks);
  pool.shutdown();
}

}  // namespace herald::server

#include "base/parallel.h"

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

namespace herald {

TEST_CASE("every index is worked on exactly once") {
  for (const std::size_t count :
       {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{7}, std::size_t{10'000}}) {
    CAPTURE(count);
    std::vector<std::atomic<int>> times(count);
    parallel_for(count, [&](unsigned, std::size_t index) { ++times[index]; });
    std::size_t wrong = 0;
    for (const auto& seen : times)
      wrong += seen == 1 ? 0 : 1;
    CHECK(wrong == 0);
  }
}

TEST_CASE("a worker's scratch object is used by one thread at a time") {
  // Not atomic on purpose: two threads on one of them would lose counts, and the thread sanitizer would say so.
  std::vector<int> scratch(worker_count(), 0);
  std::atomic<bool> is_in_range = true;
  parallel_for(50'000, [&](unsigned worker, std::size_t) {
    if (worker >= scratch.size()) {
      is_in_range = false;
      return;
    }
    ++scratch[worker];
  });
  CHECK(is_in_range);
  int total = 0;
  for (const int part : scratch)
    total += part;
  CHECK(total == 50'000);
}

TEST_CASE("the exception of the lowest failed index is rethrown") {
  CHECK_THROWS_WITH_AS(
      parallel_for(1000,
                   [](unsigned, std::size_t index) { throw std::runtime_error("failed at " + std::to_string(index)); }),
      "failed at 0", std::runtime_error);
}

TEST_CASE("after a failure the rest is skipped") {
  std::atomic<std::size_t> worked = 0;
  CHECK_THROWS_AS(parallel_for(1'000'000,
                               [&](unsigned, std::size_t index) {
                                 ++worked;
                                 if (index == 10) throw std::logic_error("stop");
                               }),
                  std::logic_error);
  CHECK(worked >= 11);
  CHECK(worked < 1'000'000);
}

TEST_CASE("what is not derived from std::exception is rethrown too") {
  CHECK_THROWS_AS(parallel_for(4, [](unsigned, std::size_t) { throw 7; }), int);
}

TEST_CASE("work may itself be parallel") {
  std::atomic<int> sum = 0;
  parallel_for(8, [&](unsigned, std::size_t) { parallel_for(8, [&](unsigned, std::size_t) { ++sum; }); });
  CHECK(sum == 64);
}

TEST_CASE("there is always a worker") {
  CHECK(worker_count() >= 1);
}

}  // namespace herald

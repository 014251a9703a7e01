#include "base/parallel.h"

#include <sched.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace herald {

unsigned worker_count() {
  cpu_set_t allowed;
  CPU_ZERO(&allowed);
  if (::sched_getaffinity(0, sizeof allowed, &allowed) != 0) return std::max(1U, std::thread::hardware_concurrency());
  return static_cast<unsigned>(std::max(1, CPU_COUNT(&allowed)));
}

void parallel_for(std::size_t count, const std::function<void(unsigned worker, std::size_t index)>& work) {
  const auto threads = static_cast<unsigned>(std::min<std::size_t>(worker_count(), count));
  std::atomic<std::size_t> next = 0;
  std::atomic<bool> failed = false;
  std::mutex mutex;
  std::exception_ptr first_failure;
  std::size_t first_failed_index = count;

  const auto run = [&](unsigned worker) {
    while (!failed) {
      const std::size_t index = next.fetch_add(1);
      if (index >= count) return;
      try {
        work(worker, index);
      } catch (...) {
        failed = true;
        const std::scoped_lock lock(mutex);
        if (index < first_failed_index) {
          first_failed_index = index;
          first_failure = std::current_exception();
        }
      }
    }
  };

  if (threads <= 1) {
    run(0);
  } else {
    std::vector<std::jthread> pool;
    for (unsigned worker = 0; worker < threads; ++worker)
      pool.emplace_back(run, worker);
  }
  if (first_failure) std::rethrow_exception(first_failure);
}

}  // namespace herald

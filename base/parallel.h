#pragma once
// Work on many independent items at once, on as many threads as the machine has cores.

#include <cstddef>
#include <functional>

namespace herald {

/// Cores that the process may use, at least 1.
unsigned worker_count();

/// Calls `work(worker, index)` once for each index in [0, count), from up to worker_count() threads; `worker` is
/// below that number and is never used by two threads at once, so it can choose a scratch object. Returns when all
/// are done. If some throw, the rest are skipped and the exception of the lowest failed index is rethrown.
void parallel_for(std::size_t count, const std::function<void(unsigned worker, std::size_t index)>& work);

}  // namespace herald

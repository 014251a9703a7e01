#pragma once
// SIGTERM and SIGINT end a server in good order.

#include <signal.h>

#include <functional>
#include <thread>

namespace herald::cli {

/// Keeps the signals for sigwait(): every thread that is started later inherits the mask.
sigset_t block_stop_signals();

/// Calls `stop` at the first stop signal, from a thread of its own.
class Stopper {
 public:
  Stopper(std::function<void()> stop, const sigset_t& signals);
  /// The thread may wait still: the server can end by itself, or throw.
  ~Stopper();
  Stopper(const Stopper&) = delete;
  Stopper& operator=(const Stopper&) = delete;

 private:
  std::thread thread_;
};

}  // namespace herald::cli

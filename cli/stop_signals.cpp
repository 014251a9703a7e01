#include "cli/stop_signals.h"

#include <utility>

namespace herald::cli {

sigset_t block_stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

Stopper::Stopper(std::function<void()> stop, const sigset_t& signals)
    : thread_([stop = std::move(stop), signals] {
        int received = 0;
        sigwait(&signals, &received);
        stop();
      }) {}

Stopper::~Stopper() {
  // Blocked in every thread, it ends nobody: it only wakes sigwait. NOLINTNEXTLINE(bugprone-bad-signal-to-kill-thread)
  pthread_kill(thread_.native_handle(), SIGTERM);
  thread_.join();
}

}  // namespace herald::cli

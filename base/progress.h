#pragma once
// A progress bar on a terminal; silence elsewhere, so that logs and pipes stay clean.

#include <atomic>
#include <cstddef>
#include <mutex>
#include <string>

namespace herald {

/// Draws "Rendering  [######      ] 1,234/5,000" on standard error, at most about ten times a second, and clears the
/// line when it ends. advance() may be called from any thread.
class Progress {
 public:
  Progress(std::string label, std::size_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void advance(std::size_t count = 1);

 private:
  void draw(std::size_t done);

  std::string label_;
  std::size_t total_;
  bool is_shown_;
  std::atomic<std::size_t> done_ = 0;
  std::atomic<long long> next_draw_ms_ = 0;
  std::mutex drawing_;
};

}  // namespace herald

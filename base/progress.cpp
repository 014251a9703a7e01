#include "base/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace herald {
namespace {

constexpr std::size_t bar_width = 30;
constexpr long long redraw_ms = 100;

long long now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

bool terminal_can_redraw() {
  const char* term = std::getenv("TERM");
  return ::isatty(STDERR_FILENO) == 1 && term != nullptr && std::string(term) != "dumb";
}

}  // namespace

Progress::Progress(std::string label, std::size_t total)
    : label_(std::move(label)), total_(total), is_shown_(total > 0 && terminal_can_redraw()) {
  next_draw_ms_ = now_ms() + redraw_ms;  // short work needs no bar
}

Progress::~Progress() {
  if (is_shown_) std::fputs("\r\x1b[K", stderr);
}

void Progress::advance(std::size_t count) {
  const std::size_t done = done_.fetch_add(count) + count;
  if (!is_shown_) return;
  const long long now = now_ms();
  long long due = next_draw_ms_;
  if (now < due || !next_draw_ms_.compare_exchange_strong(due, now + redraw_ms)) return;
  draw(done);
}

void Progress::draw(std::size_t done) {
  const std::scoped_lock lock(drawing_);
  const std::size_t filled = bar_width * done / total_;
  fmt::print(stderr, "\r{} [{:#<{}}{:{}}] {}/{}\x1b[K", label_, "", filled, "", bar_width - filled, done, total_);
  std::fflush(stderr);
}

}  // namespace herald

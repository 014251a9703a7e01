#include "pictures/vips.h"

#include <mutex>
#include <semaphore>

#include "base/error.h"

namespace herald::pictures {
namespace {

constexpr std::ptrdiff_t most_at_a_time = 4;

std::counting_semaphore<most_at_a_time>& turns() {
  static std::counting_semaphore<most_at_a_time> semaphore(most_at_a_time);
  return semaphore;
}

}  // namespace

void start_vips() {
  static std::once_flag once;
  std::call_once(once, [] {
    if (VIPS_INIT("herald") != 0) throw Error("libvips does not start");
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    vips_block_untrusted_set(TRUE);
    // What it has to say of a picture is in what its functions return.
    g_log_set_handler(
        "VIPS", static_cast<GLogLevelFlags>(G_LOG_LEVEL_WARNING | G_LOG_LEVEL_INFO),
        [](const gchar*, GLogLevelFlags, const gchar*, gpointer) {}, nullptr);
  });
}

PictureTurn::PictureTurn() {
  start_vips();
  turns().acquire();
}

PictureTurn::~PictureTurn() {
  turns().release();
}

std::string take_bytes(void* buffer, std::size_t size) {
  std::string bytes(static_cast<const char*>(buffer), size);
  g_free(buffer);
  return bytes;
}

}  // namespace herald::pictures

#include "generator/draft.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <utility>

#include "base/files.h"
#include "base/hash.h"

namespace herald::generator {
namespace {

/// Two writes within one tick of the file system's clock leave the same time. So a file that was changed as lately as
/// this is not told apart by its time.
constexpr std::int64_t too_fresh_ns = 2'000'000'000;

std::int64_t nanoseconds(const timespec& time) {
  return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

std::optional<std::uint64_t> fingerprint_of_file(const std::filesystem::path& file) {
  struct stat status = {};
  if (::stat(file.c_str(), &status) != 0) return std::nullopt;
  const std::int64_t modified = nanoseconds(status.st_mtim);
  const std::int64_t changed = nanoseconds(status.st_ctim);
  timespec now = {};
  ::clock_gettime(CLOCK_REALTIME, &now);
  if (std::max(modified, changed) > nanoseconds(now) - too_fresh_ns) return std::nullopt;
  const std::array<std::int64_t, 5> traits = {modified, changed, static_cast<std::int64_t>(status.st_size),
                                              static_cast<std::int64_t>(status.st_ino),
                                              static_cast<std::int64_t>(status.st_dev)};
  return fingerprint({reinterpret_cast<const char*>(traits.data()), sizeof(traits)}, fingerprint(file.native()));
}

}  // namespace

Draft::Draft(std::string text) : fingerprint(herald::fingerprint(text)) {
  make = [text = std::move(text)](const Renderer&) { return text; };
}

Draft::Draft(std::optional<std::uint64_t> print, std::function<std::string(const Renderer&)> how)
    : fingerprint(print), make(std::move(how)) {}

Draft page_draft(std::string content, View view) {
  const std::uint64_t print = view.fingerprint(fingerprint(content));
  return {print, [content = std::move(content), view = std::move(view)](const Renderer& renderer) {
            return renderer.render_page(content, view);
          }};
}

Draft bare_draft(std::string name, View view) {
  const std::uint64_t print = view.fingerprint(fingerprint(name));
  return {print, [name = std::move(name), view = std::move(view)](const Renderer& renderer) {
            return renderer.render_alone(name, view);
          }};
}

Draft file_draft(const std::filesystem::path& source) {
  return {fingerprint_of_file(source), [source](const Renderer&) { return read_file(source); }};
}

}  // namespace herald::generator

#include "server/etags.h"

#include <algorithm>
#include <ctime>

#include "base/hash.h"
#include "base/text.h"

namespace herald::server {
namespace {

constexpr std::int64_t largest_read = 8LL * 1024 * 1024;
constexpr std::size_t most_known = 200'000;
/// File systems write times in steps of some milliseconds: a younger file may yet change without a sign of it.
constexpr std::int64_t settling_ns = 2'000'000'000;

std::int64_t modified_ns(const struct stat& status) {
  return status.st_mtim.tv_sec * 1'000'000'000LL + status.st_mtim.tv_nsec;
}

bool is_settled(const struct stat& status) {
  timespec now = {};
  ::clock_gettime(CLOCK_REALTIME, &now);
  return now.tv_sec * 1'000'000'000LL + now.tv_nsec - modified_ns(status) > settling_ns;
}

std::uint64_t compute_tag(const Descriptor& file, const struct stat& status) {
  if (status.st_size <= largest_read) return fingerprint(read_whole(file, static_cast<std::size_t>(status.st_size)));
  return fingerprint(std::to_string(status.st_size) + ":" + std::to_string(modified_ns(status)) + ":" +
                     std::to_string(status.st_ino));
}

std::string quoted(std::uint64_t tag) {
  return "\"" + to_hex(tag) + "\"";
}

}  // namespace

std::string EntityTags::tag_of(const Descriptor& file, const struct stat& status) {
  const std::uint64_t key =
      static_cast<std::uint64_t>(status.st_ino) ^ (static_cast<std::uint64_t>(status.st_dev) << 48U);
  {
    const std::lock_guard lock(mutex_);
    const auto found = known_.find(key);
    if (found != known_.end() && found->second.size == status.st_size &&
        found->second.modified_ns == modified_ns(status)) {
      return quoted(found->second.tag);
    }
  }
  const std::uint64_t tag = compute_tag(file, status);
  if (!is_settled(status)) return quoted(tag);
  const std::lock_guard lock(mutex_);
  if (known_.size() >= most_known) known_.clear();
  known_[key] = {status.st_size, modified_ns(status), tag};
  return quoted(tag);
}

bool matches_any(std::string_view list, std::string_view tag) {
  // Herald's tags hold no comma, so a list can be cut at every one.
  return std::ranges::any_of(split(list, ','), [&](std::string_view item) {
    item = trim(item);
    if (item.starts_with("W/")) item.remove_prefix(2);
    return item == "*" || item == tag;
  });
}

}  // namespace herald::server

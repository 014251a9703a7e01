#include "pictures/picture_cache.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <ctime>
#include <optional>

#include "base/error.h"
#include "base/files.h"
#include "base/hash.h"
#include "base/program.h"
#include "base/text.h"

namespace herald::pictures {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t check_size = 16;  ///< letters of the fingerprint before each file's bytes
// Two writes within one tick of the file system's clock leave the same time.
constexpr std::int64_t too_fresh_ns = 2'000'000'000;

std::int64_t nanoseconds(const timespec& time) {
  return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

fs::path file_of(const fs::path& folder, std::string_view key) {
  const std::string name = to_hex(fingerprint(key)) + to_hex(fingerprint(key, 1));
  return folder / name.substr(0, 2) / name.substr(2);
}

/// Nothing when the file is damaged or gone.
std::optional<std::string> read_kept(const fs::path& file) try {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return std::nullopt;
  std::string kept = read_file(file);
  const std::string_view content = std::string_view(kept).substr(std::min(check_size, kept.size()));
  if (kept.size() <= check_size || to_hex(fingerprint(content)) != kept.substr(0, check_size)) return std::nullopt;
  return kept.substr(check_size);
} catch (const Error&) {
  // Another program has removed it meanwhile.
  return std::nullopt;
}

/// A line that changes whenever the file does; nothing when it changed so lately that it could change once more unseen.
std::optional<std::string> stamp_of(const fs::path& path) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  timespec now = {};
  ::clock_gettime(CLOCK_REALTIME, &now);
  const std::int64_t changed = std::max(nanoseconds(status.st_mtim), nanoseconds(status.st_ctim));
  if (changed > nanoseconds(now) - too_fresh_ns) return std::nullopt;
  return fmt::format("{}\t{}\t{}\t{}\t{}", path.string(), nanoseconds(status.st_mtim), nanoseconds(status.st_ctim),
                     status.st_size, status.st_ino);
}

std::string traits_of(const Photo& photo) {
  return fmt::format("{} {} {} {}", photo.fingerprint, photo.width, photo.height, photo.has_alpha ? 1 : 0);
}

std::optional<Photo> photo_from(const fs::path& source, std::string_view traits) {
  Photo photo;
  photo.source = source;
  int alpha = 0;
  const char* at = traits.data();
  const char* end = traits.data() + traits.size();
  const auto read = [&](auto& number) {
    while (at != end && *at == ' ')
      ++at;
    const auto [next, problem] = std::from_chars(at, end, number);
    at = next;
    return problem == std::errc();
  };
  if (!read(photo.fingerprint) || !read(photo.width) || !read(photo.height) || !read(alpha)) return std::nullopt;
  if (photo.width < 1 || photo.height < 1) return std::nullopt;
  photo.has_alpha = alpha == 1;
  return photo;
}

/// The first line, so that another version of the program looks for itself.
std::string head_line() {
  return to_hex(program_fingerprint());
}

}  // namespace

PictureCache::PictureCache(fs::path folder) : folder_(std::move(folder)) {}

void PictureCache::keep(std::string_view key) const {
  if (folder_.empty()) return;
  const std::lock_guard lock(mutex_);
  kept_.insert(file_of(folder_, key));
}

void PictureCache::remove_others() const {
  if (folder_.empty()) return;
  const std::lock_guard lock(mutex_);
  std::error_code error;
  for (fs::recursive_directory_iterator item(folder_, error), end; !error && item != end; item.increment(error)) {
    if (item.depth() == 0 || kept_.contains(item->path()) || item->path().filename().native().starts_with('.'))
      continue;
    std::error_code ignored;
    fs::remove(item->path(), ignored);
  }
}

std::string PictureCache::bytes(std::string_view key, const std::function<std::string()>& make) const {
  if (folder_.empty()) return make();
  const fs::path file = file_of(folder_, key);
  if (auto kept = read_kept(file)) return *std::move(kept);
  std::string made = make();
  try {
    write_if_changed(file, to_hex(fingerprint(made)) + made);
  } catch (const Error&) {
    // A folder that cannot be written, or that somebody empties, only costs time.
  }
  return made;
}

PhotoRegister::PhotoRegister(const fs::path& folder) : file_(folder.empty() ? fs::path() : folder / "photos") {
  std::error_code error;
  if (file_.empty() || !fs::is_regular_file(file_, error)) return;
  const std::string text = read_file(file_);
  const std::vector<std::string_view> lines = split(text, '\n');
  if (lines.empty() || lines.front() != head_line()) return;
  for (const std::string_view line : lines) {
    const std::size_t tab = line.rfind('\t');
    if (tab != std::string_view::npos) known_.emplace(line.substr(0, tab), line.substr(tab + 1));
  }
}

tl::expected<Photo, std::string> PhotoRegister::look_at(const fs::path& path) {
  const std::optional<std::string> stamp = stamp_of(path);
  if (stamp) {
    const std::lock_guard lock(mutex_);
    const auto found = known_.find(*stamp);
    const auto photo = found == known_.end() ? std::nullopt : photo_from(path, found->second);
    if (photo) {
      seen_.insert_or_assign(*stamp, found->second);
      return *photo;
    }
  }
  auto photo = look_at_photo(path);
  if (photo && stamp) {
    const std::lock_guard lock(mutex_);
    seen_.insert_or_assign(*stamp, traits_of(*photo));
  }
  return photo;
}

void PhotoRegister::save() const try {
  if (file_.empty()) return;
  if (seen_.empty()) {
    std::error_code ignored;
    fs::remove(file_, ignored);
    return;
  }
  if (seen_ == known_) return;
  std::string text = head_line() + "\n";
  for (const auto& [stamp, traits] : seen_)
    text += stamp + "\t" + traits + "\n";
  write_if_changed(file_, text);
} catch (const Error&) {
  // A folder that cannot be written only costs time.
}

}  // namespace herald::pictures

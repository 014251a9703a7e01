#include "base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <string>
#include <utility>

#include "base/descriptor.h"
#include "base/error.h"
#include "base/folders.h"
#include "base/text.h"

namespace herald {
namespace {

namespace fs = std::filesystem;

std::string read_all(const Descriptor& file, std::size_t expected, const fs::path& path) {
  std::string content(expected, '\0');
  std::size_t filled = 0;
  for (;;) {
    if (filled == content.size()) content.resize(filled + 1);
    const ssize_t count = ::read(file.get(), content.data() + filled, content.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw system_error("read", path, errno);
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
    if (filled == content.size()) content.resize(filled + filled / 2 + 4096);
  }
  content.resize(filled);
  return content;
}

bool holds(const fs::path& path, std::string_view content) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.is_open()) return false;
  struct stat status = {};
  if (::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
  if (static_cast<std::uintmax_t>(status.st_size) != content.size()) return false;
  return read_all(file, content.size(), path) == content;
}

fs::path temporary_beside(const fs::path& path) {
  static std::atomic<unsigned> counter = 0;
  // Without the file's own name, which may be as long as a name can be.
  return path.parent_path() /
         (".herald-" + std::to_string(::getpid()) + "-" + std::to_string(counter.fetch_add(1)) + ".tmp");
}

void write_all(const Descriptor& file, std::string_view content, const fs::path& path) {
  while (!content.empty()) {
    const ssize_t count = ::write(file.get(), content.data(), content.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw system_error("write", path, errno);
    content.remove_prefix(static_cast<std::size_t>(count));
  }
}

std::int64_t nanoseconds(const timespec& time) {
  return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

Descriptor open_new(const fs::path& path) {
  int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (fd < 0 && errno == ENOENT) {
    make_folder(path.parent_path());
    fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  }
  if (fd < 0) throw system_error("write", path, errno);
  return Descriptor(fd);
}

/// Why a symbolic link is not to be followed, or empty when it leads to a file below `root`.
std::string refusal_of_link(const fs::path& link, const fs::path& root) {
  std::error_code error;
  const fs::path target = fs::canonical(link, error);
  if (error) return "is a symbolic link that leads nowhere";
  const auto [end, _] = std::mismatch(root.begin(), root.end(), target.begin(), target.end());
  if (end != root.end()) {
    return "is a symbolic link that leads out of the folder '" + root.filename().string() + "'";
  }
  if (!fs::is_regular_file(target)) return "is a symbolic link to something that is not a file";
  return {};
}

void list_into(const fs::path& folder, const std::string& prefix, const fs::path& root, Listing& listing) {
  std::error_code error;
  fs::directory_iterator items(folder, error);
  if (error) throw system_error("list the folder", folder, error.value());
  const Descriptor descriptor(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!descriptor.is_open()) throw system_error("list the folder", folder, errno);
  for (const fs::directory_entry& item : items) {
    const std::string name = item.path().filename().string();
    if (name.starts_with('.')) continue;
    const std::string relative = prefix + name;
    // The folder's listing mostly says what an item is, so that the item itself need not be asked.
    const bool is_link = item.is_symlink();
    if (!is_link && item.is_directory()) {
      list_into(item.path(), relative + "/", root, listing);
      continue;
    }
    std::string refusal;
    if (!is_valid_utf8(name)) {
      refusal = "has a name that is not UTF-8";
    } else if (is_link) {
      refusal = refusal_of_link(item.path(), root);
    } else if (!item.is_regular_file()) {
      refusal = "is not a regular file";
    }
    if (!refusal.empty()) {
      listing.refused.push_back({relative, refusal});
      continue;
    }
    struct stat info = {};
    if (::fstatat(descriptor.get(), name.c_str(), &info, 0) != 0) throw system_error("read", item.path(), errno);
    listing.files.push_back({relative, static_cast<std::uintmax_t>(info.st_size), nanoseconds(info.st_mtim),
                             nanoseconds(info.st_ctim), info.st_ino});
  }
}

}  // namespace

Listing list_files(const fs::path& folder) try {
  Listing listing;
  if (!fs::exists(folder)) return listing;
  list_into(folder, "", fs::canonical(folder), listing);
  std::ranges::sort(listing.files, {}, &FoundFile::path);
  std::ranges::sort(listing.refused, {}, &Listing::Refused::path);
  return listing;
} catch (const fs::filesystem_error& error) {
  throw system_error("list the folder", folder, error.code().value());
}

std::string read_file(const fs::path& path) {
  // Not blocking: a named pipe in a file's place would otherwise wait for a writer for ever.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.is_open()) throw system_error("open", path, errno);
  struct stat status = {};
  if (::fstat(file.get(), &status) != 0) throw system_error("read", path, errno);
  if (S_ISDIR(status.st_mode)) throw system_error("read", path, EISDIR);
  if (!S_ISREG(status.st_mode)) throw Error("cannot read '" + path.string() + "': not a regular file");
  return read_all(file, static_cast<std::size_t>(status.st_size), path);
}

Written write_if_changed(const fs::path& path, std::string_view content) {
  std::error_code unknown;  // whatever it is, writing will meet it again
  const bool exists = fs::exists(fs::symlink_status(path, unknown));
  if (exists && holds(path, content)) return Written::unchanged;
  Replacement replacement(path);
  replacement.write(content);
  replacement.put_in_place();
  return exists ? Written::updated : Written::created;
}

Replacement::Replacement(fs::path path)
    : path_(std::move(path)), temporary_(temporary_beside(path_)), file_(open_new(temporary_)) {}

Replacement::~Replacement() {
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void Replacement::write(std::string_view piece) {
  write_all(file_, piece, path_);
}

void Replacement::put_in_place() {
  if (!file_.close()) throw system_error("write", path_, errno);
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) throw system_error("write", path_, errno);
  temporary_.clear();
}

std::int64_t write_new(const fs::path& path, std::string_view content) {
  Descriptor file = open_new(path);
  write_all(file, content, path);
  struct stat status = {};
  if (::fstat(file.get(), &status) != 0) throw system_error("write", path, errno);
  if (!file.close()) throw system_error("write", path, errno);
  return nanoseconds(status.st_mtim);
}

void remove_file(const fs::path& path, const fs::path& root) {
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) throw system_error("remove", path, errno);
  // "public", "public/" and "public/." are the same root; what is not below it is none of our business.
  const fs::path below = path.lexically_normal().lexically_relative((root / "").lexically_normal());
  if (below.empty() || *below.begin() == "..") return;
  for (fs::path folder = below.parent_path(); !folder.empty(); folder = folder.parent_path()) {
    if (::rmdir((root / folder).c_str()) != 0) break;  // not empty: others still live here
  }
}

std::optional<fs::path> path_below(const fs::path& root, std::string_view relative) {
  if (relative.empty() || relative.front() == '/') return std::nullopt;
  if (relative.find('\0') != std::string_view::npos || relative.find('\\') != std::string_view::npos) {
    return std::nullopt;
  }
  for (const std::string_view part : split(relative, '/')) {
    if (part == "..") return std::nullopt;
  }
  return root / fs::path(relative);
}

}  // namespace herald

#include "exporter/export_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include "base/error.h"

namespace herald::exporter {
namespace {

namespace fs = std::filesystem;

fs::path without_slash(const fs::path& path) {
  const fs::path place = fs::absolute(path).lexically_normal();
  return place.has_filename() ? place : place.parent_path();
}

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw system_error("make the folder", folder, error.value());
}

void remove_folder(const fs::path& folder) {
  std::error_code error;
  fs::remove_all(folder, error);
  if (error) throw system_error("remove", folder, error.value());
}

/// The system lets the lock go with the process, so nothing is left behind that would have to be cleared away.
int lock_folder(const fs::path& folder, const fs::path& place) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) throw system_error("open", folder, errno);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) return descriptor;
  ::close(descriptor);
  throw Error(fmt::format("another process is exporting to '{}'; wait until that is done", place.string()));
}

void require_replaceable(const fs::path& place, std::span<const std::string> files) {
  if (!fs::exists(fs::symlink_status(place))) return;
  if (!fs::is_directory(fs::symlink_status(place))) {
    throw Error(fmt::format("'{}' is no folder; name another one with --output", place.string()));
  }
  if (const std::string other = foreign_file(place, files); !other.empty()) {
    throw Error(
        fmt::format("'{}' holds '{}', which no export wrote; name a new folder with --output", place.string(), other));
  }
}

}  // namespace

std::string foreign_file(const fs::path& folder, std::span<const std::string> files) {
  std::string first;
  for (const fs::directory_entry& item : fs::directory_iterator(folder)) {
    const std::string name = item.path().filename().string();
    const bool is_ours = item.is_regular_file() && std::ranges::find(files, name) != files.end();
    if (!is_ours && (first.empty() || name < first)) first = name;
  }
  return first;
}

ExportFolder::ExportFolder(const fs::path& place, std::span<const std::string> files) : place_(without_slash(place)) {
  require_replaceable(place_, files);
  const fs::path parent = place_.parent_path();
  make_folder(parent);
  draft_ = parent / fmt::format(".{}.new", place_.filename().string());
  lock_ = lock_folder(parent, place_);
  try {
    remove_folder(draft_);  // what a killed process left
    make_folder(draft_);
  } catch (...) {
    ::close(lock_);
    throw;
  }
}

ExportFolder::~ExportFolder() {
  std::error_code ignored;
  fs::remove_all(draft_, ignored);
  ::close(lock_);
}

void ExportFolder::replace() {
  if (std::rename(draft_.c_str(), place_.c_str()) == 0) return;  // there was none, or an empty folder
  if (errno != EEXIST && errno != ENOTEMPTY) throw system_error("write", place_, errno);
  // The two change places in one step; the destructor removes the old one.
  if (::renameat2(AT_FDCWD, draft_.c_str(), AT_FDCWD, place_.c_str(), RENAME_EXCHANGE) == 0) return;
  if (errno != EINVAL && errno != ENOSYS) throw system_error("replace", place_, errno);
  // A file system that cannot: for a moment nothing is there.
  const fs::path old = draft_.string() + ".old";
  remove_folder(old);
  if (std::rename(place_.c_str(), old.c_str()) != 0) throw system_error("replace", place_, errno);
  if (std::rename(draft_.c_str(), place_.c_str()) != 0) throw system_error("write", place_, errno);
  remove_folder(old);
}

}  // namespace herald::exporter

#include "base/folders.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "base/error.h"

namespace herald {
namespace {

namespace fs = std::filesystem;

void exchange_in_steps(const fs::path& made, const fs::path& place) {
  const fs::path old = made.string() + ".old";
  remove_folder(old);
  if (std::rename(place.c_str(), old.c_str()) != 0 && errno != ENOENT) throw system_error("replace", place, errno);
  if (std::rename(made.c_str(), place.c_str()) != 0) {
    const int reason = errno;
    std::rename(old.c_str(), place.c_str());
    throw system_error("replace", place, reason);
  }
  if (std::rename(old.c_str(), made.c_str()) != 0 && errno != ENOENT) throw system_error("move", old, errno);
}

}  // namespace

fs::path absolute_place(const fs::path& path) {
  const fs::path place = fs::absolute(path).lexically_normal();
  return place.has_filename() ? place : place.parent_path();
}

void make_folder(const fs::path& folder) {
  if (::mkdir(folder.c_str(), 0777) == 0) return;  // mostly, only the last is missing
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) throw system_error("make the folder", folder, error.value());
}

void remove_folder(const fs::path& folder) {
  std::error_code error;
  fs::remove_all(folder, error);
  if (error) throw system_error("remove", folder, error.value());
}

void try_remove_folder(const fs::path& folder) noexcept {
  std::error_code ignored;
  fs::remove_all(folder, ignored);
}

void exchange_folders(const fs::path& made, const fs::path& place) {
  if (::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, place.c_str(), RENAME_NOREPLACE) == 0) return;
  if (::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, place.c_str(), RENAME_EXCHANGE) == 0) return;
  if (errno != EINVAL && errno != ENOSYS) throw system_error("replace", place, errno);
  exchange_in_steps(made, place);
}

void move_file(const fs::path& from, const fs::path& to) {
  if (std::rename(from.c_str(), to.c_str()) == 0) return;
  if (errno != ENOENT) throw system_error("write", to, errno);
  make_folder(to.parent_path());
  if (std::rename(from.c_str(), to.c_str()) != 0) throw system_error("write", to, errno);
}

}  // namespace herald

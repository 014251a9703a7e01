#include "base/lock.h"

#include <fcntl.h>
#include <sys/file.h>

#include <cerrno>
#include <utility>

#include "base/error.h"

namespace herald {
namespace {

namespace fs = std::filesystem;

Descriptor open_for_lock(const fs::path& path, int flags) {
  Descriptor opened(::open(path.c_str(), flags | O_CLOEXEC, 0666));
  if (!opened.is_open()) throw system_error("lock", path, errno);
  return opened;
}

/// Returns false when it would have had to wait and was told not to.
bool lock(const Descriptor& file, int operation, const fs::path& path) {
  while (::flock(file.get(), operation) != 0) {
    if (errno == EWOULDBLOCK) return false;
    if (errno != EINTR) throw system_error("lock", path, errno);
  }
  return true;
}

Descriptor lock_or_refuse(Descriptor file, const fs::path& path, const std::string& refusal) {
  if (!lock(file, LOCK_EX | LOCK_NB, path)) throw Error(refusal);
  return file;
}

}  // namespace

Lock Lock::of_file(const fs::path& path, const std::string& refusal) {
  return Lock(lock_or_refuse(open_for_lock(path, O_RDWR | O_CREAT), path, refusal));
}

Lock Lock::of_folder(const fs::path& path, const std::string& refusal) {
  return Lock(lock_or_refuse(open_for_lock(path, O_RDONLY | O_DIRECTORY), path, refusal));
}

Lock Lock::waiting_for_file(const fs::path& path) {
  Descriptor file = open_for_lock(path, O_RDWR | O_CREAT);
  lock(file, LOCK_EX, path);
  return Lock(std::move(file));
}

}  // namespace herald

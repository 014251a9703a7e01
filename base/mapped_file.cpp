#include "base/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstddef>

#include "base/descriptor.h"
#include "base/error.h"

namespace herald {

MappedFile::MappedFile(const std::filesystem::path& path) {
  // Not blocking: a named pipe in a file's place would otherwise wait for a writer for ever.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.is_open()) throw system_error("open", path, errno);
  struct stat status = {};
  if (::fstat(file.get(), &status) != 0) throw system_error("read", path, errno);
  if (!S_ISREG(status.st_mode)) throw Error("cannot read '" + path.string() + "': not a regular file");
  if (status.st_size == 0) return;
  const auto size = static_cast<std::size_t>(status.st_size);
  const void* begin = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
  if (begin == MAP_FAILED) throw system_error("read", path, errno);
  content_ = {static_cast<const char*>(begin), size};
}

MappedFile::~MappedFile() {
  if (!content_.empty()) ::munmap(const_cast<char*>(content_.data()), content_.size());
}

}  // namespace herald

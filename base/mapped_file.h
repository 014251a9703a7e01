#pragma once
// A file's bytes without a copy of them, for files that are large or of which little is read.

#include <filesystem>
#include <string_view>
#include <utility>

namespace herald {

class MappedFile {
 public:
  /// Maps a regular file as it is now; later it may be added to or replaced, never cut. Throws Error.
  explicit MappedFile(const std::filesystem::path& path);
  /// An empty one, of no file.
  MappedFile() = default;
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept : content_(std::exchange(other.content_, {})) {}
  MappedFile& operator=(MappedFile&& other) noexcept {
    std::swap(content_, other.content_);
    return *this;
  }

  /// Lives as long as the mapping, which moves along with it.
  std::string_view content() const { return content_; }

 private:
  std::string_view content_;
};

}  // namespace herald

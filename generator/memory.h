#pragma once
// What a build remembers of the files that it made, so that the next one can tell from a file's draft, and from what
// the file system says of the file, that there is nothing to do. Read with distrust: of a memory that is damaged, of
// another program, theme or folder nothing is used; and no byte of a page ever comes from it.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace herald::generator {

/// What tells whether a file is still the one that was written.
struct FileStamp {
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;

  bool operator==(const FileStamp&) const = default;
};

/// Of the regular file `path`; nothing when there is none.
std::optional<FileStamp> stamp_of(const std::filesystem::path& path);
/// The same of `path` below the open folder `folder`: quicker where there are many.
std::optional<FileStamp> stamp_of(int folder, const std::string& path);

/// A file and its compressed twins.
struct FileStamps {
  FileStamp page;
  std::optional<FileStamp> brotli;
  std::optional<FileStamp> gzip;
};

struct RememberedFile {
  std::string path;  ///< below the output folder
  std::uint64_t fingerprint = 0;
  FileStamps stamps;
};

/// Sorted by path.
using Memory = std::vector<RememberedFile>;

/// The memory in `file`, if it was written with the same `key`; otherwise nothing is remembered.
Memory read_memory(const std::filesystem::path& file, std::uint64_t key);
void write_memory(const std::filesystem::path& file, std::uint64_t key, const Memory& memory);

}  // namespace herald::generator

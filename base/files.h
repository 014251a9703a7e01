#pragma once
// Reading and writing files so that nothing is ever half-written and no path leads out of its folder.
// All functions throw herald::Error with the path and the system's reason; all may be called from any thread.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/descriptor.h"

namespace herald {

/// A regular file below a folder.
struct FoundFile {
  std::string path;  ///< relative to the folder, with '/'
  std::uintmax_t size = 0;
  std::int64_t modified_ns = 0;  ///< since the epoch
  std::int64_t changed_ns = 0;   ///< the same of its content or its state: nobody sets it back
  std::uint64_t inode = 0;
};

/// What list_files saw. `refused` are entries that are no regular file, or symbolic links that lead out of the
/// folder or to another folder: relative path and the reason, as the end of a sentence.
struct Listing {
  struct Refused {
    std::string path;
    std::string reason;
  };
  std::vector<FoundFile> files;
  std::vector<Refused> refused;
};

/// All files below `folder`, sorted by path; hidden ones (a name that starts with '.') are left out. A folder that
/// does not exist lists nothing.
Listing list_files(const std::filesystem::path& folder);

/// The whole content of a regular file.
std::string read_file(const std::filesystem::path& path);

enum class Written { created, updated, unchanged };

/// Makes `path` hold exactly `content`: readers see the old or the new content, never a part. A file that holds it
/// already is left alone, with its modification time. Folders are made as needed.
Written write_if_changed(const std::filesystem::path& path, std::string_view content);

/// A file written piece by piece, to take the place of `path` when it is complete: readers see the old or the new one.
/// Folders are made as needed; what is not put in place is thrown away.
class Replacement {
 public:
  explicit Replacement(std::filesystem::path path);
  ~Replacement();
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;

  void write(std::string_view piece);
  void put_in_place();

 private:
  std::filesystem::path path_;
  std::filesystem::path temporary_;
  Descriptor file_;
};

/// Writes `content` to the new file `path`, in place: for files that nobody reads before they are moved to where they
/// belong. Fails when there is something at `path`. Folders are made as needed. Returns its modification time as
/// FoundFile has it.
std::int64_t write_new(const std::filesystem::path& path, std::string_view content);

/// Removes `path` and then every folder above it that this leaves empty, up to but without `root`.
void remove_file(const std::filesystem::path& path, const std::filesystem::path& root);

/// `relative` below `root`, or nothing if it is absolute, has a part that is "..", holds a NUL or a backslash.
std::optional<std::filesystem::path> path_below(const std::filesystem::path& root, std::string_view relative);

}  // namespace herald

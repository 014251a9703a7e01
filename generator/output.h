#pragma once
// The folder of published files, and the only way in which a build changes it: first everything that is new is put
// aside, then all of it is moved into place. Whatever fails before leaves the folder as it was.

#include <cstddef>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/descriptor.h"
#include "base/files.h"
#include "generator/compress.h"
#include "generator/manifest.h"
#include "generator/memory.h"

namespace herald::generator {

/// What became of a planned file, and what it and its twins will look like in place.
struct Made {
  Written written = Written::unchanged;
  FileStamps stamps;
};

/// Whether text files get compressed twins.
enum class Twins { made, left_out };

/// One build's changes to a folder. The functions are called in the order in which they stand here; keep() and write()
/// once for each planned file, from several threads at once.
class Output {
 public:
  /// `planned` are the files that the build is going to write, without compressed twins.
  Output(std::filesystem::path folder, Paths planned, Twins twins = Twins::made);
  /// Throws away what was put aside and not moved into place.
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// Whether the planned file `path` and its twins lie there as `stamps` says; if so, they stay and need no write().
  bool keep(const std::string& path, const FileStamps& stamps);

  /// Sees to it that the planned file `path` will hold `content`, with compressed twins to go with it. What is there
  /// already and right stays untouched. Each thread has a `compressor` of its own.
  Made write(const std::string& path, std::string_view content, Compressor& compressor);

  /// Moves into place what was written, and removes files of earlier builds that were not written this time. Returns
  /// how many were removed, compressed twins not counted.
  std::size_t finish();

 private:
  std::optional<FileStamp> stamp_if_holds(const std::string& path, std::string_view content) const;
  bool is_packed(const std::string& path, std::size_t size) const;
  bool is_twin_wanted(const std::string& twin) const;
  void keep_twins(const std::string& path, const FileStamps& stamps);
  FileStamp stage(const std::string& path, std::string_view content);
  void gather_kept();
  void note_new_files();
  void clear_the_way();
  void move_into_place();
  std::size_t remove_stale();

  std::filesystem::path folder_;
  std::filesystem::path staging_;
  Paths planned_;
  Twins wanted_twins_;
  Descriptor descriptor_;  ///< of the folder, when it is there already
  Paths known_;            ///< files that builds made
  std::mutex mutex_;
  std::vector<std::string> staged_;  ///< lie below staging_ as they will below folder_
  std::vector<std::string> twins_;   ///< those that planned files have
  Paths kept_;                       ///< planned files and twins_
  std::vector<std::string> stale_;   ///< known and not kept
};

}  // namespace herald::generator

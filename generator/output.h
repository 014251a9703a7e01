#pragma once
// The folder of published files, and the only way in which a build changes it.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "generator/compress.h"
#include "generator/manifest.h"

namespace herald::generator {

class Output {
 public:
  explicit Output(std::filesystem::path folder);

  /// Notes that the build is about to write `planned`, and clears what stands in their way: a stale file where a folder
  /// is needed. Should the build break off, the next one still knows every file that builds made. To be called first.
  void begin(const Paths& planned);

  /// Makes `path` hold `content`, and its compressed twins to go with it. A page that is unchanged and has its twins
  /// costs one read. May be called from several threads at once, each with a `compressor` of its own.
  Written write(const std::string& path, std::string_view content, Compressor& compressor) const;

  /// The compressed twins that write() gives to `path` when its content has `size` bytes: none that is a planned file
  /// itself.
  std::vector<std::string> twins_of(const std::string& path, std::size_t size) const;

  /// Removes files of earlier builds that are not among `kept`, and notes that these are all. Returns how many of those
  /// removed were no compressed twins.
  std::size_t finish(const Paths& kept);

 private:
  bool is_current(const std::string& path, std::string_view content) const;

  std::filesystem::path folder_;
  Paths known_;    ///< files that builds made
  Paths planned_;  ///< files of this one, without twins
};

}  // namespace herald::generator

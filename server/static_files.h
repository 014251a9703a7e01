#pragma once
// The folder that the generator wrote, as HTTP: entity tags, ranges, packed files, redirects of folders.

#include <filesystem>
#include <optional>

#include "server/etags.h"
#include "server/message.h"
#include "server/packed_files.h"
#include "server/target.h"

namespace herald::server {

/// Serves regular files below a folder and nothing else: no symbolic link is followed, wherever it leads. All
/// functions may be called from any thread while the folder changes, if its files are replaced by renaming.
class StaticFiles {
 public:
  explicit StaticFiles(std::filesystem::path root);

  /// The file at `path` ("index.html" of a folder), whole or as `request` asks: 200, 206, 304, 416; 301 for a folder
  /// without its closing '/'. Nothing when there is no such file. Throws Error when the system fails.
  std::optional<Response> find(const Path& path, const Request& request);

  /// The site's own page for what is not there, as a 404: the one in the first folder of `path`, where pages of another
  /// language are, else the one for all. Nothing when it has none.
  std::optional<Response> not_found_page(const Path& path, const Request& request);

 private:
  std::filesystem::path root_;
  EntityTags tags_;
  PackedFiles packed_;
};

}  // namespace herald::server

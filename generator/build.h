#pragma once
// Site -> folder of pages.

#include <cstddef>
#include <filesystem>

#include "generator/exposure.h"
#include "site/site.h"
#include "site/theme.h"

namespace herald::generator {

struct BuildReport {
  std::size_t pages = 0;  ///< files that the site consists of
  std::size_t created = 0;
  std::size_t updated = 0;
  std::size_t unchanged = 0;
  std::size_t removed = 0;
};

/// Renders every page of `site` into `output`: new and changed files are put aside and moved into place when all are
/// there, unchanged ones left alone, and files of an earlier build that the site no longer has are removed; files that
/// no build made are kept. Two builds of the same input give the same bytes. Throws Error when a template or the disk
/// fails; what was published before is then as it was, unless the disk failed while files were moved into place.
BuildReport build(const site::Site& site, const site::Theme& theme, const std::filesystem::path& output);

/// Whether what an earlier build remembers may spare work.
enum class Reuse { allowed, refused };

struct BuildOptions {
  std::filesystem::path output;
  std::filesystem::path cache;  ///< the folder in which builds remember what they made of what; made as needed
  Reuse reuse = Reuse::allowed;
  Exposure exposure = {};  ///< who is in the spotlight of the home page, and on others, goes by it
  /// The folder that builds remember this output as, when it lies somewhere else each time and is filled with what the
  /// last one made, times and all. `output` itself when empty.
  std::filesystem::path known_as = {};
};

/// The same, and files whose drafts and stamps are as the last build into this output left them are neither made nor
/// read. The result is the same to the byte, unless someone changes published files and sets their times back.
BuildReport build(const site::Site& site, const site::Theme& theme, const BuildOptions& options);

}  // namespace herald::generator

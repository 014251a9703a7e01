#pragma once
// Releases: complete folders of a published site, and the link that says which one is public. `herald publish`,
// `rollback` and `releases` use this, and the server follows the link.
//
//   .herald/releases/20261123-091500/public/   the pages
//                                   /index/    the search index
//                                   /site/     the settings and the theme they were made with
//                                   /release.json
//   .herald/current -> releases/20261123-091500
//
// A release is made in a folder whose name begins with a dot, is renamed when it is complete, and becomes public when
// the link is replaced by one rename. A process that dies at any moment leaves the old release or the new one, whole.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/lock.h"

namespace herald::generator {

/// One release on the disk, complete or being made.
struct Release {
  std::string name;  ///< the UTC time it was begun, "20261123-091500"; a second one in that second ends in "-2"
  std::filesystem::path folder;

  std::filesystem::path pages() const { return folder / "public"; }
  std::filesystem::path index() const { return folder / "index"; }
  std::filesystem::path site() const { return folder / "site"; }
};

/// How many releases are kept, the public one among them.
inline constexpr std::size_t kept_releases = 5;

/// The link that names the public release of the site at `root`.
std::filesystem::path current_release_link(const std::filesystem::path& root);

/// All complete releases of the site at `root`, newest first.
std::vector<Release> list_releases(const std::filesystem::path& root);

/// The public one; nothing if there is none, or its folder is gone.
std::optional<Release> current_release(const std::filesystem::path& root);

/// Makes `release` the public one. Throws Error.
void switch_to(const std::filesystem::path& root, const Release& release);

/// A release being made. Only one process at a time makes or removes releases of a site: a second one gets an Error.
class ReleaseDraft {
 public:
  /// Begins with hard links to the pages of the public release, so that a build writes only what differs. Removes what
  /// killed processes left behind.
  explicit ReleaseDraft(const std::filesystem::path& root);
  /// Removes the folder, unless publish() was called.
  ~ReleaseDraft();
  ReleaseDraft(const ReleaseDraft&) = delete;
  ReleaseDraft& operator=(const ReleaseDraft&) = delete;

  const Release& release() const { return draft_; }

  /// Writes release.json with `entries`, makes the release complete and public, and removes the oldest beyond
  /// kept_releases. Returns it under its final name.
  Release publish(std::size_t entries);

 private:
  std::filesystem::path root_;
  Lock lock_;
  Release draft_;
  bool is_published_ = false;
};

}  // namespace herald::generator

#pragma once
// The site as the preview shows it: in memory, drafts included, loaded anew after each change; pages are rendered when
// they are asked for.

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "generator/plan.h"
#include "server/release.h"
#include "site/load.h"
#include "site/read.h"

namespace herald::server {

struct PreviewOptions {
  std::filesystem::path root;   ///< the site's folder
  std::filesystem::path data;   ///< the program's data, for the theme
  std::filesystem::path cache;  ///< see site::LoadOptions
  int port = 8080;              ///< 0: any free one; on 127.0.0.1, for drafts are nobody else's business
};

/// One state of the site that can be shown. Constant; pages are rendered from any thread.
class PreviewVersion {
 public:
  /// Throws Error when the theme or the plan has a mistake.
  PreviewVersion(site::Loaded loaded, std::shared_ptr<const site::Theme> theme,
                 std::shared_ptr<const generator::Renderer> renderer, std::filesystem::path pictures);
  PreviewVersion(const PreviewVersion&) = delete;
  PreviewVersion& operator=(const PreviewVersion&) = delete;

  const site::Loaded& loaded() const { return loaded_; }
  bool has(std::string_view path) const { return find(path) != nullptr; }
  /// The file at `path` ("people/ada/index.html"); nothing when the site has none. Throws Error when it fails.
  std::optional<std::string> file(std::string_view path) const;

 private:
  const generator::Page* find(std::string_view path) const;

  site::Loaded loaded_;
  std::shared_ptr<const site::Theme> theme_;
  std::shared_ptr<const generator::Renderer> renderer_;
  generator::Chrome chrome_;
  generator::Cards cards_;
  std::filesystem::path pictures_;
  generator::Pages pages_;
};

/// What is to be shown at the moment.
struct PreviewState {
  std::uint64_t number = 0;                       ///< grows with each change that a browser should see
  std::shared_ptr<const PreviewVersion> version;  ///< the last good one; null before there was one
  std::string mistakes;                           ///< why the newest is not shown, as text; empty when it is
};

/// update() and check() are called from one thread, state() from any.
class PreviewSite {
 public:
  explicit PreviewSite(PreviewOptions options);

  /// Loads the site anew after `changed` files; all of it when none are named. Errors leave the last good version.
  void update(const std::vector<std::filesystem::path>& changed);

  PreviewState state() const;

  /// Folders whose files make a difference.
  std::vector<std::filesystem::path> folders() const;

 private:
  std::shared_ptr<const PreviewVersion> load(const std::vector<std::filesystem::path>& changed, std::string& mistakes);
  void load_theme(const std::string& name);

  PreviewOptions options_;
  site::KeptEntries kept_;
  std::shared_ptr<const site::Theme> theme_;
  std::shared_ptr<const generator::Renderer> renderer_;
  mutable std::mutex mutex_;
  PreviewState state_;
};

}  // namespace herald::server

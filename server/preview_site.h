#pragma once
// The site as the preview shows it: in memory, drafts included, loaded anew after each change; pages are rendered when
// they are asked for.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
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
  std::filesystem::path index;  ///< that search answers from, if it is there
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
  /// The file at `path` ("people/ada/index.html"), to be made with make(); nothing when the site has none. Throws Error
  /// when it fails.
  std::optional<generator::Draft> draft(std::string_view path) const;
  std::string make(const generator::Draft& draft) const { return draft.make(*renderer_); }

 private:
  const generator::Page* find(std::string_view path) const;

  site::Loaded loaded_;
  std::shared_ptr<const site::Theme> theme_;
  std::shared_ptr<const generator::Renderer> renderer_;
  generator::Chrome chrome_;
  generator::Cards cards_;
  generator::Exposure exposure_;  ///< nobody's yet: the preview counts none
  pictures::PictureCache pictures_;
  generator::Pages pages_;
};

/// What stops nothing, but is worth a look.
struct Warnings {
  std::size_t count = 0;
  std::string text;  ///< as `herald check` tells them

  bool operator==(const Warnings&) const = default;
};

/// What is to be shown at the moment.
struct PreviewState {
  std::uint64_t number = 0;                       ///< of the last change to the site's files
  std::uint64_t looks = 0;                        ///< grows when more than entries changed: theme, settings, images
  std::uint64_t revision = 0;                     ///< grows with each change of this state
  std::shared_ptr<const PreviewVersion> version;  ///< the last good one; null before there was one
  std::string mistakes;                           ///< why the newest is not shown, as text; empty when it is
  std::string findings;                           ///< why what is shown would not be published; empty when it would
  Warnings warnings;                              ///< about what is shown
};

/// update(), check() and day() are called from one thread, state() from any.
class PreviewSite {
 public:
  explicit PreviewSite(PreviewOptions options);

  /// Loads the site anew after `changed` files; all of it when none are named. Errors leave the last good version. `on`
  /// is the day to show it for; today when left out.
  void update(const std::vector<std::filesystem::path>& changed, const std::optional<Date>& on = {});

  /// Looks for what only the whole site can show, which takes as long as update(): for when the page is shown already.
  void check();

  PreviewState state() const;

  /// Whether the site was loaded for a day that has passed.
  bool is_of_yesterday() const;

  /// Folders whose files make a difference.
  std::vector<std::filesystem::path> folders() const;

 private:
  std::shared_ptr<const PreviewVersion> load(const std::vector<std::filesystem::path>& changed,
                                             const std::optional<Date>& on, std::string& mistakes);
  void load_theme(const std::string& name);

  PreviewOptions options_;
  site::KeptEntries kept_;
  std::shared_ptr<const PreviewVersion> retired_;  ///< taken apart when there is time
  std::string time_zone_;
  Date day_;
  std::shared_ptr<const site::Theme> theme_;
  std::shared_ptr<const generator::Renderer> renderer_;
  mutable std::mutex mutex_;
  PreviewState state_;
};

}  // namespace herald::server

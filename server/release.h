#pragma once
// Everything that one version of the site is served from. Handlers get it as one constant value: a request sees one
// version and never parts of two.

#include <filesystem>
#include <memory>
#include <string>

#include "generator/chrome.h"
#include "generator/renderer.h"
#include "search/searcher.h"
#include "server/attention_keeper.h"
#include "server/server.h"
#include "server/static_files.h"
#include "site/settings.h"
#include "site/theme.h"

namespace herald::server {

/// Where the parts of one version lie. `version` differs whenever one of them was replaced.
struct Sources {
  std::filesystem::path root;
  std::filesystem::path output;
  std::filesystem::path index;
  std::string version;
};

/// What `options` lead to at this moment.
Sources find_sources(const ServerOptions& options);

struct Release {
  /// Throws Error if a part is missing or broken.
  Release(const Sources& sources, const ServerOptions& options);
  Release(const Release&) = delete;
  Release& operator=(const Release&) = delete;

  const site::Settings settings;
  const site::Theme theme;
  const generator::Chrome chrome;  ///< refers to the two above
  const generator::Renderer renderer;
  const search::Gazetteer gazetteer;
  const std::unique_ptr<const search::Searcher> searcher;
  mutable AttentionKeeper attention_keeper;  ///< of the searcher's counts; locks within
  mutable StaticFiles files;                 ///< locks within
};

}  // namespace herald::server

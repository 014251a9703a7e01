#include "server/release.h"

#include <algorithm>

#include "base/diagnostic.h"
#include "base/error.h"

namespace herald::server {
namespace {

site::Settings settings_of(const ServerOptions& options) {
  Diagnostics diagnostics;
  site::Settings settings = site::read_settings(options.root, diagnostics);
  std::erase_if(diagnostics, [](const Diagnostic& diagnostic) { return diagnostic.severity != Severity::error; });
  if (!diagnostics.empty()) throw Error(to_text(diagnostics, options.root));
  return settings;
}

}  // namespace

Release::Release(const ServerOptions& options)
    : settings(settings_of(options)),
      theme(site::load_theme(options.root, settings.theme, options.data)),
      chrome(settings, theme),
      renderer(theme),
      gazetteer(search::Gazetteer::load(options.data, options.root)),
      searcher(search::Searcher::open(options.index)),
      files(options.output) {}

}  // namespace herald::server

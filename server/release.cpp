#include "server/release.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <system_error>

#include "base/diagnostic.h"
#include "base/error.h"

namespace herald::server {
namespace {

site::Settings settings_of(const std::filesystem::path& root) {
  Diagnostics diagnostics;
  site::Settings settings = site::read_settings(root, diagnostics);
  std::erase_if(diagnostics, [](const Diagnostic& diagnostic) { return diagnostic.severity != Severity::error; });
  if (!diagnostics.empty()) throw Error(to_text(diagnostics, root));
  return settings;
}

/// Says whether the file was replaced: every rename brings another inode or another time.
std::string identity_of(const std::filesystem::path& file) {
  struct stat status = {};
  if (::stat(file.c_str(), &status) != 0) return "absent";
  return fmt::format("{}-{}-{}", status.st_ino, status.st_mtim.tv_sec, status.st_mtim.tv_nsec);
}

}  // namespace

Sources find_sources(const ServerOptions& options) {
  Sources sources{options.root, options.output, options.index, {}};
  std::error_code error;
  const std::filesystem::path release = std::filesystem::canonical(options.current, error);
  if (!options.current.empty() && !error) {
    sources = {release / "site", release / "public", release / "index", {}};
    sources.version = release.string() + " ";
  }
  if (!options.own_index.empty()) sources.index = options.own_index;
  sources.version += identity_of(sources.index / "manifest.json");
  return sources;
}

Release::Release(const Sources& sources, const ServerOptions& options)
    : settings(settings_of(sources.root)),
      theme(site::load_theme(sources.root, settings.theme, options.data)),
      chrome(settings, theme),
      renderer(theme),
      gazetteer(search::Gazetteer::load(options.data, sources.root)),
      searcher(
          search::Searcher::open(sources.index, {settings.search.fairness, options.attention_refresh, options.shards})),
      attention_keeper(searcher->attention(), options.desk),
      files(sources.output) {}

}  // namespace herald::server

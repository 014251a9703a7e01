// What lets a browser show pages without a network: /service-worker.js, which sets up the theme's worker, and a page in
// each language for whatever has not been kept. How the worker goes about it is the theme's: assets/offline.js.

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "generator/plan.h"

namespace herald::generator {
namespace {

using Json = nlohmann::ordered_json;

Draft prepare_offline(const Context& context, const std::string& language) {
  const site::Settings& settings = context.site.settings();
  View view = context.chrome.page_view({.title = std::string(context.chrome.words(language).text("offline.title")),
                                        .url = url_in(settings, language, offline_url),
                                        .language = language,
                                        .page_class = "offline",
                                        .indexing = Indexing::refused,
                                        .alternates = alternates_of(settings, std::string(offline_url))});
  // It answers at any address, so it has none of its own.
  view.set("CANONICAL", "");
  view.hide("BREADCRUMBS");
  return page_draft("offline.tpl", std::move(view));
}

/// Of the theme's assets, what pages look and work like.
std::vector<std::string> files_of(const site::Theme& theme, const std::string& version) {
  constexpr std::array<std::string_view, 3> endings = {".css", ".js", ".svg"};
  std::vector<std::string> files;
  for (const site::Asset& asset : theme.assets) {
    const bool is_wanted =
        std::ranges::any_of(endings, [&](std::string_view end) { return asset.path.ends_with(end); });
    const bool is_worker = "/" + asset.path == offline_script;
    if (asset.path.starts_with("assets/") && is_wanted && !is_worker)
      files.push_back("/" + asset.path + "?v=" + version);
  }
  std::ranges::sort(files);
  return files;
}

std::string render_worker(const Context& context, const std::string& addresses) {
  const site::Settings& settings = context.site.settings();
  const std::string& assets = context.chrome.asset_version();
  Json pages = Json::object();
  for (const std::string& language : languages_of(settings))
    pages[home_url(settings, language)] = url_in(settings, language, offline_url);
  const Json site = {{"isOn", settings.works_offline},
                     {"version", assets + "-" + addresses},
                     {"pages", std::move(pages)},
                     {"files", files_of(context.theme, assets)}};
  return "const site = " + site.dump() + ";\nimportScripts(" +
         Json(std::string(offline_script) + "?v=" + assets).dump() + ");\n";
}

/// Changes when a page comes or goes.
std::string fingerprint_of_addresses(const Pages& pages) {
  std::string all;
  for (const Page& page : pages)
    all.append(page.path).append(1, '\n');
  return to_hex(fingerprint(all)).substr(0, 8);
}

}  // namespace

void plan_offline_files(const site::Site& site, const site::Theme& theme, Pages& pages) {
  if (!can_work_offline(theme)) return;
  const std::string addresses = fingerprint_of_addresses(pages);
  plan_in_languages(site, offline_url, prepare_offline, pages);
  pages.push_back({path_of_url(service_worker_url),
                   [addresses](const Context& context) { return render_worker(context, addresses); },
                   false,
                   {}});
}

}  // namespace herald::generator

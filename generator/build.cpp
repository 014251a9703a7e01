#include "generator/build.h"

#include <fmt/format.h>

#include <vector>

#include "base/error.h"
#include "base/parallel.h"
#include "base/progress.h"
#include "base/text.h"
#include "generator/output.h"
#include "generator/plan.h"

namespace herald::generator {
namespace {

/// Before anything is written, so that a theme with a gap leaves the last site as it was.
void require_templates(const Renderer& renderer, const site::Theme& theme) {
  std::vector<std::string> names = {"home", "list", "taxonomy", "term", "error", "redirect"};
  for (const site::Kind kind : site::all_kinds)
    names.emplace_back(site::name_of(kind));
  std::erase_if(names, [&](const std::string& name) { return renderer.has(name + ".tpl"); });
  if (names.empty()) return;
  throw Error(fmt::format("the theme '{}' lacks templates: {}.tpl", theme.name, join(names, ".tpl, ")));
}

Paths paths_of(const Pages& pages) {
  Paths paths;
  for (const Page& page : pages)
    paths.insert(paths.end(), page.path);
  return paths;
}

std::string render(const Page& page, const Context& context) {
  try {
    return page.render(context);
  } catch (const Error& error) {
    throw Error(fmt::format("cannot make the page '{}': {}", page.path, error.what()));
  }
}

/// Each page is rendered, packed and written by one task, so that no more pages are in memory than threads.
std::vector<Written> write_all(const Pages& pages, const Context& context, Output& output) {
  std::vector<Written> written(pages.size());
  std::vector<Compressor> compressors(worker_count());
  Progress progress("Rendering", pages.size());
  parallel_for(pages.size(), [&](unsigned worker, std::size_t index) {
    const Page& page = pages[index];
    written[index] = output.write(page.path, render(page, context), compressors[worker]);
    progress.advance();
  });
  return written;
}

BuildReport count(const std::vector<Written>& pages) {
  BuildReport report;
  report.pages = pages.size();
  for (const Written written : pages) {
    switch (written) {
      case Written::created:
        ++report.created;
        break;
      case Written::updated:
        ++report.updated;
        break;
      case Written::unchanged:
        ++report.unchanged;
        break;
    }
  }
  return report;
}

}  // namespace

BuildReport build(const site::Site& site, const site::Theme& theme, const std::filesystem::path& folder) {
  const Chrome chrome(site.settings(), theme);
  const Renderer renderer(theme);
  require_templates(renderer, theme);
  const Context context{site, theme, chrome, renderer};
  const Pages pages = make_plan(site, theme);

  Output output(folder, paths_of(pages));
  BuildReport report = count(write_all(pages, context, output));
  report.removed = output.finish();
  return report;
}

}  // namespace herald::generator

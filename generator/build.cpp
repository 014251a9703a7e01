#include "generator/build.h"

#include <fmt/format.h>

#include <span>
#include <vector>

#include "base/error.h"
#include "base/parallel.h"
#include "base/progress.h"
#include "generator/output.h"
#include "generator/plan.h"

namespace herald::generator {
namespace {

struct Made {
  Written written = Written::unchanged;
  std::vector<std::string> twins;
};

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
std::vector<Made> make_all(const Pages& pages, const Context& context, const Output& output) {
  std::vector<Made> made(pages.size());
  std::vector<Compressor> compressors(worker_count());
  Progress progress("Rendering", pages.size());
  parallel_for(pages.size(), [&](unsigned worker, std::size_t index) {
    const Page& page = pages[index];
    const std::string content = render(page, context);
    made[index].written = output.write(page.path, content, compressors[worker]);
    made[index].twins = output.twins_of(page.path, content.size());
    progress.advance();
  });
  return made;
}

BuildReport count(const std::vector<Made>& made) {
  BuildReport report;
  report.pages = made.size();
  for (const Made& one : made) {
    switch (one.written) {
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

Paths with_twins(Paths paths, std::span<const Made> made) {
  for (const Made& one : made)
    paths.insert(one.twins.begin(), one.twins.end());
  return paths;
}

}  // namespace

BuildReport build(const site::Site& site, const site::Theme& theme, const std::filesystem::path& folder) {
  const Chrome chrome(site.settings(), theme);
  const Renderer renderer(theme);
  const Context context{site, theme, chrome, renderer};
  const Pages pages = make_plan(site, theme);
  const Paths planned = paths_of(pages);

  Output output(folder);
  output.begin(planned);
  const std::vector<Made> made = make_all(pages, context, output);
  BuildReport report = count(made);
  report.removed = output.finish(with_twins(planned, made));
  return report;
}

}  // namespace herald::generator

#include "generator/build.h"

#include <fmt/format.h>

#include <memory>

#include "base/text.h"
#include "cli/command.h"
#include "cli/exposure.h"
#include "cli/open_data.h"
#include "cli/program_data.h"
#include "cli/site_loading.h"
#include "site/theme.h"

namespace herald::cli {
namespace {

int build(const Common& common, const std::filesystem::path& output, generator::Reuse reuse) {
  if (reuse == generator::Reuse::refused) empty_cache(common.site);
  const site::Site* site = load_sound_site(common.site, Checks::whole_site);
  if (!site) {
    fmt::print(stderr, "nothing was built: mend the errors above first\n");
    return 1;
  }
  const site::Theme theme = site::load_theme(common.site, site->settings().theme, program_data());
  const std::filesystem::path folder = output.empty() ? common.site / "public" : output;
  const generator::BuildReport report = generator::build(
      *site, theme,
      {.output = folder, .cache = cache_folder(common.site), .reuse = reuse, .exposure = exposure_of(common.site)});
  publish_open_data(common.site, *site, folder);
  fmt::print("{} from {}: {} new, {} changed, {} unchanged, {} removed\n", count_of(report.pages, "file", "files"),
             count_of(site->entries().size(), "entry", "entries"), report.created, report.updated, report.unchanged,
             report.removed);
  for (const site::LeftOut& out : site->left_out())
    fmt::print("left out {}: {}\n", out.file, out.reason);
  return 0;
}

}  // namespace

void add_build(CLI::App& app, const Common& common, Action& action) {
  const auto output = std::make_shared<std::filesystem::path>();
  app.add_option("--output", *output, "The folder to write (default: public/ in the site)")->type_name("DIR");
  const auto is_full = std::make_shared<bool>(false);
  app.add_flag("--full", *is_full, "Make every file anew, and empty .herald/cache first");
  app.callback([&, output, is_full] {
    action = [&common, output, is_full] {
      return build(common, *output, *is_full ? generator::Reuse::refused : generator::Reuse::allowed);
    };
  });
}

}  // namespace herald::cli

#include <fmt/format.h>

#include <memory>

#include "base/text.h"
#include "cli/command.h"
#include "cli/open_data.h"
#include "cli/site_loading.h"
#include "exporter/reference.h"
#include "site/publicity.h"

namespace herald::cli {
namespace {

struct ExportOptions {
  std::filesystem::path output;
  bool prints_reference = false;
};

int export_open_data(const Common& common, const ExportOptions& options) {
  if (options.prints_reference) {
    fmt::print("{}", exporter::tables_reference());
    return 0;
  }
  const auto site = load_sound_site(common.site, Checks::whole_site);
  if (!site) {
    fmt::print(stderr, "nothing was exported: mend the errors above first\n");
    return 1;
  }
  const std::filesystem::path folder =
      options.output.empty() ? common.site / exporter::published_folder : options.output;
  const exporter::ExportReport report = export_site(common.site, *site, folder);
  fmt::print("{} from {} in {}\n", count_of(report.files, "file", "files"),
             count_of(report.entries, "entry", "entries"), folder.string());
  for (const site::Entry* entry : site->entries()) {
    if (!consent_covers(*entry, "export")) fmt::print("left out {}: consent does not cover exports\n", entry->file);
  }
  return 0;
}

}  // namespace

void add_export(CLI::App& app, const Common& common, Action& action) {
  const auto options = std::make_shared<ExportOptions>();
  app.add_option("--output", options->output,
                 "The folder to write, new or an earlier export (default: open-data/ in the site)")
      ->type_name("DIR");
  app.add_flag("--reference", options->prints_reference, "Print every table and column instead, as Markdown");
  app.callback([&, options] { action = [&common, options] { return export_open_data(common, *options); }; });
}

}  // namespace herald::cli

#include <fmt/format.h>

#include "base/text.h"
#include "cli/command.h"
#include "cli/program_data.h"
#include "cli/site_loading.h"
#include "search/indexer.h"

namespace herald::cli {
namespace {

int index(const Common& common) {
  const site::Site* site = load_sound_site(common.site, Checks::entries);
  if (!site) {
    fmt::print(stderr, "nothing was indexed: mend the errors above first\n");
    return 1;
  }
  const search::IndexReport report = search::build_index(*site, common.site / ".herald" / "index",
                                                         search::Gazetteer::load(program_data(), common.site));
  fmt::print("indexed {} as {}\n", count_of(report.entries, "entry", "entries"),
             count_of(report.documents, "document", "documents"));
  return 0;
}

}  // namespace

void add_index(CLI::App& app, const Common& common, Action& action) {
  app.callback([&] { action = [&common] { return index(common); }; });
}

}  // namespace herald::cli

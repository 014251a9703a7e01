#include <fmt/format.h>

#include <cstddef>
#include <memory>

#include "base/text.h"
#include "cli/command.h"
#include "cli/program_data.h"
#include "cli/site_loading.h"
#include "search/indexer.h"

namespace herald::cli {
namespace {

int index(const Common& common, std::size_t shards) {
  const site::Site* site = load_sound_site(common.site, Checks::entries);
  if (!site) {
    fmt::print(stderr, "nothing was indexed: mend the errors above first\n");
    return 1;
  }
  const search::IndexReport report = search::build_index(
      *site, common.site / ".herald" / "index", search::Gazetteer::load(program_data(), common.site),
      {.shards = shards, .parts = cache_folder(common.site) / "index"});
  fmt::print("indexed {} as {}", count_of(report.entries, "entry", "entries"),
             count_of(report.documents, "document", "documents"));
  if (report.made < report.documents) fmt::print(", {} of them made anew", report.made);
  if (shards > 1) fmt::print(", in {} shards", shards);
  fmt::print("\n");
  return 0;
}

}  // namespace

void add_index(CLI::App& app, const Common& common, Action& action) {
  const auto shards = std::make_shared<std::size_t>(1);
  app.add_option("--shards", *shards, "Databases to split the documents between, for as many machines")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, search::most_shards))
      ->capture_default_str();
  app.callback([&, shards] { action = [&common, shards] { return index(common, *shards); }; });
}

}  // namespace herald::cli

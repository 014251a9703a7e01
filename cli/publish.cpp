#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "base/error.h"
#include "base/files.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/exposure.h"
#include "cli/open_data.h"
#include "cli/program_data.h"
#include "cli/site_loading.h"
#include "generator/build.h"
#include "generator/release.h"
#include "search/indexer.h"
#include "site/theme.h"

namespace herald::cli {
namespace {

int publish(const Common& common, generator::Reuse reuse) {
  if (reuse == generator::Reuse::refused) empty_cache(common.site);
  const site::Site* site = load_sound_site(common.site, Checks::whole_site);
  if (!site) {
    fmt::print(stderr, "nothing was published: mend the errors above first\n");
    return 1;
  }
  const site::Theme theme = site::load_theme(common.site, site->settings().theme, program_data());
  generator::ReleaseDraft draft(common.site);
  const generator::BuildReport built = generator::build(*site, theme,
                                                        {.output = draft.release().pages(),
                                                         .cache = cache_folder(common.site),
                                                         .reuse = reuse,
                                                         .exposure = exposure_of(common.site),
                                                         .known_as = common.site / ".herald" / "releases"});
  publish_open_data(common.site, *site, draft.release().pages());
  search::build_index(*site, draft.release().index(), search::Gazetteer::load(program_data(), common.site),
                      {.parts = cache_folder(common.site) / "index"});
  site::copy_presentation(common.site, site->settings().theme, program_data(), draft.release().site());
  const generator::Release release = draft.publish(site->entries().size());
  fmt::print("published {}: {}, {} new, {} changed, {} removed\n", release.name,
             count_of(site->entries().size(), "entry", "entries"), built.created, built.updated, built.removed);
  for (const site::LeftOut& out : site->left_out())
    fmt::print("left out {}: {}\n", out.file, out.reason);
  return 0;
}

std::size_t entries_of(const generator::Release& release) {
  try {
    return nlohmann::json::parse(read_file(release.folder / "release.json")).value("entries", std::size_t{0});
  } catch (const std::exception& error) {
    throw Error(fmt::format("the release '{}' is damaged: {}", release.name, error.what()));
  }
}

int list(const Common& common) {
  const auto current = generator::current_release(common.site);
  const auto releases = generator::list_releases(common.site);
  for (const generator::Release& release : releases) {
    const bool is_current = current && current->name == release.name;
    fmt::print("{} {}  {}\n", is_current ? "*" : " ", release.name, count_of(entries_of(release), "entry", "entries"));
  }
  if (releases.empty()) fmt::print("nothing is published yet; 'herald publish' does it\n");
  return 0;
}

/// The release to go back to: the one that was named, else the newest that is older than the public one.
generator::Release target_of(const Common& common, const std::string& name) {
  const auto releases = generator::list_releases(common.site);
  const auto current = generator::current_release(common.site);
  if (!current) throw Error("nothing is published, so there is nothing to go back from");
  auto found = std::ranges::find(releases, name.empty() ? current->name : name, &generator::Release::name);
  if (found != releases.end() && name.empty()) ++found;
  if (found != releases.end()) return *found;
  if (name.empty()) throw Error(fmt::format("there is no release before {}", current->name));
  std::vector<std::string_view> names;
  names.reserve(releases.size());
  for (const generator::Release& release : releases)
    names.push_back(release.name);
  throw Error(fmt::format("there is no release '{}'; there are: {}", name, fmt::join(names, ", ")));
}

int rollback(const Common& common, const std::string& name) {
  const generator::Release release = target_of(common, name);
  generator::switch_to(common.site, release);
  fmt::print("{} is public now\n", release.name);
  return 0;
}

}  // namespace

void add_publish(CLI::App& app, const Common& common, Action& action) {
  const auto is_full = std::make_shared<bool>(false);
  app.add_flag("--full", *is_full, "Make every file anew, and empty .herald/cache first");
  app.callback([&, is_full] {
    action = [&common, is_full] {
      return publish(common, *is_full ? generator::Reuse::refused : generator::Reuse::allowed);
    };
  });
}

void add_releases(CLI::App& app, const Common& common, Action& action) {
  app.callback([&] { action = [&common] { return list(common); }; });
}

void add_rollback(CLI::App& app, const Common& common, Action& action) {
  const auto name = std::make_shared<std::string>();
  app.add_option("release", *name, "The release to go back to (default: the one before)")->type_name("RELEASE");
  app.callback([&, name] { action = [&common, name] { return rollback(common, *name); }; });
}

}  // namespace herald::cli

#include "cli/site_loading.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <utility>

#include "cli/program_data.h"
#include "generator/release.h"
#include "site/check.h"

namespace herald::cli {

site::Loaded load_and_check(const std::filesystem::path& root, const std::optional<Date>& on, Diagnostics& diagnostics,
                            const std::filesystem::path& cache) {
  site::Loaded loaded = site::load({.root = root, .on = on, .drafts = site::Drafts::hidden, .cache = cache});
  diagnostics = loaded.diagnostics;
  std::ranges::move(site::check(loaded, {.root = root, .data = program_data()}), std::back_inserter(diagnostics));
  sort_diagnostics(diagnostics);
  return loaded;
}

const site::Site* load_sound_site(const std::filesystem::path& root, Checks checks, const std::optional<Date>& on) {
  Diagnostics diagnostics;
  const auto load = [&] {
    if (checks == Checks::whole_site) return load_and_check(root, on, diagnostics, cache_folder(root));
    site::Loaded loaded =
        site::load({.root = root, .on = on, .drafts = site::Drafts::hidden, .cache = cache_folder(root)});
    diagnostics = loaded.diagnostics;
    return loaded;
  };
  const site::Loaded& loaded = keep_to_the_end(load());
  fmt::print(stderr, "{}", to_text(diagnostics, root, most_warnings_shown));
  return has_errors(diagnostics) ? nullptr : &loaded.site;
}

void empty_cache(const std::filesystem::path& root) {
  std::error_code ignored;
  std::filesystem::remove_all(cache_folder(root), ignored);
}

std::filesystem::path public_index(const std::filesystem::path& root) {
  const auto release = generator::current_release(root);
  return release ? release->index() : root / ".herald" / "index";
}

std::filesystem::path cache_folder(const std::filesystem::path& root) {
  return root / ".herald" / "cache";
}

Date date_option(const std::string& text) {
  const auto date = parse_date(text);
  if (!date || date->day == 0) throw CLI::ValidationError("--on", "'" + text + "' is not a day; write YYYY-MM-DD");
  return *date;
}

}  // namespace herald::cli

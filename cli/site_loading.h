#pragma once
// Loading a site the way every command does: mistakes go to standard error, and errors among them stop the command.

#include <filesystem>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "site/load.h"
#include "site/site.h"

namespace herald::cli {

/// Which checks a command needs before it goes on.
enum class Checks { entries, whole_site };

/// Keeps `value` until the process ends: to take a large site apart takes longer than most of what it was loaded for.
template <typename Value>
const Value& keep_to_the_end(Value value) {
  static auto& kept = *new std::vector<std::unique_ptr<const Value>>;
  return *kept.emplace_back(std::make_unique<const Value>(std::move(value)));
}

/// Loads the site at `root` for the day `on` (today when left out), and keeps it to the end. Prints all diagnostics on
/// standard error; returns null when one of them is an error.
const site::Site* load_sound_site(const std::filesystem::path& root, Checks checks, const std::optional<Date>& on = {});

/// Of each code, unless all are asked for: a site of thousands of entries must not bury its errors.
inline constexpr std::size_t most_warnings_shown = 20;

/// Loads and checks the whole site; all diagnostics, sorted, go to `diagnostics`.
/// `cache`: see LoadOptions.
site::Loaded load_and_check(const std::filesystem::path& root, const std::optional<Date>& on, Diagnostics& diagnostics,
                            const std::filesystem::path& cache = {});

/// Where the program keeps what spares it work, in the site at `root`.
std::filesystem::path cache_folder(const std::filesystem::path& root);

/// Removes all that is kept there: nothing of it is needed, and whoever has withdrawn may want none of it to stay. What
/// cannot be removed is left.
void empty_cache(const std::filesystem::path& root);

/// The index that readers of the site at `root` search: the public release's, else the one that `herald index` built.
std::filesystem::path public_index(const std::filesystem::path& root);

/// Reads the value of an option such as --on; throws CLI::ValidationError.
Date date_option(const std::string& text);

}  // namespace herald::cli

#pragma once
// The table of commands. Each command is one file that adds its options to a CLI::App and says what to do.

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <span>
#include <string_view>

namespace herald::cli {

/// Options that every command has.
struct Common {
  std::filesystem::path site = ".";
};

/// Runs the command that was chosen; returns the exit code: 0, or 1 for mistakes in content and failed operations.
/// Wrong usage never gets this far: it is 2.
using Action = std::function<int()>;

struct Command {
  std::string_view name;
  std::string_view help;
  std::string_view examples;  ///< shown below the options by --help
  /// Adds options and sets `action`; both `common` and `action` outlive the parse.
  void (*add)(CLI::App& app, const Common& common, Action& action);
};

/// In the order in which help lists them.
std::span<const Command> commands();

void add_init(CLI::App& app, const Common& common, Action& action);
void add_new(CLI::App& app, const Common& common, Action& action);
void add_schema(CLI::App& app, const Common& common, Action& action);
void add_check(CLI::App& app, const Common& common, Action& action);
void add_build(CLI::App& app, const Common& common, Action& action);
void add_import(CLI::App& app, const Common& common, Action& action);
void add_export(CLI::App& app, const Common& common, Action& action);
void add_index(CLI::App& app, const Common& common, Action& action);
void add_preview(CLI::App& app, const Common& common, Action& action);
void add_publish(CLI::App& app, const Common& common, Action& action);
void add_rollback(CLI::App& app, const Common& common, Action& action);
void add_releases(CLI::App& app, const Common& common, Action& action);
void add_serve(CLI::App& app, const Common& common, Action& action);
void add_search(CLI::App& app, const Common& common, Action& action);
void add_stats(CLI::App& app, const Common& common, Action& action);

}  // namespace herald::cli

// The program: finds the command in the table, runs it, and turns what goes wrong into a message and an exit code.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "base/text.h"
#include "cli/command.h"

namespace herald::cli {
namespace {

constexpr int wrong_usage = 2;

std::string hint_for(const std::string& typed, const std::vector<std::string>& names) {
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  const std::string near = nearest(typed, candidates);
  return near.empty() ? fmt::format("it is one of: {}", join(names, ", ")) : fmt::format("did you mean '{}'?", near);
}

int report_unknown(const std::string& what, const std::string& typed, const std::vector<std::string>& names) {
  fmt::print(stderr, "herald: unknown {} '{}'\n  hint: {}\n", what, typed, hint_for(typed, names));
  return wrong_usage;
}

/// Long names of the options of `app` and, since options of the program may follow the command, of `program`.
std::vector<std::string> option_names(const CLI::App& program, const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* owner : {&app, &program}) {
    for (const CLI::Option* option : owner->get_options()) {
      for (const std::string& name : option->get_lnames())
        names.push_back("--" + name);
    }
  }
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

int report_usage(const CLI::App& program, const CLI::ParseError& error) {
  const auto chosen = program.get_subcommands();
  const CLI::App& app = chosen.empty() ? program : *chosen.front();
  for (const std::string& extra : program.remaining(true)) {
    if (extra.starts_with('-')) {
      return report_unknown("option", extra.substr(0, extra.find('=')), option_names(program, app));
    }
  }
  const std::string command = chosen.empty() ? "herald" : "herald " + app.get_name();
  fmt::print(stderr, "{}: {}\n  hint: '{} --help' shows how it is used\n", command, error.what(), command);
  return wrong_usage;
}

/// The first argument that could be a command but is none; empty when there is nothing to complain about.
std::string unknown_command(int count, char** arguments) {
  for (int i = 1; i < count; ++i) {
    const std::string argument = arguments[i];
    if (argument == "--site") ++i;
    if (argument.starts_with('-')) continue;
    const bool is_known = std::ranges::any_of(commands(), [&](const Command& c) { return c.name == argument; });
    return is_known ? std::string() : argument;
  }
  return {};
}

int parse_and_run(int count, char** arguments) {
  CLI::App program("Herald publishes stories and profiles of women in AI and digital leadership, with a search.",
                   "herald");
  Common common;
  Action action;
  program.set_version_flag("--version", "herald " HERALD_VERSION, "Print the version");
  program.add_option("--site", common.site, "The site's folder (default: this one)")->type_name("DIR");
  program.require_subcommand(1);
  std::vector<std::string> names;
  for (const Command& command : commands()) {
    CLI::App* app = program.add_subcommand(std::string(command.name), std::string(command.help));
    app->fallthrough();
    app->footer(fmt::format("\nExamples:\n{}", command.examples));
    command.add(*app, common, action);
    names.emplace_back(command.name);
  }
  if (const std::string unknown = unknown_command(count, arguments); !unknown.empty()) {
    return report_unknown("command", unknown, names);
  }
  try {
    program.parse(count, arguments);
    return action();
  } catch (const CLI::Success& success) {  // --help, --version
    return program.exit(success);
  } catch (const CLI::ParseError& error) {
    return report_usage(program, error);
  }
}

}  // namespace
}  // namespace herald::cli

int main(int count, char** arguments) {
  try {
    return herald::cli::parse_and_run(count, arguments);
  } catch (const std::exception& error) {
    fmt::print(stderr, "herald: {}\n", error.what());
    return 1;
  }
}

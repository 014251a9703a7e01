#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic_formats.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/site_loading.h"
#include "site/diagnostic_codes.h"
#include "site/outlook.h"

namespace herald::cli {
namespace {

struct CheckOptions {
  std::string on;
  std::string format = "text";
  bool tells_all = false;
};

constexpr std::size_t most_left_out_listed = 50;

/// "consent ended on 2026-01-31" -> "consent ended"
std::string_view without_day(std::string_view reason) {
  return reason.substr(0, reason.rfind(" on "));
}

void print_left_out(const std::vector<site::LeftOut>& left_out, const site::Outlook& outlook, bool tells_all) {
  std::vector<const site::LeftOut*> listed;
  for (const site::LeftOut& out : left_out) {
    const auto vanishes = std::ranges::binary_search(outlook.vanishes, out.file, {}, &site::Outlook::Change::file);
    if (!vanishes) listed.push_back(&out);
  }
  if (tells_all || listed.size() <= most_left_out_listed) {
    for (const site::LeftOut* out : listed)
      fmt::print("not public: {}: {}\n", out->file, out->reason);
    return;
  }
  std::map<std::string_view, std::size_t> counts;
  for (const site::LeftOut* out : listed)
    ++counts[without_day(out->reason)];
  for (const auto& [reason, count] : counts)
    fmt::print("not public: {}: {}\n", count_of(count, "entry", "entries"), reason);
}

void print_outlook(const site::Outlook& outlook, const std::string& day) {
  for (const auto& change : outlook.appears)
    fmt::print("appears: {}: {}\n", change.file, change.reason);
  for (const auto& change : outlook.vanishes)
    fmt::print("vanishes: {}: {}\n", change.file, change.reason);
  if (outlook.appears.empty() && outlook.vanishes.empty()) fmt::print("the same is public on {} as today\n", day);
}

void print_text(const Common& common, const CheckOptions& options, const site::Loaded& loaded,
                const Diagnostics& diagnostics) {
  const std::size_t limit = options.tells_all ? all_warnings : most_warnings_shown;
  fmt::print("{}", to_text(diagnostics, common.site, limit));
  const std::string entries = count_of(loaded.site.entries().size(), "public entry", "public entries");
  if (diagnostics.empty()) fmt::print("{}, nothing to mend\n", entries);
  site::Outlook outlook;
  if (!options.on.empty()) {
    outlook = site::compare(site::load({.root = common.site, .on = {}, .drafts = site::Drafts::hidden}), loaded);
    print_outlook(outlook, options.on);
  }
  print_left_out(loaded.site.left_out(), outlook, options.tells_all);
}

int check(const Common& common, const CheckOptions& options) {
  Diagnostics diagnostics;
  const auto day = options.on.empty() ? std::optional<Date>() : date_option(options.on);
  const site::Loaded& loaded = keep_to_the_end(load_and_check(common.site, day, diagnostics));
  if (options.format == "json") {
    fmt::print("{}", to_json(diagnostics));
  } else if (options.format == "github") {
    fmt::print("{}", to_github(diagnostics, common.site));
  } else if (options.format == "sarif") {
    fmt::print("{}", to_sarif(diagnostics, site::diagnostic_rules(), common.site, HERALD_VERSION));
  } else {
    print_text(common, options, loaded, diagnostics);
  }
  return has_errors(diagnostics) ? 1 : 0;
}

}  // namespace

void add_check(CLI::App& app, const Common& common, Action& action) {
  const auto options = std::make_shared<CheckOptions>();
  app.add_option("--on", options->on,
                 "Check the site as it will be on this day (YYYY-MM-DD), and tell what appears and vanishes")
      ->type_name("DAY");
  app.add_option("--format", options->format, "How to print it: text, json, github or sarif")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"text", "json", "github", "sarif"}).description(""))
      ->capture_default_str();
  app.add_flag("--all", options->tells_all, "Print every warning and every entry that is not public");
  app.callback([&, options] { action = [&common, options] { return check(common, *options); }; });
}

}  // namespace herald::cli

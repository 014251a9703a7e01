#include <fmt/format.h>

#include <memory>
#include <string>

#include "base/text.h"
#include "cli/command.h"
#include "cli/site_loading.h"

namespace herald::cli {
namespace {

int check(const Common& common, const std::string& on) {
  Diagnostics diagnostics;
  const auto day = on.empty() ? std::optional<Date>() : date_option(on);
  const site::Site site = load_and_check(common.site, day, diagnostics);
  fmt::print("{}", to_text(diagnostics, common.site));
  const std::string entries = count_of(site.entries().size(), "public entry", "public entries");
  if (diagnostics.empty()) fmt::print("{}, nothing to mend\n", entries);
  for (const site::LeftOut& out : site.left_out())
    fmt::print("not public: {}: {}\n", out.file, out.reason);
  return has_errors(diagnostics) ? 1 : 0;
}

}  // namespace

void add_check(CLI::App& app, const Common& common, Action& action) {
  const auto on = std::make_shared<std::string>();
  app.add_option("--on", *on, "Check the site as it will be on this day (YYYY-MM-DD)")->type_name("DAY");
  app.callback([&, on] { action = [&common, on] { return check(common, *on); }; });
}

}  // namespace herald::cli

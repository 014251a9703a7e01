#include <fmt/format.h>

#include <vector>

#include "base/text.h"
#include "cli/command.h"
#include "cli/site_loading.h"
#include "desk/attention_store.h"
#include "search/attention_report.h"

namespace herald::cli {
namespace {

constexpr int widest_name = 40;

void print_group(const search::AttentionGroup& group) {
  const search::AttentionFigures& figures = group.figures;
  const std::string name = group.name.empty() ? "whole site" : shorten(group.name, widest_name - 2);
  const std::string padded = name + std::string(widest_name - display_width(name), ' ');
  if (figures.attention <= 0) {
    fmt::print("{}{:>7}{:>7}{:>8}{:>8}{:>8}\n", padded, figures.people, 0, "-", "-", "-");
    return;
  }
  const std::string parity = figures.parity ? fmt::format("{:.2f}", *figures.parity) : "-";
  fmt::print("{}{:>7}{:>7}{:>8.3f}{:>7.1f}%{:>8}\n", padded, figures.people, figures.shown, figures.gini,
             figures.top_share * 100, parity);
}

int report_on_attention(const Common& common) {
  const site::Site* site = load_sound_site(common.site, Checks::entries);
  if (!site) return 1;
  std::vector<search::Exposure> counts;
  for (const desk::AttentionCount& count : desk::read_attention(common.site / ".herald" / "desk.sqlite"))
    counts.push_back({count.slug, count.amount});
  fmt::print("{}{:>7}{:>7}{:>8}{:>8}{:>8}\n", std::string(widest_name, ' '), "people", "shown", "gini", "top 1%",
             "parity");
  for (const search::AttentionGroup& group : search::report_attention(*site, counts))
    print_group(group);
  fmt::print(
      "\ngini: 0 when everybody is shown as often, near 1 when a few are shown always\n"
      "top 1%: what the most shown hundredth of the people (at least one person) has of all attention\n"
      "parity: attention of people with one appearance or none, against the average; 1 is equal\n");
  return 0;
}

}  // namespace

void add_stats(CLI::App& app, const Common& common, Action& action) {
  app.require_subcommand(1);
  CLI::App* attention = app.add_subcommand("attention", "How evenly the search shows people");
  attention->fallthrough();
  attention->callback([&] { action = [&common] { return report_on_attention(common); }; });
}

}  // namespace herald::cli

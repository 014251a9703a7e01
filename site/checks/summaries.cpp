// Summaries are what lists and search results show: a weak one costs a reader. Talks need none: their title and
// speakers say what they are.
#include <fmt/format.h>

#include <unordered_map>

#include "base/text.h"
#include "site/checks/family.h"

namespace herald::site::checks {
namespace {

constexpr std::size_t longest_summary = 160;

/// Whether lists would be better for a summary. Events show their date and place, people what they have done.
bool needs_summary(const Context& context, const Entry& entry) {
  if (entry.kind == Kind::talk || entry.kind == Kind::event) return false;
  if (entry.kind != Kind::person) return true;
  return entry.text("headline").empty() && context.site.appearances_of(entry).empty();
}

void check_missing(const Context& context, const Entry& entry, Diagnostics& diagnostics) {
  if (!is_public(context, entry) || !entry.text("summary").empty() || !needs_summary(context, entry)) return;
  const std::string_view first = std::string_view(entry.body.text).substr(0, entry.body.text.find('\n'));
  if (!first.empty() && count_code_points(first) <= longest_summary) return;
  diagnostics.push_back(
      warning(entry.location(entry.front.mark), "missing-summary",
              first.empty() ? "lists and search results have nothing to say about this"
                            : "lists and search results show the first paragraph, cut off",
              fmt::format("add 'summary' with one sentence of at most {} characters", longest_summary)));
}

}  // namespace

void check_summary(const Context& context, const Entry& entry, Diagnostics& diagnostics) {
  const std::string_view summary = entry.text("summary");
  const std::size_t length = count_code_points(summary);
  if (length > longest_summary) {
    diagnostics.push_back(
        warning(place_of(entry, "summary"), "long-summary",
                fmt::format("the summary has {} characters; search results show {}", length, longest_summary),
                "say it in one shorter sentence"));
  }
  if (!summary.empty() && fold(trim(summary)) == fold(trim(entry.title))) {
    diagnostics.push_back(warning(place_of(entry, "summary"), "same-as-title", "the summary only repeats the title",
                                  "say what one learns here, in one sentence"));
  }
  check_missing(context, entry, diagnostics);
}

void check_shared_summaries(const Context& context, Diagnostics& diagnostics) {
  std::unordered_map<std::string, const Entry*> first_with;
  for (const Entry* entry : context.site.entries()) {
    if (entry->kind == Kind::talk || entry->text("summary").empty()) continue;
    const auto [first, is_new] = first_with.try_emplace(fold(trim(entry->text("summary"))), entry);
    if (is_new) continue;
    diagnostics.push_back(warning(place_of(*entry, "summary"), "shared-summary",
                                  fmt::format("{} has the same summary", first->second->file),
                                  "say what is particular about each"));
  }
}

}  // namespace herald::site::checks

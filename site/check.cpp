#include "site/check.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "base/parallel.h"
#include "site/checks/family.h"
#include "site/translations.h"

namespace herald::site {
namespace {

using namespace checks;

using EntryCheck = void (*)(const Context&, const Entry&, Diagnostics&);
using SiteCheck = void (*)(const Context&, Diagnostics&);

constexpr EntryCheck entry_checks[] = {check_dates,  check_values,       check_links,
                                       check_images, check_contact_data, check_summary,
                                       check_chart,  check_recordings,   check_dropped_html};

constexpr SiteCheck site_checks[] = {
    check_anchors,   check_settings,   check_consent_dates, check_mentions,         check_names,
    check_anonymity, check_lookalikes, check_connections,   check_shared_summaries, check_share_cards};

/// What a translation alone can be wrong in: its words. A copy stands for it that holds nothing of its original's.
constexpr EntryCheck translation_checks[] = {check_links, check_contact_data, check_summary, check_dropped_html};

std::vector<const Entry*> entries_to_check(const Loaded& loaded) {
  std::vector<const Entry*> entries(loaded.site.entries().begin(), loaded.site.entries().end());
  for (const auto& entry : loaded.unpublished.entries) {
    if (entry->status != Status::withdrawn) entries.push_back(entry.get());
  }
  return entries;
}

}  // namespace

Diagnostics check(const Loaded& loaded, const CheckOptions& options) {
  const bool has_wrong_settings = std::ranges::any_of(
      loaded.diagnostics, [](const Diagnostic& diagnostic) { return diagnostic.location.file == "herald.yml"; });
  const Context context{loaded.site, loaded.unpublished, loaded.on, options.root, options.data, !has_wrong_settings};
  const std::vector<const Entry*> entries = entries_to_check(loaded);
  // The few checks of the whole site take longest, so they begin first.
  constexpr std::size_t whole = std::size(site_checks);
  std::vector<Diagnostics> found(worker_count());
  const Site::Entries translations = loaded.site.translations();
  parallel_for(whole + entries.size() + translations.size(), [&](unsigned worker, std::size_t index) {
    if (index < whole) return site_checks[index](context, found[worker]);
    if (index < whole + entries.size()) {
      for (const EntryCheck check_entry : entry_checks)
        check_entry(context, *entries[index - whole], found[worker]);
      return;
    }
    const Entry own = own_part(*translations[index - whole - entries.size()]);
    for (const EntryCheck check_entry : translation_checks)
      check_entry(context, own, found[worker]);
  });
  Diagnostics diagnostics;
  for (Diagnostics& part : found)
    std::ranges::move(part, std::back_inserter(diagnostics));
  sort_diagnostics(diagnostics);
  return diagnostics;
}

}  // namespace herald::site

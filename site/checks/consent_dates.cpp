// Consent that does not hold on the day: the entry is left out, rightly, and its editor should hear of it. What is
// wrong with a consent itself is an error of publicity.cpp.
#include <fmt/format.h>

#include "site/checks/family.h"

namespace herald::site::checks {

void check_consent_dates(const Context& context, Diagnostics& diagnostics) {
  for (const auto& entry : context.unpublished.entries) {
    if (entry->status != Status::published) continue;
    const std::string_view reason = context.reason_left_out(*entry);
    const bool has_ended = reason.starts_with("consent ended");
    if (!has_ended && !reason.starts_with("consent begins")) continue;
    const Node& consent = *entry->find("consent");
    diagnostics.push_back(has_ended ? warning(entry->location(consent.find("until")->mark), "expired-consent",
                                              fmt::format("{}, so '{}' is not published", reason, entry->title),
                                              "ask her, and write the new 'on' and 'until'; or 'status: withdrawn'")
                                    : warning(entry->location(consent.find("on")->mark), "future-consent",
                                              fmt::format("{}, so '{}' is not published yet", reason, entry->title),
                                              "if she has given it already, mend the day"));
  }
}

}  // namespace herald::site::checks

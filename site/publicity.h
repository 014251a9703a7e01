#pragma once
// Who and what is public on a day: status, dates and consent, in one place.

#include <string>
#include <string_view>

#include "base/date.h"
#include "base/diagnostic.h"
#include "site/entry.h"
#include "site/load.h"

namespace herald::site {

/// Why `entry` is not public on the day `on`, as a phrase ("a draft", "consent ended on 2026-01-31"), or empty when
/// it is. Drafts::shown lets drafts, reviews and future entries pass, never what lacks consent or was withdrawn.
std::string reason_to_leave_out(const Entry& entry, const Date& on, Drafts drafts);

/// The same by status and dates alone.
std::string reason_of_status(const Entry& entry, const Date& on, Drafts drafts);

/// Whether the consent to `entry` covers `scope` ("search", "export"): that of an entry which lists no scope covers
/// all.
bool consent_covers(const Entry& entry, std::string_view scope);

/// Reports what is wrong with an entry's consent itself: `historical` without a date of death or a source, an
/// attributed story without any.
void check_consent(const Entry& entry, Diagnostics& diagnostics);

}  // namespace herald::site

#pragma once
// Events and deadlines as iCalendar (RFC 5545; the calendar's own name by RFC 7986). All are whole days: Herald knows
// no hours. An event whose day is not known takes the whole month or year that its date means.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "site/entry.h"
#include "site/site.h"

namespace herald::formats {

struct CalendarItem {
  std::string url;      ///< of the entry's page, absolute
  std::string id;       ///< unique in the world and for ever the same
  std::string summary;  ///< its title in a calendar
  std::string description = {};
  std::string place = {};
  std::vector<std::string> categories = {};
  Date first;                        ///< its first day
  Date last;                         ///< its last day
  std::optional<Date> updated = {};  ///< when an editor last reviewed it
};

/// `event` must have a `start`; the schema asks for one.
CalendarItem event_item(const site::Entry& event, const site::Settings& settings);

/// The last day to apply. `summary` says so in words; nothing when the opportunity never closes.
std::optional<CalendarItem> deadline_item(const site::Entry& opportunity, std::string summary,
                                          const site::Settings& settings);

/// A calendar called `name` (none when empty), its items in their order.
std::string calendar(std::string_view name, std::span<const CalendarItem> items);

/// Every event of the site, in the order of their list, under the site's title.
std::string calendar_of_events(const site::Site& site);

}  // namespace herald::formats

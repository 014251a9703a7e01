#include "formats/calendar.h"

#include <chrono>

#include "formats/content_lines.h"
#include "formats/published.h"

namespace herald::formats {
namespace {

using site::Entry;

Date day_after(const Date& date) {
  const auto day = std::chrono::sys_days(std::chrono::year(date.year) / date.month / date.day) + std::chrono::days(1);
  const std::chrono::year_month_day next(day);
  return {static_cast<int>(next.year()), static_cast<int>(static_cast<unsigned>(next.month())),
          static_cast<int>(static_cast<unsigned>(next.day()))};
}

void add_item(ContentLines& lines, const CalendarItem& item) {
  lines.add("BEGIN", "VEVENT");
  lines.add_text("UID", item.id);
  // The standard asks when the entry was last revised. The time of the build would make every build differ.
  lines.add("DTSTAMP", basic_timestamp(item.updated.value_or(item.first)));
  if (item.updated) lines.add("LAST-MODIFIED", basic_timestamp(*item.updated));
  lines.add("DTSTART;VALUE=DATE", basic_date(item.first));
  // The end is the first day that no longer belongs to it. Without one it lasts a day.
  const Date end = day_after(item.last < item.first ? last_day(item.first) : last_day(item.last));
  if (end.year <= 9999) lines.add("DTEND;VALUE=DATE", basic_date(end));
  lines.add_text("SUMMARY", item.summary);
  lines.add_text("DESCRIPTION", item.description);
  lines.add_text("LOCATION", item.place);
  lines.add_texts("CATEGORIES", item.categories);
  lines.add("URL", item.url);
  // It tells what takes place, not that somebody is busy.
  lines.add("TRANSP", "TRANSPARENT");
  lines.add("END", "VEVENT");
}

CalendarItem item_of(const Entry& entry, const site::Settings& settings, const Date& first, const Date& last) {
  // In every language it is the same event.
  return {.url = settings.base_url + entry.url(),
          .id = settings.base_url + entry.root().url(),
          .summary = entry.title,
          .description = entry.summary,
          .place = std::string(entry.text("place")),
          .categories = titles_of(entry, "topics"),
          .first = first,
          .last = last,
          .updated = entry.date("updated")};
}

}  // namespace

CalendarItem event_item(const Entry& event, const site::Settings& settings) {
  const Date start = event.date("start").value_or(Date{.year = 1});
  return item_of(event, settings, start, event.date("end").value_or(start));
}

std::optional<CalendarItem> deadline_item(const Entry& opportunity, std::string summary,
                                          const site::Settings& settings) {
  const std::optional<Date> closes = opportunity.date("closes");
  if (!closes) return std::nullopt;
  CalendarItem item = item_of(opportunity, settings, *closes, *closes);
  item.id += "#closes";
  item.summary = std::move(summary);
  return item;
}

std::string calendar(std::string_view name, std::span<const CalendarItem> items) {
  ContentLines lines;
  lines.add("BEGIN", "VCALENDAR");
  lines.add("VERSION", "2.0");
  lines.add("PRODID", "-//Herald//Herald//EN");
  lines.add("CALSCALE", "GREGORIAN");
  lines.add_text("NAME", name);
  lines.add_text("X-WR-CALNAME", name);  // what programs read that are older than NAME
  for (const CalendarItem& item : items)
    add_item(lines, item);
  lines.add("END", "VCALENDAR");
  return lines.text();
}

std::string calendar_of_events(const site::Site& site) {
  std::vector<CalendarItem> items;
  for (const Entry* event : site.of(site::Kind::event))
    items.push_back(event_item(*event, site.settings()));
  return calendar(site.settings().title, items);
}

}  // namespace herald::formats

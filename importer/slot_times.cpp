#include "importer/slot_times.h"

#include <fmt/format.h>

#include "importer/clean.h"

namespace herald::importer {
namespace {

constexpr int minutes_of_day = 24 * 60;

/// A timestamp in universal time beside a local hour tells the zone's offset, from -11:59 to +12:00, and with it
/// whether the wall showed the day before or after.
int day_shift(int universal, int local) {
  int offset = local - universal;
  if (offset > minutes_of_day / 2) offset -= minutes_of_day;
  if (offset <= -minutes_of_day / 2) offset += minutes_of_day;
  const int wall = universal + offset;
  return wall < 0 ? -1 : wall >= minutes_of_day ? 1 : 0;
}

}  // namespace

std::optional<Date> SlotTimes::day(const Given& given) const {
  std::string_view timestamp = given.timestamp;
  if (!day_of(timestamp)) timestamp = given.local_hour;
  if (const auto date = day_of(timestamp)) {
    const auto universal = minutes_of(timestamp);
    const auto local = minutes_of(given.local_hour);
    if (!is_universal_time(timestamp) || !universal || !local) return date;
    return plus_days(*date, day_shift(*universal, *local));
  }
  if (!given.day) return std::nullopt;
  const auto local = minutes_of(given.local_hour);
  return local && day_change && *local < *day_change ? plus_days(*given.day, 1) : *given.day;
}

std::string SlotTimes::clock(std::string_view local_hour, std::string_view timestamp) {
  auto minutes = minutes_of(local_hour);
  if (!minutes) minutes = minutes_of(timestamp);
  return minutes ? fmt::format("{:02}:{:02}", *minutes / 60, *minutes % 60) : std::string();
}

}  // namespace herald::importer

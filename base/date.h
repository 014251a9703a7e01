#pragma once
// Calendar dates as editors write them: a year, a month of a year, or a day. All are proleptic Gregorian.

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace herald {

/// A date that may be known only to the year (month 0) or month (day 0). Orders by its first day, an unknown part
/// before a known one.
struct Date {
  int year = 0;
  int month = 0;  ///< 1..12; 0 when unknown
  int day = 0;    ///< 1..31; 0 when unknown

  auto operator<=>(const Date&) const = default;
};

/// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, years 0001 to 9999; nothing else, and no day that does not exist.
std::optional<Date> parse_date(std::string_view text);

/// As it was written: "1978", "1978-06", "1978-06-01".
std::string to_iso(const Date& date);

/// The first day that `date` may mean, as RFC 3339 asks: "1978-06-01T00:00:00Z".
std::string to_timestamp(const Date& date);

/// The last day that `date` may mean: 1978 -> 1978-12-31.
Date last_day(const Date& date);

/// Written out for a reader of `language` (BCP 47): "1 June 1978", "Mehefin 1978".
std::string to_words(const Date& date, const std::string& language);

/// The day it is now in `time_zone` (an IANA name such as "Europe/London"); UTC if the name is unknown.
Date today(const std::string& time_zone);

/// Whether `name` is an IANA time zone.
bool is_time_zone(const std::string& name);

}  // namespace herald

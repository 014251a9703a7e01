#include "base/date.h"

#include <fmt/format.h>
#include <unicode/calendar.h>
#include <unicode/dtptngen.h>
#include <unicode/gregocal.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>

#include <chrono>
#include <map>
#include <memory>
#include <stdexcept>
#include <utility>

namespace herald {
namespace {

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

int days_in_month(int year, int month) {
  using std::chrono::last;
  const auto end = std::chrono::year(year) / month / last;
  return static_cast<int>(static_cast<unsigned>(end.day()));
}

/// The ICU format for a skeleton in a language; making one is slow, so each thread keeps those it has used.
const icu::SimpleDateFormat& format_for(const std::string& language, const char* skeleton) {
  thread_local std::map<std::pair<std::string, std::string>, std::unique_ptr<icu::SimpleDateFormat>> formats;
  std::unique_ptr<icu::SimpleDateFormat>& format = formats[{language, skeleton}];
  if (format != nullptr) return *format;
  UErrorCode status = U_ZERO_ERROR;
  // Plain "en" would put the month first; the site's English is British.
  const icu::Locale locale(language == "en" ? "en_GB" : language.c_str());
  std::unique_ptr<icu::DateTimePatternGenerator> patterns(
      icu::DateTimePatternGenerator::createInstance(locale, status));
  if (U_FAILURE(status)) throw std::logic_error("ICU has no date patterns");
  format = std::make_unique<icu::SimpleDateFormat>(patterns->getBestPattern(skeleton, status), locale, status);
  if (U_FAILURE(status)) throw std::logic_error("ICU has no date format");
  auto calendar = std::make_unique<icu::GregorianCalendar>(*icu::TimeZone::getGMT(), locale, status);
  calendar->setGregorianChange(-1e17, status);  // proleptic: the dates are ISO dates, also before 1582
  format->adoptCalendar(calendar.release());
  return *format;
}

std::string written_out(const Date& date, const std::string& language) {
  const auto day = std::chrono::sys_days(std::chrono::year(date.year) / date.month / std::max(date.day, 1));
  const auto milliseconds =
      static_cast<double>(std::chrono::duration_cast<std::chrono::milliseconds>(day.time_since_epoch()).count());
  icu::UnicodeString written;
  format_for(language, date.day == 0 ? "yMMMM" : "yMMMMd").format(milliseconds, written);
  std::string result;
  written.toUTF8String(result);
  return result;
}

constexpr std::size_t most_known_dates = 4096;

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  const bool has_month = text.size() == 7 || text.size() == 10;
  if (text.size() != 4 && !has_month) return std::nullopt;
  if (has_month && text[4] != '-') return std::nullopt;
  if (text.size() == 10 && text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  if (!year || *year == 0) return std::nullopt;
  Date date{.year = *year};
  if (has_month) {
    const auto month = digits(text.substr(5, 2));
    if (!month || *month < 1 || *month > 12) return std::nullopt;
    date.month = *month;
  }
  if (text.size() == 10) {
    const auto day = digits(text.substr(8, 2));
    if (!day || *day < 1 || *day > days_in_month(date.year, date.month)) return std::nullopt;
    date.day = *day;
  }
  return date;
}

std::string to_iso(const Date& date) {
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string to_timestamp(const Date& date) {
  return fmt::format("{:04}-{:02}-{:02}T00:00:00Z", date.year, std::max(date.month, 1), std::max(date.day, 1));
}

Date last_day(const Date& date) {
  Date end = date;
  if (end.month == 0) end.month = 12;
  if (date.month == 0 || end.day == 0) end.day = days_in_month(end.year, end.month);
  return end;
}

std::string to_words(const Date& date, const std::string& language) {
  if (date.month == 0) return fmt::format("{}", date.year);
  // Cards show the same days again and again.
  thread_local std::map<std::pair<Date, std::string>, std::string> known;
  if (known.size() > most_known_dates) known.clear();
  std::string& words = known[{date, language}];
  if (words.empty()) words = written_out(date, language);
  return words;
}

Date today(const std::string& time_zone) {
  UErrorCode status = U_ZERO_ERROR;
  icu::GregorianCalendar calendar(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(time_zone)), status);
  Date date{.year = calendar.get(UCAL_YEAR, status),
            .month = calendar.get(UCAL_MONTH, status) + 1,
            .day = calendar.get(UCAL_DATE, status)};
  if (U_FAILURE(status)) throw std::logic_error("ICU has no calendar");
  return date;
}

bool is_time_zone(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString canonical;
  icu::TimeZone::getCanonicalID(icu::UnicodeString::fromUTF8(name), canonical, status);
  return U_SUCCESS(status);
}

}  // namespace herald

#pragma once
// The lines that iCalendar (RFC 5545, section 3.1) and vCard (RFC 6350, section 3.2) share: NAME:value, ended by CRLF,
// folded so that none is longer than 75 octets.

#include <span>
#include <string>
#include <string_view>

#include "base/date.h"

namespace herald::formats {

/// The first day that `date` may mean, as both formats write it: "19780601".
std::string basic_date(const Date& date);
/// The same in UTC, with a time: "19780601T000000Z".
std::string basic_timestamp(const Date& date);

/// Collects lines. Characters that control a terminal are dropped from every value.
class ContentLines {
 public:
  /// The value as it is: a date, an address.
  void add(std::string_view name, std::string_view value);
  /// The value as text, escaped; nothing when it is empty.
  void add_text(std::string_view name, std::string_view text);
  /// A list of texts, separated by commas; nothing when there is none.
  void add_texts(std::string_view name, std::span<const std::string> texts);

  /// What was collected.
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace herald::formats

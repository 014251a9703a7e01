#pragma once
// Text of a schedule made harmless for one line of a file or a paragraph, and read as times, addresses and languages.

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace herald::importer {

/// One line: control characters, line ends and invisible direction marks become blanks or vanish, blanks are single.
std::string clean_line(std::string_view text);

/// Several lines: the same, with lines ended by '\n' and no blanks around the whole.
std::string clean_text(std::string_view text);

/// E-mail addresses and telephone numbers replaced by "(contact left out)": content never holds them.
std::string without_contacts(std::string_view text);

/// The day of "2019-12-27", "2019-12-27T11:00:00+01:00" or "2019-12-27 11:00"; nothing for anything else.
std::optional<Date> day_of(std::string_view text);

/// Minutes since midnight of "11:00", "11:00:30" or of the time in a timestamp; nothing for anything else.
std::optional<int> minutes_of(std::string_view text);

/// A length: "00:45", "0:45:00", "45" (minutes), "1:02:30:00" (days first). 0 when it is none.
int duration_of(std::string_view text);

/// Whether a timestamp is in universal time: "…Z".
bool is_universal_time(std::string_view timestamp);

/// `date` moved by `days`.
Date plus_days(const Date& date, int days);

/// Days from `from` to `to`; both must be whole days.
int days_between(const Date& from, const Date& to);

/// A BCP 47 tag from "en", "en_GB", "English", "de-formal"; empty when it is none.
std::string language_tag(std::string_view text);

/// `url` if it is an https address that site accepts, completed by `base` when it begins with '/'; else empty.
std::string safe_url(std::string_view url, std::string_view base = {});

}  // namespace herald::importer

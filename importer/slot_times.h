#pragma once
// The day and hour of a slot as they stood on the wall of the conference. Sources give a timestamp, a local hour, a
// conference day, or any two of them; a session after midnight belongs to the conference day before.

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace herald::importer {

struct SlotTimes {
  /// Minutes after midnight at which a conference day begins: an earlier hour is on the next calendar day.
  std::optional<int> day_change;

  struct Given {
    std::optional<Date> day;      ///< of the conference day
    std::string_view timestamp;   ///< "2019-12-28T00:30:00+01:00"; may be empty
    std::string_view local_hour;  ///< "00:30"; may be empty, or a timestamp again
  };

  /// The calendar day; nothing when the source gives none.
  std::optional<Date> day(const Given& given) const;

  /// "00:30", from the local hour or else from the timestamp; empty when neither says.
  static std::string clock(std::string_view local_hour, std::string_view timestamp);
};

}  // namespace herald::importer

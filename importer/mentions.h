#pragma once
// Finds people's names in the texts of a schedule. Nobody appears on the site without consent, and abstracts like to
// name people: such a talk stays a draft until an editor has read it. A talk that names its only speaker needs no such
// care: the site shows it only while she is public.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "importer/schedule.h"
#include "site/checks/name_finder.h"

namespace herald::importer {

class Mentions {
 public:
  explicit Mentions(const std::vector<Person>& people);

  /// Whether `text` holds the full name of anybody in the schedule, or, of one of several `speakers`, the last word of
  /// the name with a capital. The name of an only speaker does not count. May be called from any thread.
  bool found_in(std::string_view text, std::span<const Speaker> speakers) const;

 private:
  site::checks::NameFinder full_names_;
  std::vector<std::string> last_names_;  ///< folded; of each person, empty when it tells nothing
};

/// A name as it is compared: folded, without punctuation.
std::string comparable_name(std::string_view name);

}  // namespace herald::importer

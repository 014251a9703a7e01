#pragma once
// Finds people's names in the texts of a schedule. Nobody appears on the site without consent, and abstracts like to
// name who speaks: such a talk stays a draft until an editor has read it.

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "importer/schedule.h"

namespace herald::importer {

class NameFinder {
 public:
  explicit NameFinder(const std::vector<Person>& people);

  /// Whether `text` holds the full name of anybody in the schedule, or the last name, capitalised, or the only name of
  /// one of `speakers`. May be called from any thread.
  bool finds(std::string_view text, std::span<const Speaker> speakers) const;

 private:
  std::vector<std::vector<std::string>> words_;                         ///< of each person's name, folded
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_;  ///< first word -> people with two words or more
};

}  // namespace herald::importer

#pragma once
// Counts how the pages of one kind came out of an import.

#include <map>
#include <string>

#include "importer/import.h"
#include "importer/merge.h"

namespace herald::importer {

/// Each page counts once: when several files of one import speak of it, the outcome wins that an editor must know of.
class Tally {
 public:
  void note(const std::string& page, Outcome outcome);
  Outcomes sum() const;

 private:
  std::map<std::string, Outcome> outcomes_;
};

}  // namespace herald::importer

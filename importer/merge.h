#pragma once
// Three versions of an entry come together: what the source said last time, what it says now, and what an editor has
// made of the file. Per key, and for the body:
//
// - the source says what it said: the editor's version stays, whatever it is
// - the source says something new, and the file still has the old: the file gets the new
// - both changed, differently: a conflict. The whole file is left alone, and the editor is told.

#include <optional>
#include <string>
#include <vector>

#include "importer/entries.h"
#include "importer/ledger.h"

namespace herald::importer {

/// What becomes of conflicts: listed and left; the editor's version kept for good; or the source's version taken.
enum class Conflicts { list, keep, take };

/// Whether a key that the source no longer gives is taken out. A later file may simply know less of a person.
enum class Missing { removed, kept };

enum class Outcome {
  created,
  updated,
  unchanged,
  conflict,
  by_hand,  ///< the page was there before any import: it is an editor's, and is not touched
  deleted   ///< an editor deleted the page: it stays away
};

struct Merged {
  Outcome outcome = Outcome::unchanged;
  std::string text;                         ///< of the file, when it was created or updated
  std::map<std::string, std::string> keys;  ///< for the ledger
  std::vector<std::string> conflicts;       ///< keys
  std::string reason;                       ///< why the file cannot be changed, when it is no key's fault
};

/// `current` is the file's text, nothing when there is none; `record` is what the ledger knows, null for a new entry.
Merged merge(const WantedEntry& wanted, const std::optional<std::string>& current, const Record* record,
             Missing missing, Conflicts conflicts);

/// Whether the file still is what the import wrote, so that nobody's work is lost with it.
bool is_untouched(const std::string& text, const Record& record);

}  // namespace herald::importer

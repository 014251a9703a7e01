#pragma once
// `herald import`: schedules become events, talks and people of the site. Everything is read, compared and checked
// before anything is written; when something is wrong, nothing is.

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "importer/merge.h"
#include "importer/occasions.h"
#include "importer/people.h"
#include "importer/schedule.h"

namespace herald::importer {

enum class Writing { dry_run, real };

struct ImportOptions {
  std::filesystem::path root;  ///< the site's folder
  EventOptions event;
  PeopleOptions people;
  Conflicts conflicts = Conflicts::list;
  Writing writing = Writing::real;
};

struct NamedSchedule {
  std::string file;  ///< as it was given
  Schedule schedule;
};

/// How many entries of one kind came out how.
struct Outcomes {
  std::size_t created = 0;
  std::size_t updated = 0;
  std::size_t unchanged = 0;
  std::size_t conflicts = 0;
  std::size_t by_hand = 0;  ///< pages written by hand, left as they are
  std::size_t deleted = 0;  ///< pages that an editor deleted, left away
};

struct Conflict {
  std::string file;
  std::vector<std::string> keys;
  std::string reason;  ///< when the file as a whole is the trouble
};

/// Sessions that became no talk, by why.
struct LeftOutSessions {
  std::size_t breaks = 0;
  std::size_t untitled = 0;
  std::size_t without_people = 0;
};

struct ImportReport {
  Outcomes people;
  Outcomes events;
  Outcomes talks;
  std::size_t draft_talks = 0;  ///< new talks whose text names people
  std::size_t refused_recordings = 0;
  std::size_t nameless_people = 0;  ///< known by an id only; they became no page
  LeftOutSessions left_out;
  std::vector<Conflict> conflicts;   ///< sorted by file
  std::vector<Doubt> doubts;         ///< sorted by name
  std::vector<std::string> gone;     ///< files of talks that the schedule no longer has; they are left
  std::vector<std::string> removed;  ///< files of drafts that an editor's word made superfluous
  std::vector<std::string> notes;    ///< sentences for the editor
};

/// Imports `schedules` in order into the site at `options.root`. Importing the same again changes nothing. Throws Error
/// when the site cannot be read or written; nothing is written then.
ImportReport import_schedules(std::span<const NamedSchedule> schedules, const ImportOptions& options);

}  // namespace herald::importer

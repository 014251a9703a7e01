#pragma once
// Which events a schedule tells of: one conference mostly; an archive of many years is one event for each gathering.

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "importer/schedule.h"

namespace herald::importer {

/// What an editor says of the event, where the file does not or says it otherwise.
struct EventOptions {
  std::string slug;  ///< of the event; of several, their years are added
  std::string title;
  std::optional<Date> start;  ///< for a file that names no day
  std::string source;         ///< whose ids these are
};

struct Occasion {
  std::string slug;
  std::string title;
  std::string series;         ///< the title without its year; empty when that is the same
  std::optional<Date> start;  ///< without one there is no event, only talks
  std::optional<Date> end;
  std::vector<std::size_t> sessions;  ///< indices into Schedule::sessions
};

/// Days without a session that part one gathering from the next.
inline constexpr int gap_between_occasions = 60;

/// Parts the sessions of `schedule`, which was read from `file`, into occasions, ordered by day. A schedule without
/// sessions has none.
std::vector<Occasion> occasions_of(const Schedule& schedule, const std::string& file, const EventOptions& options);

/// Whose numbers the ids of people are: `options.source`, else the host that the schedule was published on, else the
/// name of the conference without its year.
std::string source_of(const Schedule& schedule, const EventOptions& options);

}  // namespace herald::importer

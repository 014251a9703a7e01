#pragma once
// One reader for each format; only read.cpp calls them. The text is valid UTF-8 and within largest_file.

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "base/diagnostic.h"
#include "importer/read.h"
#include "importer/schedule.h"

namespace herald::importer {

using ReadResult = tl::expected<Schedule, Diagnostic>;

/// frab, pentabarf, pretalx and what imitates them: <schedule><conference/><day><room><event/>…
ReadResult read_schedule_xml(std::string_view text, const std::string& file);

/// The JSON of the same, with rooms in days, and its second version with one list of events.
ReadResult read_schedule_json(std::string_view text, const std::string& file);

/// Sessionize's views "All", "GridSmart", "Sessions" and "Speakers".
ReadResult read_sessionize(std::string_view text, const std::string& file);

/// A row is a session of a person; rows that agree on the session are one session with several people.
ReadResult read_csv(std::string_view text, const std::string& file, const ColumnMap& columns);

}  // namespace herald::importer

#pragma once
// From a file's text to a Schedule. Hostile and broken files get one Diagnostic with its place, never half a schedule.

#include <map>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "base/diagnostic.h"
#include "importer/schedule.h"

namespace herald::importer {

enum class Format { detect, schedule_xml, schedule_json, sessionize, csv };

/// A name as the command line takes it: "xml", "json", "sessionize", "csv"; anything else is `detect`.
Format format_from_name(std::string_view name);

/// Which column of a CSV holds what: field ("name", "title") -> column's heading. Fields are those of csv_fields().
using ColumnMap = std::map<std::string, std::string, std::less<>>;

/// Reads `text`; `file` is its name in diagnostics. Format::detect goes by the content, never by the name. `columns`
/// counts for CSV only; where it is empty, columns that are headed like a field are taken.
tl::expected<Schedule, Diagnostic> read_schedule(std::string_view text, const std::string& file, Format format,
                                                 const ColumnMap& columns = {});

/// Reads "name=Speaker,title=Talk title": commas part fields, and a comma that no field follows belongs to the
/// heading. Blank text is an empty map. The error is a sentence without a full stop.
tl::expected<ColumnMap, std::string> parse_column_map(std::string_view text);

}  // namespace herald::importer

#pragma once
// The catalogue as files that need no database: a table for spreadsheets, metadata for data browsers.

#include <span>
#include <string>

#include "exporter/catalogue.h"

namespace herald::exporter {

/// `table` as CSV, safe to open in a spreadsheet (base/csv.h). Plain lists that its rows own in `tables` are columns
/// more, their values in one cell, separated by "; ".
std::string csv_of(const Table& table, std::span<const Table> tables);

/// What Datasette shows beside the database, as its metadata.json
/// (https://docs.datasette.io/en/stable/metadata.html).
std::string datasette_metadata(const site::Settings& settings, std::span<const Table> tables);

}  // namespace herald::exporter

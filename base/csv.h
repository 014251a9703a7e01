#pragma once
// Comma-separated values as RFC 4180 has them: read with libcsv, which stays in csv.cpp, and written so that they are
// safe to open in a spreadsheet.

#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace herald {

struct CsvTable {
  std::vector<std::string> columns;            ///< the header line
  std::vector<std::vector<std::string>> rows;  ///< each as long as `columns`
};

/// Reads a table with a header line. The error is the end of a sentence: "line 4 has 3 values, the header 5". Blank
/// lines are passed over; a byte order mark is allowed.
tl::expected<CsvTable, std::string> parse_csv(std::string_view text);

/// One line, ended by CRLF. A value that a spreadsheet would take for a formula gets an apostrophe in front: what is
/// written about people must not be able to run.
std::string csv_line(std::span<const std::string> values);

}  // namespace herald

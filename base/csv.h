#pragma once
// Comma-separated values as RFC 4180 has them, read with libcsv, which stays in csv.cpp.

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

}  // namespace herald

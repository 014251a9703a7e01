#pragma once
// Writing comma-separated values (RFC 4180) that are safe to open in a spreadsheet.

#include <span>
#include <string>

namespace herald::server {

/// One line, ended by CRLF. A value that a spreadsheet would take for a formula gets an apostrophe in front: what is
/// written about people must not be able to run.
std::string csv_line(std::span<const std::string> values);

}  // namespace herald::server

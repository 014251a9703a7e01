#pragma once
// The lines that diagnostics point at, for printing them and for turning byte columns into characters.

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace herald {

/// Reads each file below `root` once, when it is first asked for. Not for several threads at once.
class SourceLines {
 public:
  explicit SourceLines(std::filesystem::path root);

  /// The line without its end; empty when the file or the line is not there. Valid as long as this object.
  std::string_view at(const Location& location);

  /// The column of `location` in code points, from 1; 0 when it has none.
  int character_column(const Location& location);

 private:
  const std::vector<std::string>& lines_of(const std::string& file);

  std::filesystem::path root_;
  std::map<std::string, std::vector<std::string>> files_;
};

}  // namespace herald

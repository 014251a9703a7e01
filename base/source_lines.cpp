#include "base/source_lines.h"

#include <fstream>
#include <utility>

#include "base/text.h"

namespace herald {

SourceLines::SourceLines(std::filesystem::path root) : root_(std::move(root)) {}

std::string_view SourceLines::at(const Location& location) {
  if (location.line <= 0) return {};
  const std::vector<std::string>& lines = lines_of(location.file);
  const auto index = static_cast<std::size_t>(location.line) - 1;
  return index < lines.size() ? std::string_view(lines[index]) : std::string_view();
}

int SourceLines::character_column(const Location& location) {
  if (location.column <= 0) return 0;
  const std::string_view line = at(location);
  return static_cast<int>(count_code_points(line.substr(0, static_cast<std::size_t>(location.column) - 1))) + 1;
}

const std::vector<std::string>& SourceLines::lines_of(const std::string& file) {
  const auto [found, is_new] = files_.try_emplace(file);
  if (!is_new) return found->second;
  std::ifstream in(root_ / file, std::ios::binary);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    found->second.push_back(std::move(line));
  }
  return found->second;
}

}  // namespace herald

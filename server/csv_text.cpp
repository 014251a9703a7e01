#include "server/csv_text.h"

#include <string_view>

namespace herald::server {
namespace {

std::string csv_value(const std::string& value) {
  const bool is_formula = !value.empty() && std::string_view("=+-@\t\r").find(value.front()) != std::string_view::npos;
  const std::string text = is_formula ? "'" + value : value;
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

}  // namespace

std::string csv_line(std::span<const std::string> values) {
  std::string line;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) line += ',';
    line += csv_value(values[i]);
  }
  return line + "\r\n";
}

}  // namespace herald::server

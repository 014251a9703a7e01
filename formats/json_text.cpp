#include "formats/json_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace herald::formats {
namespace {

bool needs_escape(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

void append_escape(std::string& json, char c) {
  static constexpr std::string_view special = "\"\\\b\f\n\r\t";
  static constexpr std::string_view letters = "\"\\bfnrt";
  const std::size_t place = special.find(c);
  if (place != std::string_view::npos) {
    json += '\\';
    json += letters[place];
  } else {
    fmt::format_to(std::back_inserter(json), "\\u{:04x}", static_cast<unsigned>(c));
  }
}

}  // namespace

void append_json_string(std::string& json, std::string_view text) {
  json += '"';
  while (!text.empty()) {
    const auto plain = static_cast<std::size_t>(std::ranges::find_if(text, needs_escape) - text.begin());
    json += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) break;
    append_escape(json, text.front());
    text.remove_prefix(1);
  }
  json += '"';
}

}  // namespace herald::formats

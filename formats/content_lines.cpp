#include "formats/content_lines.h"

#include <fmt/format.h>

#include <algorithm>

namespace herald::formats {
namespace {

constexpr std::size_t longest_line = 75;  // octets, without the line's end

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7F;
}

/// Folds between characters, never inside one: what reads the lines one by one sees UTF-8 all the same.
void append_folded(std::string& text, std::string_view line) {
  std::size_t room = longest_line;
  while (line.size() > room) {
    std::size_t end = room;
    while (end > 1 && continues_character(line[end]))
      --end;
    text.append(line.substr(0, end)).append("\r\n ");
    line.remove_prefix(end);
    room = longest_line - 1;  // the space that continues the line counts
  }
  text.append(line).append("\r\n");
}

std::string escaped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (const char c : text) {
    if (c == '\n') {
      result += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') result += '\\';
    result += c;
  }
  return result;
}

}  // namespace

std::string basic_date(const Date& date) {
  return fmt::format("{:04}{:02}{:02}", date.year, std::max(date.month, 1), std::max(date.day, 1));
}

std::string basic_timestamp(const Date& date) {
  return basic_date(date) + "T000000Z";
}

void ContentLines::add(std::string_view name, std::string_view value) {
  std::string line(name);
  line += ':';
  for (const char c : value) {
    if (!is_control(c)) line += c;
  }
  append_folded(text_, line);
}

void ContentLines::add_text(std::string_view name, std::string_view text) {
  if (!text.empty()) add(name, escaped(text));
}

void ContentLines::add_texts(std::string_view name, std::span<const std::string> texts) {
  std::string list;
  for (const std::string& text : texts) {
    if (!list.empty()) list += ',';
    list += escaped(text);
  }
  if (!list.empty()) add(name, list);
}

}  // namespace herald::formats

#include "importer/json_input.h"

#include <fmt/format.h>

#include "base/text.h"
#include "importer/clean.h"
#include "importer/problem.h"
#include "importer/schedule.h"

namespace herald::importer {
namespace {

/// Where the text goes beyond a limit, before the parser allocates anything for it.
struct Excess {
  std::size_t offset = std::string_view::npos;
  std::string message;
};

Excess find_excess(std::string_view text) {
  std::size_t depth = 0;
  std::size_t parts = 0;
  bool is_in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_in_string) {
      if (c == '\\') ++i;
      if (c == '"') is_in_string = false;
      continue;
    }
    if (c == '"') is_in_string = true;
    if (c == '}' || c == ']') depth -= depth > 0 ? 1 : 0;
    if (c == '{' || c == '[') ++depth;
    if (c == '{' || c == '[' || c == ',' || c == ':') ++parts;
    if (depth > deepest_nesting) return {i, fmt::format("values nested deeper than {}", deepest_nesting)};
    if (parts > most_parts) return {i, fmt::format("more than {} values", most_parts)};
  }
  return {};
}

const Json& nothing() {
  static const Json null;
  return null;
}

}  // namespace

tl::expected<Json, Diagnostic> parse_json(std::string_view text, const std::string& file) {
  if (const Excess excess = find_excess(text); excess.offset != std::string_view::npos) {
    return refuse_at(text, excess.offset, file, "beyond-limits", excess.message,
                     "no honest schedule is like this; split the file, or export it again");
  }
  try {
    return Json::parse(text.begin(), text.end());
  } catch (const Json::parse_error& error) {
    const bool is_at_end = error.byte >= trim(text).size() + 1;
    const std::size_t offset = error.byte == 0 ? 0 : error.byte - 1;
    return refuse_at(text, offset, file, "broken-json",
                     is_at_end ? "the file ends in the middle of a value: it is cut off" : "this is not valid JSON",
                     "fetch the file again, and compare its end with the original's");
  } catch (const Json::exception&) {  // a number out of range
    return refuse(file, "broken-json", "a number is out of range", "export the schedule again");
  }
}

const Json& at(const Json& value, std::string_view key) {
  if (!value.is_object()) return nothing();
  const auto found = value.find(key);
  return found == value.end() ? nothing() : *found;
}

std::string text_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer()) return value.dump();
  if (!value.is_object()) return {};
  if (const Json& english = at(value, "en"); english.is_string()) return english.get<std::string>();
  for (const Json& translation : value) {
    if (translation.is_string()) return translation.get<std::string>();
  }
  return {};
}

std::string text_at(const Json& value, std::string_view key) {
  return text_of(at(value, key));
}

std::string line_at(const Json& value, std::string_view key) {
  return clean_line(text_at(value, key));
}

std::string lines_at(const Json& value, std::string_view key) {
  return clean_text(text_at(value, key));
}

bool says_yes(const Json& value) {
  if (value.is_boolean()) return value.get<bool>();
  const std::string text = fold(trim(text_of(value)));
  return text == "true" || text == "yes" || text == "1";
}

}  // namespace herald::importer

#include "server/parameters.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/text.h"

namespace herald::server {
namespace {

/// C0, DEL and C1 in valid UTF-8.
/// What newsletters and social networks hang on to the links of others, to follow whoever clicks: not a mistake of the
/// visitor's, nothing that anybody here wants to know, and gone from the links that the answer holds.
bool is_tracking_mark(std::string_view name) {
  static constexpr std::array<std::string_view, 5> marks = {"fbclid", "gclid", "mc_cid", "mc_eid", "msclkid"};
  return name.starts_with("utm_") || std::ranges::find(marks, name) != marks.end();
}

bool has_control_character(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7F) return true;
    if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;
  }
  return false;
}

tl::expected<void, ParameterError> check(const Parameter& parameter, std::span<const KnownParameter> known) {
  const std::string& name = parameter.name;
  if (name.empty() || !is_valid_utf8(name) || has_control_character(name)) {
    return mistake("malformed-query", "A parameter has no name, or one that is not valid text.", "");
  }
  if (std::ranges::find(known, name, &KnownParameter::name) == known.end()) {
    std::vector<std::string_view> names;
    for (const KnownParameter& one : known)
      names.push_back(one.name);
    return mistake("unknown-parameter", unknown_message("parameter", name, names), shown(name));
  }
  if (!is_valid_utf8(parameter.value)) return mistake("invalid-utf8", "The value is not valid UTF-8.", name);
  if (has_control_character(parameter.value)) {
    return mistake("control-character", "The value holds a control character.", name);
  }
  return {};
}

}  // namespace

std::string with_value(std::string_view query, std::string_view parameter, std::string_view value) {
  const auto parameters = parse_query(query);
  if (!parameters) return {};
  std::string changed;
  for (const Parameter& other : *parameters) {
    changed += fmt::format("{}{}={}", changed.empty() ? "" : "&", encode_query_value(other.name),
                           encode_query_value(other.name == parameter ? value : other.value));
  }
  return changed;
}

std::string value_in(std::string_view query, std::string_view parameter) {
  const auto parameters = parse_query(query);
  if (!parameters) return {};
  const auto found = std::ranges::find(*parameters, parameter, &Parameter::name);
  if (found == parameters->end() || !is_valid_utf8(found->value) || has_control_character(found->value)) return {};
  return found->value;
}

tl::unexpected<ParameterError> mistake(std::string code, std::string message, std::string_view parameter) {
  return tl::unexpected(ParameterError{std::move(code), std::move(message), std::string(parameter)});
}

std::string shown(std::string_view text) {
  return shorten(text, 60);
}

std::string unknown_message(std::string_view what, std::string_view name, std::span<const std::string_view> known) {
  const std::string near = nearest(name, known);
  const std::string message = fmt::format("There is no {} '{}'", what, shown(name));
  return message + (near.empty() ? fmt::format("; there are {}.", fmt::join(known, ", "))
                                 : fmt::format("; did you mean '{}'?", near));
}

tl::expected<Parameters, ParameterError> read_parameters(std::string_view query,
                                                         std::span<const KnownParameter> known) {
  auto parsed = parse_query(query);
  if (!parsed) return mistake("malformed-query", "A '%' in the address is not followed by two hexadecimal digits.", "");
  Parameters parameters;
  for (Parameter& parameter : *parsed) {
    if (is_tracking_mark(parameter.name)) continue;
    if (auto checked = check(parameter, known); !checked) return tl::unexpected(checked.error());
    if (parameter.value.empty()) continue;
    const bool may_repeat = std::ranges::find(known, parameter.name, &KnownParameter::name)->may_repeat;
    if (!may_repeat && std::ranges::find(parameters, parameter.name, &Parameter::name) != parameters.end()) {
      return mistake("repeated-parameter", fmt::format("'{}' is given twice.", parameter.name), parameter.name);
    }
    parameters.push_back(std::move(parameter));
  }
  return parameters;
}

tl::expected<std::size_t, ParameterError> parse_number(const Parameter& parameter, std::size_t most) {
  std::size_t number = 0;
  const char* end = parameter.value.data() + parameter.value.size();
  const auto [stop, error] = std::from_chars(parameter.value.data(), end, number);
  if (error != std::errc() || stop != end || number < 1 || number > most) {
    return mistake("invalid-number", fmt::format("'{}' must be a whole number from 1 to {}.", parameter.name, most),
                   parameter.name);
  }
  return number;
}

tl::expected<std::string, ParameterError> parse_text(const Parameter& parameter, std::size_t most_bytes) {
  if (parameter.value.size() > most_bytes) {
    return mistake("query-too-long", fmt::format("The query is longer than {} bytes.", most_bytes), parameter.name);
  }
  return std::string(trim(parameter.value));
}

}  // namespace herald::server

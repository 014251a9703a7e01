#pragma once
// JSON from strangers: read within limits, and asked for values without trusting their types.

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "base/diagnostic.h"

namespace herald::importer {

using Json = nlohmann::json;

/// Parses `text` within the limits of schedule.h; a mistake is reported with its line and column.
tl::expected<Json, Diagnostic> parse_json(std::string_view text, const std::string& file);

/// The value at `key` of an object; null when there is none or `value` is no object.
const Json& at(const Json& value, std::string_view key);

/// A string or a whole number as text. Of a text in several languages ({"en": …, "de": …}) English, else the first.
/// Empty for anything else.
std::string text_of(const Json& value);
std::string text_at(const Json& value, std::string_view key);
/// The same as one clean line, or as clean lines.
std::string line_at(const Json& value, std::string_view key);
std::string lines_at(const Json& value, std::string_view key);

/// True, "true", "yes" or 1.
bool says_yes(const Json& value);

}  // namespace herald::importer

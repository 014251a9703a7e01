#pragma once
// Long texts as JSON, quicker than the JSON library writes them: bodies of entries are most of a site's JSON.

#include <string>
#include <string_view>

namespace herald::formats {

/// Adds `text`, which is UTF-8, to `json` as a string with its quotes; the same bytes as the library's dump() (RFC
/// 8259, section 7).
void append_json_string(std::string& json, std::string_view text);

}  // namespace herald::formats

#pragma once
// Writes entries as text, and changes single keys of a file that an editor may have reordered, commented and reworded:
// nothing but the lines of the key changes. The values are those of site/yaml.h.

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

#include "site/schema.h"
#include "site/yaml.h"

namespace herald::importer {

site::Node scalar(std::string_view text);
site::Node list_of(std::vector<site::Node> items);
site::Node map_of(std::vector<std::pair<std::string_view, site::Node>> fields);

/// Keys in the order in which they are written.
using Fields = std::vector<std::pair<std::string, site::Node>>;

/// A whole Markdown file. Values are quoted where YAML, or a tool with other ideas of YAML, could take them for
/// something else.
std::string write_entry(site::Kind kind, const Fields& fields, std::string_view body);

/// A value as one comparable text: the same for two values that mean the same, however they are written.
std::string canonical(const site::Node& value);
/// The same for a body: line ends and blank lines around it do not count.
std::string canonical_body(std::string_view body);

/// `file` with the lines of `key` replaced, added before the closing fence when it is new, or, without a value, taken
/// out. The error is why the file cannot be changed safely.
tl::expected<std::string, std::string> with_key(const std::string& file, site::Kind kind, const std::string& key,
                                                const site::Node* value);

/// `file` with everything after its front matter replaced.
tl::expected<std::string, std::string> with_body(const std::string& file, std::string_view body);

}  // namespace herald::importer

#pragma once
// Splits a Markdown file into its front matter and its body.

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "base/diagnostic.h"
#include "site/yaml.h"

namespace herald::site {

struct FrontMatter {
  Node front;             ///< a map, not checked against a schema yet
  std::string_view body;  ///< a view into the text
  int body_line = 1;      ///< line of the file on which the body begins
};

/// Reads `text`: a line `---`, YAML, a line `---`, the body. A byte order mark and Windows line ends are allowed.
tl::expected<FrontMatter, Diagnostic> split_front_matter(std::string_view text, const std::string& file);

}  // namespace herald::site

#pragma once
// HTML fragments taken apart, in time linear in their length. Not a browser: it need not agree with one, because its
// output is text.

#include <string>
#include <string_view>

namespace herald::importer {

/// A tag or comment found at a '<'.
struct Tag {
  std::string name;      ///< lower case; empty for a comment or declaration
  bool is_end = false;   ///< "</p>"
  std::size_t size = 0;  ///< bytes from '<' to after '>'; 0 when there is no tag here
};

/// The tag at the beginning of `text`, which begins with '<'. Only names that HTML knows are tags: "vector<int>" and
/// "a < b" are text.
Tag tag_at(std::string_view text);

/// Whether an element of this name begins and ends a block.
bool is_block(std::string_view name);

/// Whether `text` holds tags that make blocks: <p>, <ul>, <div> … Then its line ends mean nothing.
bool has_html_blocks(std::string_view text);

/// Entities such as "&eacute;" and "&#233;" as characters; unknown ones stay. Those that name control characters
/// vanish.
std::string decode_entities(std::string_view text);

}  // namespace herald::importer

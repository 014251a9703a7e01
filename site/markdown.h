#pragma once
// Markdown to safe HTML: GFM, footnotes, smart punctuation, heading anchors. cmark-gfm stays in markdown*.cpp.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "site/entry.h"

namespace herald::site {

enum class RawHtml { dropped, kept };

/// A link or an image of a body.
struct Link {
  enum class Type { link, image };
  Type type = Type::link;
  std::string target;  ///< as written
  int line = 0;        ///< within the Markdown text, from 1
};

/// What a link becomes: an address, or nothing, and then only its text is shown.
using LinkResolver = std::function<std::optional<std::string>(const Link&)>;

struct MarkdownOptions {
  RawHtml raw_html = RawHtml::dropped;
  LinkResolver resolve_link;  ///< without one, links stay as they are
};

/// Bodies above this many bytes, and tables wider than this many columns, are refused by read.cpp: cmark-gfm needs
/// minutes for them.
inline constexpr std::size_t largest_markdown = 2 * 1024 * 1024;
inline constexpr std::size_t most_table_columns = 64;

/// Renders `source`. Script and data addresses become empty; headings get unique ids. May be called from any number
/// of threads at once.
Body render_markdown(std::string_view source, const MarkdownOptions& options);

}  // namespace herald::site

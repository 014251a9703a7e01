#pragma once
// Markdown to safe HTML: GFM, footnotes, smart punctuation, heading anchors. cmark-gfm stays in markdown*.cpp.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "site/entry.h"

namespace herald::site {

enum class RawHtml { dropped, kept };

/// What becomes of a link or image: an address, or nothing; then only its text is shown.
using LinkResolver = std::function<std::optional<std::string>(const Link&)>;

struct MarkdownOptions {
  RawHtml raw_html = RawHtml::dropped;
  LinkResolver resolve_link;  ///< without one, addresses stay as they are
};

/// Renders `source`, in which find_excess (markdown_limits.h) has found nothing. Script and data addresses become
/// empty; headings get ids that are unique in the body. May be called from any number of threads at once.
Body render_markdown(std::string_view source, const MarkdownOptions& options);

}  // namespace herald::site

#pragma once
// Abstracts and biographies of strangers as Markdown that means what they wrote and nothing more: no HTML, no images,
// no links but https ones, no contact data.

#include <string>
#include <string_view>

#include "importer/schedule.h"

namespace herald::importer {

/// `text` as the body of an entry, without blanks around it. HTML becomes paragraphs, lists and plain words, with
/// characters that Markdown would take for markup escaped; so does plain text. Markdown keeps its emphasis, lists and
/// https links. Which it is, is seen from block tags and, without them, from `markup`.
std::string to_markdown(std::string_view text, Markup markup);

/// One line of a text in any markup, without tags, for summaries.
std::string to_line(std::string_view text);

/// Plain words that stand anywhere in Markdown for themselves.
std::string escape_markdown(std::string_view text);

}  // namespace herald::importer

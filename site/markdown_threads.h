#pragma once
// Makes cmark-gfm safe to use from several threads. Only markdown.cpp needs this.

namespace herald::site {

/// Registers the extensions and freezes cmark-gfm's tables; call before every parse, from any thread.
void prepare_cmark();

/// The extensions that every parse must attach, so that the frozen tables fit: names for
/// cmark_find_syntax_extension.
inline constexpr const char* cmark_extensions[] = {"table", "strikethrough", "autolink", "tasklist"};

}  // namespace herald::site

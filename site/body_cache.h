#pragma once
// Rendered bodies as PackedCache keeps them, so that cmark-gfm sees only Markdown that is new. Used by bodies.cpp,
// which also sees to it that a body's links still lead where they led.

#include <optional>
#include <string>
#include <string_view>

#include "site/entry.h"
#include "site/markdown.h"
#include "site/packed_cache.h"

namespace herald::site {

/// Of what a body was rendered from, links apart. `folder` is where relative links begin.
CacheKey body_key(std::string_view source, std::string_view folder, RawHtml raw_html);

std::string packed(const Body& body);
/// Nothing when `bytes` are no packed body.
std::optional<Body> unpacked_body(std::string_view bytes);

}  // namespace herald::site

#pragma once
// Drawings taken apart, as a browser would.

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace herald::test {

/// The drawing as a tree. Fails the test if it is not well formed, if a number in it is none, or if it holds what the
/// pages' Content-Security-Policy or a second drawing beside it would break: style attributes, scripts.
pugi::xml_document parse_drawing(const std::string& svg);

/// All texts of elements `name`, in order, each with what is inside it.
std::vector<std::string> texts_of(const pugi::xml_document& drawing, const char* name);

/// How many elements match the XPath `query`.
std::size_t count_of(const pugi::xml_document& drawing, const char* query);

}  // namespace herald::test

#pragma once
// What many tests ask of a text.

#include <string>
#include <string_view>

namespace herald::test {

inline bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace herald::test

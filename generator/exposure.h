#pragma once
// What a build may know of fair attention. The desk keeps the counts; cli hands them over.

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace herald::generator {

/// How much the search has shown each person, by slug; empty where that is not known.
using Exposure = std::map<std::string, double, std::less<>>;

/// How much `slug` has been shown; 0 when nothing is known of it.
inline double exposure_of(const Exposure& exposure, std::string_view slug) {
  const auto found = exposure.find(slug);
  return found == exposure.end() ? 0 : found->second;
}

}  // namespace herald::generator

#pragma once
// What a build may know of fair attention. The desk keeps the counts; cli hands them over.

#include <functional>
#include <map>
#include <string>

namespace herald::generator {

/// How much the search has shown each person, by slug; empty where that is not known.
using Exposure = std::map<std::string, double, std::less<>>;

}  // namespace herald::generator

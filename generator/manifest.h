#pragma once
// Which files of the output folder builds have made, so that stale ones can be removed and files that people put there
// are never touched. Kept in the folder itself, so that it moves with it; its name begins with a dot, and servers do
// not publish such files.

#include <filesystem>
#include <set>
#include <string>

namespace herald::generator {

/// Paths relative to the output folder, with '/'.
using Paths = std::set<std::string, std::less<>>;

inline constexpr const char* manifest_name = ".herald-manifest";

/// The files that earlier builds made; none when there was no build. Lines that lead out of the folder are ignored.
Paths read_manifest(const std::filesystem::path& output);
void write_manifest(const std::filesystem::path& output, const Paths& paths);

}  // namespace herald::generator

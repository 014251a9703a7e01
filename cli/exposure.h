#pragma once
// What the desk knows of fair attention, for the spotlight of the home page.

#include <filesystem>

#include "generator/exposure.h"

namespace herald::cli {

/// Of the site at `root`; empty when nothing was counted. A database that cannot be read is said on standard error and
/// stops nothing.
generator::Exposure exposure_of(const std::filesystem::path& root);

}  // namespace herald::cli

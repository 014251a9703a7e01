#pragma once
// Loads and checks a site that a test has written, as `herald check` does.

#include <string>

#include "base/diagnostic.h"
#include "tests/support/temporary_folder.h"

namespace herald::test {

/// Everything that is found in the site at `folder` on the day 2026-10-01, sorted.
Diagnostics diagnostics_of(const TemporaryFolder& folder);

/// The same as an editor reads it, without the closing count; empty when nothing is to be mended.
std::string checked(const TemporaryFolder& folder);

/// Front matter of a person who is public without further ado.
std::string person(const std::string& name, const std::string& more = "");

}  // namespace herald::test

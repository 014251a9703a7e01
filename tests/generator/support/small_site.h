#pragma once
// Sites that a test writes into its folder, loads and builds.

#include <map>
#include <string>

#include "generator/build.h"
#include "site/load.h"
#include "tests/support/temporary_folder.h"

namespace herald::test {

/// Loads the site in `folder`/site and builds it with its own theme into `folder`/public. Fails the test if the content
/// has mistakes.
generator::BuildReport build_site(const TemporaryFolder& folder);

/// Copies the site of golden/ to `folder`/site.
void copy_golden_site(const TemporaryFolder& folder);

/// Every file below `folder` by its path, hidden ones too.
std::map<std::string, std::string> all_files(const std::filesystem::path& folder);

/// Of all_files, those that a build published: neither hidden nor a compressed twin.
std::map<std::string, std::string> pages_in(const std::filesystem::path& folder);

}  // namespace herald::test

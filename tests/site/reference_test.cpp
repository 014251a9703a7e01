#include "site/reference.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "base/files.h"

namespace herald::test {

TEST_CASE("docs/reference.md is what the schema table says") {
  const std::string page = read_file(std::filesystem::path(HERALD_SOURCE_FOLDER) / "docs/reference.md");
  CHECK_MESSAGE(page == site::reference_page(), "run: herald schema --reference > docs/reference.md");
}

}  // namespace herald::test

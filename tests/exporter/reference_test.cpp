#include "exporter/reference.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "base/files.h"

namespace herald::test {

TEST_CASE("docs/open-data.md names every table and column") {
  const std::string page = read_file(std::filesystem::path(HERALD_SOURCE_FOLDER) / "docs/open-data.md");
  CHECK_MESSAGE(page.ends_with(exporter::tables_reference()),
                "replace what stands from '## Tables' on by what herald export --reference prints");
}

}  // namespace herald::test

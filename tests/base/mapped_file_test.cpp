#include "base/mapped_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <utility>

#include "base/error.h"
#include "tests/support/temporary_folder.h"

namespace herald {

namespace fs = std::filesystem;
using test::TemporaryFolder;

TEST_CASE("a mapped file holds every byte, and moves") {
  const TemporaryFolder folder;
  const std::string content = std::string(100'000, 'a') + '\0' + "end";
  test::write(folder, "file", content);
  MappedFile first(folder.path() / "file");
  MappedFile second(std::move(first));
  CHECK(second.content() == content);
  MappedFile third;
  third = std::move(second);
  CHECK(third.content() == content);
}

TEST_CASE("an empty file maps to nothing, and so does no file at all") {
  const TemporaryFolder folder;
  test::write(folder, "file", "");
  CHECK(MappedFile(folder.path() / "file").content().empty());
  CHECK(MappedFile().content().empty());
}

TEST_CASE("a file that was replaced stays as it was mapped") {
  const TemporaryFolder folder;
  test::write(folder, "file", "before");
  const MappedFile mapped(folder.path() / "file");
  test::write(folder, "other", "after");
  fs::rename(folder.path() / "other", folder.path() / "file");
  CHECK(mapped.content() == "before");
}

TEST_CASE("what is no file cannot be mapped, and nothing waits for it") {
  const TemporaryFolder folder;
  CHECK_THROWS_WITH_AS(MappedFile(folder.path() / "none"), doctest::Contains("No such file"), Error);
  CHECK_THROWS_WITH_AS(MappedFile(folder.path()), doctest::Contains("not a regular file"), Error);
  const fs::path pipe = folder.path() / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK_THROWS_WITH_AS(MappedFile{pipe}, doctest::Contains("not a regular file"), Error);
}

}  // namespace herald

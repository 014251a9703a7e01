#include "base/folders.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "base/error.h"
#include "tests/support/temporary_folder.h"

namespace herald {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

}  // namespace

TEST_CASE("a place is the same with and without a slash, dots and the folder one is in") {
  struct Case {
    std::string path;
    std::string expected;
  };
  const Case cases[] = {
      {"/site/public", "/site/public"},           {"/site/public/", "/site/public"},
      {"/site/./public/.", "/site/public"},       {"/site/other/../public", "/site/public"},
      {"public/", fs::current_path() / "public"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.path);
    CHECK(absolute_place(test.path) == test.expected);
  }
}

TEST_CASE("a folder is made with those above it, and may be there already") {
  const TemporaryFolder folder;
  make_folder(folder.path() / "a" / "b");
  make_folder(folder.path() / "a" / "b");
  CHECK(fs::is_directory(folder.path() / "a" / "b"));
}

TEST_CASE("a folder where a file stands is an error that names it") {
  const TemporaryFolder folder;
  test::write(folder, "a", "a file");
  const std::string place = (folder.path() / "a" / "b").string();
  CHECK_THROWS_WITH_AS(make_folder(place), ("cannot make the folder '" + place + "': Not a directory").c_str(), Error);
}

TEST_CASE("a folder is removed with all in it, and need not be there") {
  const TemporaryFolder folder;
  test::write(folder, "a/b/c", "text");
  remove_folder(folder.path() / "a");
  remove_folder(folder.path() / "a");
  CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("a folder that cannot be removed is an error, except for who only tries") {
  const TemporaryFolder folder;
  const fs::path no_folder = folder.path() / std::string(300, 'a');  // longer than a name can be
  CHECK_THROWS_WITH_AS(remove_folder(no_folder), doctest::Contains("File name too long"), Error);
  try_remove_folder(no_folder);
}

TEST_CASE("two folders change places") {
  const TemporaryFolder folder;
  test::write(folder, "made/text", "new");
  test::write(folder, "place/text", "old");
  exchange_folders(folder.path() / "made", folder.path() / "place");
  CHECK(test::read(folder, "place/text") == "new");
  CHECK(test::read(folder, "made/text") == "old");
}

TEST_CASE("a folder takes a place where nothing is, and leaves nothing behind") {
  const TemporaryFolder folder;
  test::write(folder, "made/text", "new");
  exchange_folders(folder.path() / "made", folder.path() / "place");
  CHECK(test::read(folder, "place/text") == "new");
  CHECK(!fs::exists(folder.path() / "made"));
}

TEST_CASE("a folder that is not there takes nobody's place") {
  const TemporaryFolder folder;
  test::write(folder, "place/text", "old");
  CHECK_THROWS_WITH_AS(exchange_folders(folder.path() / "made", folder.path() / "place"),
                       doctest::Contains("cannot replace"), Error);
  CHECK(test::read(folder, "place/text") == "old");
}

TEST_CASE("a file moves over another, and to folders that are yet to be made") {
  const TemporaryFolder folder;
  test::write(folder, "from", "new");
  test::write(folder, "to", "old");
  move_file(folder.path() / "from", folder.path() / "to");
  move_file(folder.path() / "to", folder.path() / "a" / "b" / "to");
  CHECK(test::read(folder, "a/b/to") == "new");
  CHECK(!fs::exists(folder.path() / "from"));
  CHECK(!fs::exists(folder.path() / "to"));
}

TEST_CASE("a file that is not there cannot be moved") {
  const TemporaryFolder folder;
  CHECK_THROWS_WITH_AS(move_file(folder.path() / "from", folder.path() / "to"), doctest::Contains("cannot write"),
                       Error);
}

}  // namespace herald

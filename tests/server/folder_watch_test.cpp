#include "server/folder_watch.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/temporary_folder.h"

namespace herald::server {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;
using test::write;

constexpr std::chrono::milliseconds long_enough(20'000);

/// Waits until `path` is told of, and returns all that was until then; a test that waits in vain fails by what is
/// missing.
std::vector<fs::path> told_until(FolderWatch& watch, const fs::path& path) {
  std::vector<fs::path> told;
  while (std::ranges::find(told, path) == told.end()) {
    const auto changed = watch.wait(long_enough);
    if (!changed || changed->empty()) break;
    told.insert(told.end(), changed->begin(), changed->end());
  }
  return told;
}

}  // namespace

TEST_CASE("a watch tells of files that are written, renamed into place and removed, and not of an editor's own") {
  const TemporaryFolder folder;
  write(folder, "content/people/ada.md", "first");
  FolderWatch watch({folder.path() / "content"});
  const fs::path ada = folder.path() / "content/people/ada.md";

  write(folder, "content/people/.ada.md.swp", "editor's own");
  write(folder, "content/people/ada.md~", "editor's own");
  write(folder, "content/people/4913", "editor's own");
  write(folder, "content/people/ada.md", "second");
  const auto written = told_until(watch, ada);
  CHECK(std::ranges::all_of(written, [&](const fs::path& path) { return path == ada; }));
  CHECK(!written.empty());

  fs::rename(folder.path() / "content/people/.ada.md.swp", folder.path() / "content/people/grace.md");
  const fs::path grace = folder.path() / "content/people/grace.md";
  CHECK(told_until(watch, grace) == std::vector{grace});

  fs::remove(grace);
  CHECK(told_until(watch, grace) == std::vector{grace});
}

TEST_CASE("a watch follows folders that are made later, and folders that did not exist when it began") {
  const TemporaryFolder folder;
  write(folder, "herald.yml", "title: A site\n");
  FolderWatch watch({folder.path() / "content"});

  fs::create_directories(folder.path() / "content");
  const fs::path content = folder.path() / "content";
  CHECK(!told_until(watch, content).empty());
  fs::create_directories(content / "people/new");
  told_until(watch, content / "people");
  write(folder, "content/people/new/index.md", "text");
  const fs::path entry = content / "people/new/index.md";
  // Told of itself, or of the folder that stands for it: its files may be older than the watch on it.
  const auto told = told_until(watch, entry);
  CHECK(std::ranges::find(told, entry) != told.end());
}

TEST_CASE("a watch hears nothing for as long as it was told to listen, and ends when it is stopped") {
  const TemporaryFolder folder;
  FolderWatch watch({folder.path()});
  const auto nothing = watch.wait(std::chrono::milliseconds(1));
  REQUIRE(nothing.has_value());
  CHECK(nothing->empty());

  std::thread stopping([&] { watch.stop(); });
  CHECK(!watch.wait(long_enough).has_value());
  CHECK(!watch.wait(long_enough).has_value());
  stopping.join();
}

}  // namespace herald::server

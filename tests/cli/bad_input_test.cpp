#include <doctest/doctest.h>

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "tests/cli/support/program.h"
#include "tests/support/temporary_folder.h"

namespace herald::test {
namespace {

namespace fs = std::filesystem;

/// A built and indexed site in `folder`/site.
fs::path published_site(const TemporaryFolder& folder) {
  REQUIRE(run(folder.path(), {"init", "site"}).exit_code == 0);
  const fs::path root = folder.path() / "site";
  REQUIRE(run(root, {"build"}).exit_code == 0);
  REQUIRE(run(root, {"index"}).exit_code == 0);
  return root;
}

/// Every file below `folder` with its time and size: the same before and after means that nothing was touched.
std::map<std::string, std::pair<fs::file_time_type, std::uintmax_t>> state_of(const fs::path& folder) {
  std::map<std::string, std::pair<fs::file_time_type, std::uintmax_t>> state;
  for (const auto& item : fs::recursive_directory_iterator(folder)) {
    if (item.is_regular_file()) state[item.path().string()] = {item.last_write_time(), item.file_size()};
  }
  return state;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i)
    result += text;
  return result;
}

}  // namespace

TEST_CASE("bad content stops check, build and index with its place, and the last good output stays") {
  struct Case {
    std::string name;
    std::function<void(const TemporaryFolder&)> spoil;
    std::string message;  ///< as far as it is the same everywhere
  };
  const std::string page = "---\ntitle: X\n---\n";
  const std::vector<Case> cases = {
      {"not UTF-8", [&](const auto& f) { write(f, "site/content/pages/x.md", "---\ntitle: \"\xff\"\n---\n"); },
       "content/pages/x.md:2:9: error: this byte is not UTF-8 text [not-utf-8]\n"},
      {"50 MB of Markdown",
       [&](const auto& f) {
         write(f, "site/content/pages/x.md", page);
         fs::resize_file(f.path() / "site/content/pages/x.md", 50'000'000);
       },
       "content/pages/x.md: error: the file has 50000000 bytes, more than 4194304 [too-large]\n"},
      {"YAML bomb",
       [&](const auto& f) { write(f, "site/content/pages/x.md", "---\na: &a [x, x]\nb: [*a, *a]\n---\n"); },
       "content/pages/x.md:2:4: error: "},
      {"10,000 levels of nesting",
       [&](const auto& f) { write(f, "site/content/pages/x.md", "---\ntitle: " + repeated("[", 10'000) + "\n---\n"); },
       "content/pages/x.md:2:"},
      {"slug clash", [&](const auto& f) { write(f, "site/content/pages/about/index.md", page); },
       "content/pages/about/index.md: error: the address /pages/about/ is taken by content/pages/about.md "
       "[slug-clash]\n"},
      {"symbolic link out of the site",
       [&](const auto& f) {
         write(f, "outside.md", page);
         fs::create_symlink(f.path() / "outside.md", f.path() / "site/content/pages/x.md");
       },
       "content/pages/x.md: error: this is a symbolic link that leads out of the folder 'content' [refused-file]\n"},
      {"broken settings", [&](const auto& f) { write(f, "site/herald.yml", "title: \"open\n"); },
       "herald.yml:1:8: error: a quotation mark is opened here and never closed [yaml-syntax]\n"},
      {"empty content folder", [&](const auto& f) { fs::remove_all(f.path() / "site/content"); },
       "content: error: there is no entry below this folder [no-entries]\n"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.name);
    const TemporaryFolder folder;
    const fs::path root = published_site(folder);
    const auto pages = state_of(root / "public");
    const auto index = state_of(root / ".herald" / "index");
    test.spoil(folder);

    const Outcome checked = run(root, {"check"});
    CHECK(checked.exit_code == 1);
    CHECK(checked.output.find(test.message) != std::string::npos);
    for (const char* command : {"build", "index"}) {
      CAPTURE(command);
      const Outcome outcome = run(root, {command});
      CHECK(outcome.exit_code == 1);
      CHECK(outcome.errors.find(test.message) != std::string::npos);
    }
    CHECK(state_of(root / "public") == pages);
    CHECK(state_of(root / ".herald" / "index") == index);
  }
}

TEST_CASE("a missing theme is named with the places that were looked at") {
  const TemporaryFolder folder;
  const fs::path root = published_site(folder);
  const auto pages = state_of(root / "public");
  write(folder, "site/herald.yml", "title: X\ntheme: nowhere\n");
  const Outcome outcome = run(root, {"build"});
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.errors.find("herald: there is no theme 'nowhere'") != std::string::npos);
  CHECK(outcome.errors.find("themes/nowhere") != std::string::npos);
  CHECK(state_of(root / "public") == pages);
}

TEST_CASE("a disk that takes no more leaves the last good output") {
  const TemporaryFolder folder;
  const fs::path root = published_site(folder);
  write(folder, "site/content/pages/new.md", "---\ntitle: New\n---\n" + repeated("word ", 20'000));
  const auto pages = state_of(root / "public");
  const auto index = state_of(root / ".herald" / "index");
  const std::pair<const char*, std::size_t> cases[] = {{"build", 20'000}, {"index", 4'000}};
  for (const auto& [command, largest_file] : cases) {
    CAPTURE(command);
    const Outcome outcome = run(root, {command}, {.largest_file = largest_file});
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.errors.find("herald: ") != std::string::npos);
    CHECK(outcome.errors.find("File too large") != std::string::npos);
  }
  CHECK(state_of(root / "public") == pages);
  CHECK(state_of(root / ".herald" / "index") == index);
  CHECK(run(root, {"build"}).exit_code == 0);
  CHECK(run(root, {"index"}).exit_code == 0);
}

TEST_CASE("a damaged index is refused with the way to mend it") {
  const TemporaryFolder folder;
  const fs::path root = published_site(folder);
  for (const auto& item : fs::recursive_directory_iterator(root / ".herald" / "index")) {
    if (item.is_regular_file()) fs::resize_file(item.path(), item.file_size() / 2);
  }
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"search", "x"}, {"serve", "--port", "0"}}) {
    CAPTURE(arguments);
    const Outcome outcome = run(root, arguments);
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.errors.find("herald index") != std::string::npos);
  }
}

}  // namespace herald::test

#include "base/files.h"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/error.h"
#include "tests/support/temporary_folder.h"

namespace herald {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

std::vector<std::string> paths_of(const Listing& listing) {
  std::vector<std::string> paths;
  for (const FoundFile& file : listing.files)
    paths.push_back(file.path);
  return paths;
}

std::vector<std::string> refusals_of(const Listing& listing) {
  std::vector<std::string> refusals;
  for (const Listing::Refused& refused : listing.refused)
    refusals.push_back(refused.path + " " + refused.reason);
  return refusals;
}

/// Everything in a folder, hidden files too.
std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& item : fs::directory_iterator(folder))
    names.push_back(item.path().filename().string());
  return names;
}

/// The process may write no file above `bytes` in this scope: a full disk in small.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit = {bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

 private:
  rlimit before_ = {};
  void (*handler_)(int);
};

}  // namespace

TEST_CASE("a file is created, updated, or left alone with its modification time") {
  const TemporaryFolder folder;
  const fs::path path = folder.path() / "a/b/page.html";
  CHECK(write_if_changed(path, "one") == Written::created);
  CHECK(test::read(folder, "a/b/page.html") == "one");

  const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(1000);
  fs::last_write_time(path, long_ago);
  const auto before = fs::last_write_time(path);
  CHECK(write_if_changed(path, "one") == Written::unchanged);
  CHECK(fs::last_write_time(path) == before);

  CHECK(write_if_changed(path, "two") == Written::updated);
  CHECK(fs::last_write_time(path) != before);
  CHECK(test::read(folder, "a/b/page.html") == "two");
  CHECK(names_in(path.parent_path()) == std::vector<std::string>{"page.html"});
}

TEST_CASE("empty and binary contents are written as they are") {
  const TemporaryFolder folder;
  CHECK(write_if_changed(folder.path() / "empty", "") == Written::created);
  CHECK(write_if_changed(folder.path() / "empty", "") == Written::unchanged);
  const std::string_view binary("\0\r\n\xFF", 4);
  CHECK(write_if_changed(folder.path() / "binary", binary) == Written::created);
  CHECK(read_file(folder.path() / "binary") == binary);
}

TEST_CASE("the longest file name that the system allows can be written") {
  const TemporaryFolder folder;
  const std::string name(255, 'n');
  CHECK(write_if_changed(folder.path() / name, "x") == Written::created);
  CHECK(read_file(folder.path() / name) == "x");
}

TEST_CASE("a failed write leaves the old content and no rubbish") {
  const TemporaryFolder folder;
  const fs::path path = folder.path() / "page.html";
  write_if_changed(path, "old");
  {
    const FileSizeLimit full_disk(1000);
    CHECK_THROWS_WITH_AS(write_if_changed(path, std::string(5000, 'x')),
                         ("cannot write '" + path.string() + "': File too large").c_str(), Error);
  }
  CHECK(read_file(path) == "old");
  CHECK(names_in(folder.path()) == std::vector<std::string>{"page.html"});
}

TEST_CASE("a folder in a file's place, and a file in a folder's, are reported with the path") {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "page");
  CHECK_THROWS_WITH_AS(write_if_changed(folder.path() / "page", "x"),
                       ("cannot write '" + (folder.path() / "page").string() + "': Is a directory").c_str(), Error);
  test::write(folder, "file", "x");
  CHECK_THROWS_AS(write_if_changed(folder.path() / "file/page", "x"), Error);
  CHECK(read_file(folder.path() / "file") == "x");
  CHECK(names_in(folder.path()).size() == 2);
}

TEST_CASE("a symbolic link is replaced, what it leads to is not written") {
  const TemporaryFolder folder;
  test::write(folder, "outside", "secret");
  fs::create_symlink(folder.path() / "outside", folder.path() / "page");
  CHECK(write_if_changed(folder.path() / "page", "new") == Written::updated);
  CHECK(read_file(folder.path() / "outside") == "secret");
  CHECK_FALSE(fs::is_symlink(folder.path() / "page"));
}

TEST_CASE("readers see the old or the new content, never a part") {
  const TemporaryFolder folder;
  const fs::path path = folder.path() / "page";
  const std::string contents[] = {std::string(40'000, 'a'), std::string(70'000, 'b')};
  write_if_changed(path, contents[0]);
  std::jthread writer([&] {
    for (int i = 1; i <= 200; ++i)
      write_if_changed(path, contents[i % 2]);
  });
  bool is_whole = true;
  for (int i = 0; i < 200; ++i) {
    const std::string seen = read_file(path);
    is_whole = is_whole && (seen == contents[0] || seen == contents[1]);
  }
  CHECK(is_whole);
}

TEST_CASE("what cannot be read is named with the reason") {
  const TemporaryFolder folder;
  const auto reason = [&](std::string_view name) {
    try {
      read_file(folder.path() / name);
    } catch (const Error& error) {
      return std::string(error.what());
    }
    return std::string("it was read");
  };
  const auto path = [&](std::string_view name) { return (folder.path() / name).string(); };
  CHECK(reason("gone") == "cannot open '" + path("gone") + "': No such file or directory");
  fs::create_directory(folder.path() / "folder");
  CHECK(reason("folder") == "cannot read '" + path("folder") + "': Is a directory");
  REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
  CHECK(reason("pipe") == "cannot read '" + path("pipe") + "': not a regular file");  // and does not wait for a writer
  fs::create_symlink("loop", folder.path() / "loop");
  CHECK(reason("loop") == "cannot open '" + path("loop") + "': Too many levels of symbolic links");
}

TEST_CASE("a file without read permission is named") {
  if (::geteuid() == 0) return;  // root may read everything
  const TemporaryFolder folder;
  test::write(folder, "secret", "x");
  fs::permissions(folder.path() / "secret", fs::perms::none);
  CHECK_THROWS_WITH_AS(read_file(folder.path() / "secret"),
                       ("cannot open '" + (folder.path() / "secret").string() + "': Permission denied").c_str(), Error);
}

TEST_CASE("removing a file removes the folders that it leaves empty, and nothing above the root") {
  for (const std::string_view ending : {"", "/", "/."}) {
    CAPTURE(ending);
    const TemporaryFolder folder;
    const fs::path root = (folder.path() / "site/public").string() + std::string(ending);
    test::write(folder, "site/public/a/b/c.html", "x");
    test::write(folder, "site/public/a/other.html", "x");
    remove_file(folder.path() / "site/public/a/b/c.html", root);
    CHECK_FALSE(fs::exists(folder.path() / "site/public/a/b"));
    CHECK(fs::exists(folder.path() / "site/public/a/other.html"));
    remove_file(folder.path() / "site/public/a/other.html", root);
    CHECK_FALSE(fs::exists(folder.path() / "site/public/a"));
    CHECK(fs::exists(folder.path() / "site/public"));
  }
}

TEST_CASE("removing a file outside the root removes no folder") {
  const TemporaryFolder folder;
  test::write(folder, "elsewhere/file", "x");
  fs::create_directory(folder.path() / "public");
  remove_file(folder.path() / "elsewhere/file", folder.path() / "public");
  CHECK(fs::exists(folder.path() / "elsewhere"));
  CHECK_FALSE(fs::exists(folder.path() / "elsewhere/file"));
}

TEST_CASE("removing what is gone is no failure, removing a folder is") {
  const TemporaryFolder folder;
  CHECK_NOTHROW(remove_file(folder.path() / "gone", folder.path()));
  fs::create_directory(folder.path() / "folder");
  CHECK_THROWS_AS(remove_file(folder.path() / "folder", folder.path()), Error);
  CHECK(fs::exists(folder.path() / "folder"));
}

TEST_CASE("a path from outside stays below its root or is refused") {
  struct Case {
    std::string_view relative;
    bool is_below;
  };
  const Case cases[] = {
      {"a.html", true},     {"a/b/c.html", true},   {"a..b/c", true},    {"...", true},
      {"", false},          {"/etc/passwd", false}, {"..", false},       {"../x", false},
      {"a/../../x", false}, {"a/..", false},        {"a\\..\\x", false}, {std::string_view("a\0b", 3), false},
  };
  for (const Case& test : cases) {
    CAPTURE(test.relative);
    const auto path = path_below("/srv/site", test.relative);
    CHECK(path.has_value() == test.is_below);
    if (path) CHECK(*path == fs::path("/srv/site") / test.relative);
  }
}

TEST_CASE("files are listed by path, hidden ones left out") {
  const TemporaryFolder folder;
  for (const std::string_view path : {"b.md", "a/z.md", "a/index.md", "a.md", ".hidden", ".git/config", "a/.draft.md"})
    test::write(folder, path, "12345");
  const Listing listing = list_files(folder.path());
  CHECK(paths_of(listing) == std::vector<std::string>{"a.md", "a/index.md", "a/z.md", "b.md"});
  CHECK(listing.refused.empty());
  CHECK(listing.files[0].size == 5);
  CHECK(listing.files[0].modified_ns > 0);
}

TEST_CASE("an empty folder and a missing one list nothing") {
  const TemporaryFolder folder;
  CHECK(list_files(folder.path()).files.empty());
  CHECK(list_files(folder.path() / "missing").files.empty());
}

TEST_CASE("a folder that cannot be listed is named") {
  const TemporaryFolder folder;
  test::write(folder, "file", "x");
  CHECK_THROWS_AS(list_files(folder.path() / "file"), Error);
  CHECK_THROWS_AS(list_files(folder.path() / std::string(300, 'x')), Error);
}

TEST_CASE("links that lead elsewhere and what is no file are refused with the reason") {
  const TemporaryFolder folder;
  test::write(folder, "content/real.md", "x");
  test::write(folder, "content/people/ada.md", "x");
  test::write(folder, "content-secret/private.md", "x");  // shares the beginning of its name with the root
  const fs::path content = folder.path() / "content";
  fs::create_symlink("real.md", content / "inside.md");
  fs::create_symlink("/etc/passwd", content / "absolute.md");
  fs::create_symlink("../content-secret/private.md", content / "sibling.md");
  fs::create_symlink("nowhere.md", content / "dangling.md");
  fs::create_symlink("people", content / "folder");
  fs::create_symlink("loop", content / "loop");
  REQUIRE(::mkfifo((content / "pipe.md").c_str(), 0600) == 0);
  std::ofstream(content / "\xFF.md") << "x";

  const Listing listing = list_files(content);
  CHECK(paths_of(listing) == std::vector<std::string>{"inside.md", "people/ada.md", "real.md"});
  CHECK(refusals_of(listing) == std::vector<std::string>{
                                    "absolute.md is a symbolic link that leads out of the folder 'content'",
                                    "dangling.md is a symbolic link that leads nowhere",
                                    "folder is a symbolic link to something that is not a file",
                                    "loop is a symbolic link that leads nowhere",
                                    "pipe.md is not a regular file",
                                    "sibling.md is a symbolic link that leads out of the folder 'content'",
                                    "\xFF.md has a name that is not UTF-8",
                                });
}

TEST_CASE("a folder that is reached through a link is listed like any other") {
  const TemporaryFolder folder;
  test::write(folder, "real/a.md", "x");
  fs::create_symlink("real", folder.path() / "link");
  CHECK(paths_of(list_files(folder.path() / "link")) == std::vector<std::string>{"a.md"});
}

}  // namespace herald

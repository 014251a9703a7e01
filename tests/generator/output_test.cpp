#include "generator/output.h"

#include <doctest/doctest.h>

#include "tests/generator/support/small_site.h"
#include "tests/generator/support/unpack.h"

namespace herald::generator {
namespace {

using Files = std::map<std::string, std::string>;
using test::TemporaryFolder;

Paths paths_of(const Files& files) {
  Paths paths;
  for (const auto& [path, _] : files)
    paths.insert(path);
  return paths;
}

/// One build of `files`, as build() does it.
std::size_t publish(const TemporaryFolder& folder, const Files& files, Twins twins = Twins::made) {
  Output output(folder.path(), paths_of(files), twins);
  Compressor compressor;
  for (const auto& [path, content] : files)
    output.write(path, content, compressor);
  return output.finish();
}

TEST_CASE("a file that the site no longer has is removed, with its twins and its empty folder") {
  const TemporaryFolder folder;
  publish(folder, {{"a/index.html", std::string(1000, 'a')}, {"b/index.html", "b"}});
  CHECK(test::all_files(folder.path()).contains("a/index.html.br"));
  CHECK(publish(folder, {{"b/index.html", "b"}}) == 1);
  CHECK(test::all_files(folder.path()) ==
        Files{{"b/index.html", "b"}, {manifest_name, "herald manifest 1\nb/index.html\n"}});
  CHECK(!std::filesystem::exists(folder.path() / "a"));
}

TEST_CASE("a file that no build made is kept, even beside those of a build") {
  const TemporaryFolder folder;
  test::write(folder, "mine.txt", "mine");
  test::write(folder, "a/photo.jpg", "mine too");
  test::write(folder, "a/index.html.gz", "nobody's");
  publish(folder, {{"a/index.html", "small"}});
  CHECK(publish(folder, {}) == 1);
  CHECK(test::all_files(folder.path()) == Files{{"a/index.html.gz", "nobody's"},
                                                {"a/photo.jpg", "mine too"},
                                                {"mine.txt", "mine"},
                                                {manifest_name, "herald manifest 1\n"}});
}

TEST_CASE("a site that no longer wants twins loses them, and gets them back") {
  const TemporaryFolder folder;
  const Files files = {{"index.html", std::string(1000, 'a')}};
  publish(folder, files);
  const Files with_twins = test::all_files(folder.path());
  CHECK(with_twins.size() == 4);
  publish(folder, files, Twins::left_out);
  CHECK(test::all_files(folder.path()) ==
        Files{{"index.html", std::string(1000, 'a')}, {manifest_name, "herald manifest 1\nindex.html\n"}});
  publish(folder, files);
  CHECK(test::all_files(folder.path()) == with_twins);
}

TEST_CASE("a page that shrinks loses its twins") {
  const TemporaryFolder folder;
  publish(folder, {{"index.html", std::string(1000, 'a')}});
  CHECK(publish(folder, {{"index.html", "a"}}) == 0);
  CHECK(test::all_files(folder.path()) ==
        Files{{"index.html", "a"}, {manifest_name, "herald manifest 1\nindex.html\n"}});
}

TEST_CASE("a twin that got lost is made again, the page being left alone") {
  const TemporaryFolder folder;
  const std::string text(1000, 'a');
  publish(folder, {{"index.html", text}});
  std::filesystem::remove(folder.path() / "index.html.br");
  const auto time = std::filesystem::last_write_time(folder.path() / "index.html");
  publish(folder, {{"index.html", text}});
  CHECK(test::unpack_brotli(test::read(folder, "index.html.br")) == text);
  CHECK(std::filesystem::last_write_time(folder.path() / "index.html") == time);
}

TEST_CASE("new folders and new files in old folders come to stand where they belong") {
  const TemporaryFolder folder;
  test::write(folder, "elsewhere/mine.txt", "mine");
  std::filesystem::create_directories(folder.path() / "public/empty");
  std::filesystem::create_directory_symlink("../elsewhere", folder.path() / "public/linked");
  Files files = {{"old/index.html", "a"}, {"empty/index.html", "b"}, {"linked/index.html", "c"}};
  const auto publish_below = [&] {
    Output output(folder.path() / "public", paths_of(files));
    Compressor compressor;
    for (const auto& [path, content] : files)
      output.write(path, content, compressor);
    output.finish();
  };
  publish_below();
  files["old/deep/new/index.html"] = "d";
  files["old/index.html"] = std::string(1000, 'e');
  files["new/deep/index.html"] = "f";
  publish_below();
  CHECK(test::pages_in(folder.path() / "public") == Files{{"empty/index.html", "b"},
                                                          {"new/deep/index.html", "f"},
                                                          {"old/deep/new/index.html", "d"},
                                                          {"old/index.html", std::string(1000, 'e')}});
  CHECK(test::unpack_brotli(test::read(folder, "public/old/index.html.br")) == std::string(1000, 'e'));
  CHECK(test::pages_in(folder.path() / "elsewhere") == Files{{"index.html", "c"}, {"mine.txt", "mine"}});
}

TEST_CASE("a file gives way to a folder, and a folder to a file") {
  const TemporaryFolder folder;
  publish(folder, {{"a", "file"}, {"b/index.html", "page"}});
  publish(folder, {{"a/index.html", "page"}, {"b", "file"}});
  CHECK(test::pages_in(folder.path()) == Files{{"a/index.html", "page"}, {"b", "file"}});
}

TEST_CASE("a build that breaks off leaves the folder as it was") {
  const TemporaryFolder folder;
  publish(folder, {{"index.html", "old"}, {"stale.html", "old"}});
  const Files before = test::all_files(folder.path());
  {
    Output output(folder.path(), {"index.html", "new.html"});
    Compressor compressor;
    output.write("index.html", std::string(1000, 'a'), compressor);
    output.write("new.html", "new", compressor);
  }
  CHECK(test::all_files(folder.path()) == before);
}

TEST_CASE("what a killed build put aside is cleared away") {
  const TemporaryFolder folder;
  test::write(folder, ".herald-staging/7", "half a page");
  publish(folder, {{"index.html", "a"}});
  CHECK(test::all_files(folder.path()) ==
        Files{{"index.html", "a"}, {manifest_name, "herald manifest 1\nindex.html\n"}});
}

TEST_CASE("a published file is never overwritten by another's twin") {
  const TemporaryFolder folder;
  publish(folder, {{"a.txt", std::string(1000, 'a')}, {"a.txt.gz", "the site's own"}});
  CHECK(test::read(folder, "a.txt.gz") == "the site's own");
  CHECK(test::unpack_brotli(test::read(folder, "a.txt.br")) == std::string(1000, 'a'));
}

TEST_CASE("a manifest that leads out of the folder removes nothing there") {
  const TemporaryFolder folder;
  test::write(folder, "outside.txt", "keep");
  test::write(folder, std::string("public/") + manifest_name, "herald manifest 1\n../outside.txt\n/etc/hostname\n");
  CHECK(Output(folder.path() / "public", {}).finish() == 0);
  CHECK(test::read(folder, "outside.txt") == "keep");
}

}  // namespace
}  // namespace herald::generator

#include "generator/build.h"

#include <doctest/doctest.h>
#include <sched.h>

#include <cstdlib>

#include "base/error.h"
#include "base/files.h"
#include "tests/generator/support/small_site.h"
#include "tests/generator/support/unpack.h"

namespace herald::generator {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

const fs::path& expected_folder() {
  static const fs::path folder = fs::path(HERALD_SOURCE_FOLDER) / "tests/generator/golden/expected";
  return folder;
}

/// HERALD_WRITE_GOLDEN=1 takes what is built for what is expected; to be read through before it is committed.
void rewrite_expected(const std::map<std::string, std::string>& pages) {
  fs::remove_all(expected_folder());
  for (const auto& [path, content] : pages)
    write_if_changed(expected_folder() / path, content);
}

std::string public_page(const TemporaryFolder& folder, const std::string& path) {
  return test::read(folder, "public/" + path);
}

/// A site of `people` people and nothing else, with the golden site's theme.
void write_people(const TemporaryFolder& folder, int people) {
  test::copy_golden_site(folder);
  fs::remove_all(folder.path() / "site/content");
  for (int i = 1; i <= people; ++i) {
    const std::string number = std::to_string(100 + i);
    test::write(folder, "site/content/people/person-" + number + ".md",
                "---\nname: Person " + number +
                    "\nsummary: A person.\nlife: {died: 1990}\nsources: [{title: S}]\nconsent: {basis: historical}\n"
                    "---\nBody of person " +
                    number + ".\n");
  }
}

TEST_CASE("every page of a site is as expected") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  const BuildReport report = test::build_site(folder);
  const std::map<std::string, std::string> pages = test::pages_in(folder.path() / "public");
  if (std::getenv("HERALD_WRITE_GOLDEN") != nullptr) rewrite_expected(pages);
  const std::map<std::string, std::string> expected = test::pages_in(expected_folder());
  REQUIRE(expected.size() > 50);
  for (const auto& [path, content] : expected) {
    CAPTURE(path);
    REQUIRE(pages.contains(path));
    CHECK(pages.at(path) == content);
  }
  CHECK(pages.size() == expected.size());
  CHECK(report.pages == expected.size());
  CHECK(report.created == expected.size());
}

TEST_CASE("a second build of the same site changes nothing") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  const BuildReport first = test::build_site(folder);
  std::map<std::string, fs::file_time_type> times;
  for (const auto& [path, _] : test::all_files(folder.path() / "public")) {
    times[path] = fs::last_write_time(folder.path() / "public" / path);
  }
  const BuildReport second = test::build_site(folder);
  CHECK(second.unchanged == first.pages);
  CHECK(second.created + second.updated + second.removed == 0);
  for (const auto& [path, time] : times) {
    CAPTURE(path);
    if (path != ".herald-manifest") CHECK(fs::last_write_time(folder.path() / "public" / path) == time);
  }
}

TEST_CASE("two builds in different places and orders give the same bytes") {
  const TemporaryFolder one;
  const TemporaryFolder other;
  test::copy_golden_site(one);
  test::copy_golden_site(other);
  test::build_site(one);
  // The other comes to the same site by way of another one.
  const fs::path grace = other.path() / "site/content/people/grace.md";
  const std::string text = read_file(grace);
  test::write(other, "site/content/people/grace.md", text + "\nMore of her.\n");
  test::write(other, "site/content/people/extra.md", text);
  test::build_site(other);
  test::write(other, "site/content/people/grace.md", text);
  fs::remove(other.path() / "site/content/people/extra.md");
  const BuildReport report = test::build_site(other);
  CHECK(report.updated > 0);
  CHECK(report.removed == 3);  // her page, and beside it JSON and a card
  CHECK(test::all_files(other.path() / "public") == test::all_files(one.path() / "public"));
}

/// Keeps the process on one core until the end of the scope, so that builds use one thread.
class OneCore {
 public:
  OneCore() {
    REQUIRE(::sched_getaffinity(0, sizeof before_, &before_) == 0);
    cpu_set_t one;
    CPU_ZERO(&one);
    for (int cpu = 0; cpu < CPU_SETSIZE && CPU_COUNT(&one) == 0; ++cpu) {
      if (CPU_ISSET(cpu, &before_)) CPU_SET(cpu, &one);
    }
    REQUIRE(::sched_setaffinity(0, sizeof one, &one) == 0);
  }
  ~OneCore() { ::sched_setaffinity(0, sizeof before_, &before_); }

 private:
  cpu_set_t before_ = {};
};

TEST_CASE("one thread and many make the same bytes") {
  const TemporaryFolder one;
  const TemporaryFolder many;
  test::copy_golden_site(one);
  test::copy_golden_site(many);
  {
    const OneCore core;
    test::build_site(one);
  }
  test::build_site(many);
  CHECK(test::all_files(one.path() / "public") == test::all_files(many.path() / "public"));
}

TEST_CASE("only pages that show what changed are written again") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  const BuildReport first = test::build_site(folder);
  test::write(folder, "site/content/pages/about.md", "---\ntitle: About\nsummary: What this is.\n---\n*Good-bye.*\n");
  const BuildReport second = test::build_site(folder);
  CHECK(second.updated == 2);  // the page and its JSON
  CHECK(second.unchanged == first.pages - 2);
}

TEST_CASE("compressed files hold what the pages hold") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  test::build_site(folder);
  std::size_t twins = 0;
  const std::map<std::string, std::string> files = test::all_files(folder.path() / "public");
  for (const auto& [path, content] : files) {
    CAPTURE(path);
    if (path.ends_with(".br")) CHECK(test::unpack_brotli(content) == files.at(path.substr(0, path.size() - 3)));
    if (path.ends_with(".gz")) CHECK(test::unpack_gzip(content) == files.at(path.substr(0, path.size() - 3)));
    twins += path.ends_with(".br") || path.ends_with(".gz") ? 1 : 0;
  }
  CHECK(twins > 50);
}

TEST_CASE("a long list is cut into pages") {
  const TemporaryFolder folder;
  write_people(folder, 19);
  test::build_site(folder);
  const std::map<std::string, std::string> pages = test::pages_in(folder.path() / "public");
  CHECK(pages.contains("people/index.html"));
  CHECK(!pages.contains("people/page/1/index.html"));
  CHECK(pages.contains("people/page/10/index.html"));
  CHECK(!pages.contains("people/page/11/index.html"));
  const std::string fifth = pages.at("people/page/5/index.html");
  CHECK(fifth.find("Person 109") != std::string::npos);
  CHECK(fifth.find("Person 110") != std::string::npos);
  CHECK(fifth.find("Person 111") == std::string::npos);
  CHECK(fifth.find("<p>Page 5 of 10: <a rel=\"prev\" href=\"/people/page/4/\">&lt;</a><a href=\"/people/\">1</a>;\n"
                   "…;\n<a href=\"/people/page/4/\">4</a>;\n*<a href=\"/people/page/5/\">5</a>;\n"
                   "<a href=\"/people/page/6/\">6</a>;\n…;\n<a href=\"/people/page/10/\">10</a>;\n"
                   "<a rel=\"next\" href=\"/people/page/6/\">&gt;</a></p>") != std::string::npos);
}

TEST_CASE("a site on which nothing is public yet still has a home page") {
  const TemporaryFolder folder;
  write_people(folder, 0);
  test::write(folder, "site/content/pages/about.md", "---\ntitle: About\nstatus: draft\n---\n");
  test::build_site(folder);
  const std::map<std::string, std::string> pages = test::pages_in(folder.path() / "public");
  CHECK(pages.contains("index.html"));
  CHECK(pages.contains("people/index.html"));
  CHECK(pages.at("feed.xml").find("<updated>1970-01-01T00:00:00Z</updated>") != std::string::npos);
}

TEST_CASE("a site's own file replaces robots.txt and the theme's asset of the same name") {
  const TemporaryFolder folder;
  write_people(folder, 1);
  test::write(folder, "site/static/robots.txt", "User-agent: *\n");
  test::write(folder, "site/static/assets/tiny.css", "body { color: red }\n");
  test::build_site(folder);
  CHECK(public_page(folder, "robots.txt") == "User-agent: *\n");
  CHECK(public_page(folder, "assets/tiny.css") == "body { color: red }\n");
}

TEST_CASE("two files for one address are refused, and nothing is written") {
  const TemporaryFolder folder;
  write_people(folder, 1);
  test::write(folder, "site/static/people/index.html", "mine");
  CHECK_THROWS_WITH_AS(test::build_site(folder), "two pages of the site have the same path 'people/index.html'", Error);
  CHECK(!fs::exists(folder.path() / "public"));
}

TEST_CASE("a file where a folder is needed is refused") {
  const TemporaryFolder folder;
  write_people(folder, 1);
  test::write(folder, "site/static/people", "mine");
  CHECK_THROWS_WITH_AS(test::build_site(folder),
                       "the site has a file 'people' where 'people/index.html' needs a folder", Error);
}

TEST_CASE("a theme without a template that is needed leaves the last site as it was") {
  const TemporaryFolder folder;
  write_people(folder, 1);
  test::build_site(folder);
  const std::map<std::string, std::string> before = test::pages_in(folder.path() / "public");
  for (const char* name : {"person.tpl", "list.tpl"})
    fs::remove(folder.path() / "site/themes/tiny/templates" / name);
  test::write(folder, "site/content/people/person-101.md",
              "---\nname: Other\nsummary: Another.\nlife: {died: 1990}\nsources: [{title: S}]\nconsent: {basis: "
              "historical}\n---\n");
  CHECK_THROWS_WITH_AS(test::build_site(folder), "the theme 'tiny' lacks templates: list.tpl, person.tpl", Error);
  CHECK(test::pages_in(folder.path() / "public") == before);
}

}  // namespace
}  // namespace herald::generator

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "generator/release.h"
#include "tests/cli/support/program.h"
#include "tests/support/temporary_folder.h"

namespace herald::test {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view with_open_data = "open_data: true\n";

void write_person(const TemporaryFolder& folder, const std::string& slug, const std::string& scope) {
  write(folder, "content/people/" + slug + ".md",
        "---\nname: Name of " + slug + "\nsummary: S.\nconsent: {basis: given, on: 2020-01-01" + scope + "}\n---\n");
}

bool is_exported(const fs::path& folder, const std::string& slug) {
  return read(folder / "people.csv").find("Name of " + slug) != std::string::npos;
}

TEST_CASE("export writes a folder and says what it left out") {
  const TemporaryFolder folder;
  write(folder, "herald.yml", "title: Test\n");
  write_person(folder, "ada", "");
  write_person(folder, "eve", ", scope: [profile]");
  const Outcome first = run(folder.path(), {"export"});
  CHECK(first.exit_code == 0);
  CHECK(first.output ==
        "25 files from 1 entry in ./open-data\nleft out content/people/eve.md: consent does not cover exports\n");
  CHECK(is_exported(folder.path() / "open-data", "ada"));
  CHECK(!is_exported(folder.path() / "open-data", "eve"));
  CHECK(run(folder.path(), {"export", "--output", "other"}).output.starts_with("25 files from 1 entry in other\n"));
  CHECK(read(folder, "other/people.json") == read(folder, "open-data/people.json"));

  const Outcome refused = run(folder.path(), {"export", "--output", "content"});
  CHECK(refused.exit_code == 1);
  CHECK(refused.errors.ends_with("content' holds 'people', which no export wrote; name a new folder with --output\n"));
}

TEST_CASE("a site with mistakes is not exported, and the last export stays") {
  const TemporaryFolder folder;
  write_person(folder, "ada", "");
  CHECK(run(folder.path(), {"export"}).exit_code == 0);
  write(folder, "content/topics/a.md", "---\ntitle: A\nsummary: Write to ada.test@example.org\n---\n");
  const Outcome refused = run(folder.path(), {"export"});
  CHECK(refused.exit_code == 1);
  CHECK(refused.errors.find("[contact-data]") != std::string::npos);
  CHECK(refused.errors.ends_with("nothing was exported: mend the errors above first\n"));
  CHECK(is_exported(folder.path() / "open-data", "ada"));
}

TEST_CASE("a full disk leaves the last export as it was") {
  const TemporaryFolder folder;
  write_person(folder, "ada", "");
  CHECK(run(folder.path(), {"export"}).exit_code == 0);
  const std::string before = read(folder, "open-data/catalogue.sqlite");
  write_person(folder, "eve", "");
  const Outcome failed = run(folder.path(), {"export"}, {.largest_file = 100'000});
  CHECK(failed.exit_code == 1);
  CHECK(failed.errors.find("cannot write the database") != std::string::npos);
  CHECK(read(folder, "open-data/catalogue.sqlite") == before);
  CHECK(!fs::exists(folder.path() / ".open-data.new"));
}

TEST_CASE("build and publish offer open data exactly while the site asks for it") {
  const TemporaryFolder folder;
  write(folder, "herald.yml", with_open_data);
  write_person(folder, "ada", "");
  write_person(folder, "eve", "");
  write(folder, "content/pages/about.md",
        "---\ntitle: About\nsummary: S.\n---\n[All of it](/open-data/catalogue.sqlite)\n");
  const auto published = [&] { return generator::current_release(folder.path())->pages() / "open-data"; };
  CHECK(run(folder.path(), {"build"}).exit_code == 0);
  CHECK(run(folder.path(), {"publish"}).exit_code == 0);
  const fs::path first = published();
  for (const fs::path& place : {folder.path() / "public/open-data", first})
    CHECK(is_exported(place, "eve"));

  fs::remove(folder.path() / "content/people/eve.md");
  CHECK(run(folder.path(), {"build"}).exit_code == 0);
  CHECK(run(folder.path(), {"publish"}).exit_code == 0);
  for (const fs::path& place : {folder.path() / "public/open-data", published()}) {
    CHECK(is_exported(place, "ada"));
    CHECK(!is_exported(place, "eve"));
  }
  CHECK(is_exported(first, "eve"));

  write(folder, "herald.yml", "open_data: false\n");
  fs::remove(folder.path() / "content/pages/about.md");
  CHECK(run(folder.path(), {"build"}).exit_code == 0);
  CHECK(run(folder.path(), {"publish"}).exit_code == 0);
  CHECK(!fs::exists(folder.path() / "public/open-data"));
  CHECK(!fs::exists(published()));
}

}  // namespace
}  // namespace herald::test

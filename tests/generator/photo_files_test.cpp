#include "generator/photo_files.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/files.h"
#include "tests/generator/support/small_site.h"

namespace herald::generator {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

void add_photo(const TemporaryFolder& folder, const char* fixture, const std::string& path) {
  test::write(folder, path, read_file(fs::path(HERALD_SOURCE_FOLDER) / "tests/pictures/photos" / fixture));
}

/// A site with a portrait of Grace, and a picture in a story.
void write_site(const TemporaryFolder& folder) {
  test::copy_golden_site(folder);
  add_photo(folder, "turned.jpg", "site/content/people/grace/portrait.jpg");
  add_photo(folder, "glass.png", "site/content/stories/blue glass.png");
  fs::remove(folder.path() / "site/content/people/grace.md");
  test::write(folder, "site/content/people/grace/index.md",
              "---\nname: Grace\nimage: portrait.jpg\nimage_alt: Grace at a \"desk\"\nimage_credit: Museum\n"
              "life: {died: 1992}\nsources: [{title: S}]\nconsent: {basis: historical}\n---\nHers.\n");
  test::write(folder, "site/content/stories/night.md",
              "---\ntitle: Night\nanonymous: true\nbyline: A nurse\ndate: 2026-03-01\n---\n"
              "![Blue <glass>](<blue glass.png>) and ![](https://example.org/x.png)\n");
  test::write(folder, "site/templates/person.tpl",
              "{{#IMAGE}}<img src=\"{{SRC}}\" srcset=\"{{SRCSET}}\" alt=\"{{ALT}}\" width=\"{{WIDTH}}\" "
              "height=\"{{HEIGHT}}\">{{AVIF}};{{WEBP}};{{CREDIT}}{{/IMAGE}}{{#NO_IMAGE}}no photo{{/NO_IMAGE}}");
}

std::vector<std::string> pictures_in(const TemporaryFolder& folder) {
  std::vector<std::string> pictures;
  for (const auto& [path, _] : test::pages_in(folder.path() / "public")) {
    if (path.starts_with("images/")) pictures.push_back(path.substr(path.find('-')));
  }
  std::ranges::sort(pictures);
  return pictures;
}

TEST_CASE("a portrait is published at the sizes that pages show, in three formats") {
  const TemporaryFolder folder;
  write_site(folder);
  test::build_site(folder);
  CHECK(pictures_in(folder) == std::vector<std::string>{"-160.avif", "-160.jpg", "-160.webp", "-300.avif", "-300.png",
                                                        "-300.webp", "-320.avif", "-320.jpg", "-320.webp", "-480.avif",
                                                        "-480.jpg", "-480.webp"});
  const std::string page = test::read(folder, "public/people/grace/index.html");
  CAPTURE(page);
  CHECK(page.find("alt=\"Grace at a &quot;desk&quot;\" width=\"320\" height=\"427\"") != std::string::npos);
  CHECK(page.find("-320.jpg\" srcset=\"/images/") != std::string::npos);
  CHECK(page.find(" 480w;") != std::string::npos);
  CHECK(page.find("Museum") != std::string::npos);
  CHECK(test::read(folder, "public/people/ada/index.html").find("no photo") != std::string::npos);
}

TEST_CASE("every address of a picture leads to a file") {
  const TemporaryFolder folder;
  write_site(folder);
  test::build_site(folder);
  const auto files = test::pages_in(folder.path() / "public");
  std::size_t found = 0;
  for (const auto& [path, content] : files) {
    if (!path.ends_with(".html")) continue;
    for (std::size_t at = content.find("/images/"); at != std::string::npos; at = content.find("/images/", at + 1)) {
      const std::string address = content.substr(at + 1, content.find_first_of("\" ", at) - at - 1);
      CAPTURE(address);
      CHECK(files.contains(address));
      ++found;
    }
  }
  CHECK(found > 10);
}

TEST_CASE("a picture in a text comes at several sizes, with its room kept, when the eye gets there") {
  const TemporaryFolder folder;
  write_site(folder);
  test::build_site(folder);
  const std::string page = test::read(folder, "public/stories/night/index.html");
  CAPTURE(page);
  CHECK(page.find("<picture><source type=\"image/avif\" srcset=\"/images/") != std::string::npos);
  CHECK(page.find("alt=\"Blue &lt;glass&gt;\" width=\"300\" height=\"200\" loading=\"lazy\"") != std::string::npos);
  CHECK(page.find("<img src=\"https://example.org/x.png\"") != std::string::npos);
}

TEST_CASE("the file at a picture's own address holds no metadata either") {
  const TemporaryFolder folder;
  write_site(folder);
  test::build_site(folder);
  CHECK(test::read(folder, "site/content/people/grace/portrait.jpg").find("Somebody") != std::string::npos);
  for (const auto& [path, content] : test::pages_in(folder.path() / "public")) {
    CAPTURE(path);
    CHECK(content.find("Somebody") == std::string::npos);
  }
}

}  // namespace
}  // namespace herald::generator

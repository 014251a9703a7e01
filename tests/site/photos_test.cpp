#include "site/photos.h"

#include <doctest/doctest.h>

#include "base/files.h"
#include "site/load.h"
#include "tests/support/temporary_folder.h"

namespace herald::site {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

std::string photo(const char* name) {
  return read_file(fs::path(HERALD_SOURCE_FOLDER) / "tests/pictures/photos" / name);
}

Loaded load_from(const TemporaryFolder& folder) {
  return load({.root = folder.path(), .on = Date{2026, 11, 23}});
}

void write_page(const TemporaryFolder& folder, const std::string& keys, const std::string& body) {
  test::write(folder, "content/pages/desk.md", "---\ntitle: Desk\n" + keys + "---\n" + body + "\n");
}

TEST_CASE("pictures beside entries and below static/ are known with their size") {
  const TemporaryFolder folder;
  test::write(folder, "content/pages/own desk.png", photo("glass.png"));
  test::write(folder, "static/portraits/a.jpg", photo("turned.jpg"));
  write_page(folder, "image: /portraits/a.jpg\nimage_alt: A\n", "![x](<own desk.png>)");
  const Loaded loaded = load_from(folder);
  CHECK(loaded.diagnostics.empty());
  const Entry* page = loaded.site.find(Kind::page, "desk");
  REQUIRE(page != nullptr);
  REQUIRE(page->photo.has_value());
  CHECK(page->photo->width == 900);
  REQUIRE(page->body.links.size() == 1);
  REQUIRE(page->body.links[0].photo.has_value());
  CHECK(page->body.links[0].photo->width == 300);
}

TEST_CASE("a damaged picture is reported where the entry names it, or else for itself, and not published") {
  const TemporaryFolder folder;
  test::write(folder, "content/pages/cut.jpg", photo("turned.jpg").substr(0, 9000));
  test::write(folder, "content/pages/letter.png", "Dear all");
  write_page(folder, "image: cut.jpg\nimage_alt: A\n", "![x](letter.png)");
  const Loaded loaded = load_from(folder);
  CHECK(to_text(loaded.diagnostics, folder.path()) ==
        "content/pages/desk.md:3:8: error: the image 'cut.jpg' is cut off or damaged [broken-image]\n"
        "  image: cut.jpg\n"
        "         ^\n"
        "  hint: open it in a picture editor and save it anew as JPEG, PNG, WebP or AVIF, smaller if need be\n"
        "content/pages/letter.png: error: the image is no JPEG, PNG, WebP or AVIF [broken-image]\n"
        "  hint: open it in a picture editor and save it anew as JPEG, PNG, WebP or AVIF, smaller if need be\n"
        "2 errors, 0 warnings\n");
  CHECK(loaded.site.attachments().empty());
  CHECK(!loaded.site.find(Kind::page, "desk")->photo);
}

TEST_CASE("no picture is read through a link that leads out of the site") {
  const TemporaryFolder folder;
  const TemporaryFolder elsewhere;
  test::write(elsewhere, "secret.jpg", photo("turned.jpg"));
  fs::create_directories(folder.path() / "static");
  fs::create_symlink(elsewhere.path() / "secret.jpg", folder.path() / "static/a.jpg");
  write_page(folder, "image: /a.jpg\nimage_alt: A\n", "Text.");
  CHECK(!load_from(folder).site.find(Kind::page, "desk")->photo);
}

}  // namespace
}  // namespace herald::site

#include "generator/share_cards.h"

#include <doctest/doctest.h>

#include <utility>

#include "base/files.h"
#include "generator/build.h"
#include "tests/generator/support/small_site.h"

namespace herald::generator {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

constexpr const char* card = "public/people/ada/card.png";

void ask_for_cards(const TemporaryFolder& folder, const std::string& answer) {
  test::write(folder, "site/herald.yml",
              read_file(folder.path() / "site/herald.yml") + "share_cards: " + answer + "\n");
}

TEST_CASE("people, stories and events have a card where the settings ask for it, and else nobody") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  test::build_site(folder);
  CHECK(!fs::exists(folder.path() / card));
  ask_for_cards(folder, "true");
  test::build_site(folder);
  CHECK(test::read(folder, card).starts_with("\x89PNG"));
  for (const auto& [path, _] : test::pages_in(folder.path() / "public")) {
    if (!path.ends_with("/card.png")) continue;
    CAPTURE(path);
    CHECK((path.starts_with("people/") || path.starts_with("stories/") || path.starts_with("events/")));
  }
}

void replace_in(const TemporaryFolder& folder, const std::string& file, std::string_view from, std::string_view to) {
  std::string text = test::read(folder, file);
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  test::write(folder, file, text.replace(at, from.size(), to));
}

void build_with_cache(const TemporaryFolder& folder) {
  const fs::path root = folder.path() / "site";
  const fs::path cache = folder.path() / "cache";
  const site::Loaded loaded = site::load({.root = root, .on = Date{2026, 11, 23}, .cache = cache});
  const site::Theme theme = site::load_theme(root, loaded.site.settings().theme, root);
  build(loaded.site, theme, {.output = folder.path() / "cached", .cache = cache});
}

TEST_CASE("after any edit that shows on a card, cards of a build that remembers are those of one that does not") {
  struct Case {
    const char* file;
    const char* from;
    const char* to;
  };
  const Case cases[] = {
      {"herald.yml", "publisher:", "share_cards: true\npublisher:"},
      {"content/people/ada.md", "headline: Wrote", "headline: Published"},
      {"content/people/ada.md", "name: Ada", "name: Augusta"},
      {"content/topics/compilers.md", "title: Compilers", "title: Compilers and interpreters"},
      {"content/events/memoirs.md", "end: 1843-09-01", "end: 1843-09-02"},
      {"content/events/memoirs.md", "place: London", "place: Turin"},
      {"content/stories/night.md", "byline: A nurse", "byline: A midwife"},
      {"content/people/ada.md", "place: London", "image: ada.jpg\nimage_alt: Ada"},
      {"themes/tiny/theme.yml", "#123456", "#654321"},
      {"herald.yml", "title: Tiny & Co", "title: Tiny"},
      {"herald.yml", "share_cards: true", "share_cards: false"},
  };
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  test::write(folder, "site/themes/tiny/theme.yml", "name: Tiny\ncard.ground: \"#123456\"\n");
  fs::copy(fs::path(HERALD_SOURCE_FOLDER) / "tests/pictures/photos/turned.jpg",
           folder.path() / "site/content/people/ada.jpg");
  std::map<std::string, std::string> before;
  for (const Case& edit : cases) {
    CAPTURE(edit.to);
    replace_in(folder, std::string("site/") + edit.file, edit.from, edit.to);
    build_with_cache(folder);
    fs::remove_all(folder.path() / "public");
    test::build_site(folder);
    const auto clean = test::pages_in(folder.path() / "public");
    const auto cached = test::pages_in(folder.path() / "cached");
    CHECK(cached == clean);
    CHECK(cached != std::exchange(before, clean));
  }
}

TEST_CASE("a card leaves with its person, and another title makes another card") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  ask_for_cards(folder, "true");
  test::build_site(folder);
  const std::string before = test::read(folder, card);
  const std::string file = "site/content/people/ada.md";
  replace_in(folder, file, "name: ", "name: Augusta ");
  test::build_site(folder);
  CHECK(test::read(folder, card) != before);
  replace_in(folder, file, "---\n", "---\nstatus: withdrawn\n");
  test::build_site(folder);
  CHECK(!fs::exists(folder.path() / card));
}

TEST_CASE("photos and drawings of somebody who withdrew leave the cache") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  ask_for_cards(folder, "true");
  build_with_cache(folder);
  const auto without_her = test::all_files(folder.path() / "cache/pictures");
  const std::string file = "site/content/people/pat.md";
  test::write(folder, file,
              "---\nname: Pat Doe\nconsent: {basis: given, on: 2025-01-01}\nimage: pat.jpg\nimage_alt: Pat\n---\n");
  fs::copy(fs::path(HERALD_SOURCE_FOLDER) / "tests/pictures/photos/turned.jpg",
           folder.path() / "site/content/people/pat.jpg");
  build_with_cache(folder);
  // Three widths in three formats, the picture at its own address, and the card.
  CHECK(test::all_files(folder.path() / "cache/pictures").size() == without_her.size() + 11);
  test::write(folder, "cache/pictures/photos", "0\n/site/content/people/pat.jpg\t1\n");
  replace_in(folder, file, "---\n", "---\nstatus: withdrawn\n");
  build_with_cache(folder);
  CHECK(test::all_files(folder.path() / "cache/pictures") == without_her);
}

}  // namespace
}  // namespace herald::generator

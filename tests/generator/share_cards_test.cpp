#include "generator/share_cards.h"

#include <doctest/doctest.h>

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

TEST_CASE("a card leaves with its person, and another title makes another card") {
  const TemporaryFolder folder;
  test::copy_golden_site(folder);
  ask_for_cards(folder, "true");
  test::build_site(folder);
  const std::string before = test::read(folder, card);
  const std::string file = "site/content/people/ada.md";
  std::string text = test::read(folder, file);
  text.insert(text.find("name: ") + 6, "Augusta ");
  test::write(folder, file, text);
  test::build_site(folder);
  CHECK(test::read(folder, card) != before);
  text.insert(4, "status: withdrawn\n");
  test::write(folder, file, text);
  test::build_site(folder);
  CHECK(!fs::exists(folder.path() / card));
}

}  // namespace
}  // namespace herald::generator

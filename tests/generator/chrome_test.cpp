#include "generator/chrome.h"

#include <doctest/doctest.h>

#include "tests/generator/support/theme.h"
#include "tests/support/temporary_folder.h"

namespace herald::generator {
namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

site::Settings settings() {
  site::Settings settings;
  settings.title = "Herald";
  settings.tagline = "Women who lead";
  settings.summary = "Found by what they have done.";
  settings.base_url = "https://herald.example";
  settings.menu = {{"Home", "/"}, {"People", "/people/"}};
  return settings;
}

std::string value(const View& view, std::string_view name) {
  const std::string* found = view.find_value(name);
  REQUIRE_MESSAGE(found != nullptr, name);
  return *found;
}

TEST_CASE("a page has its own title and address within the site's") {
  const site::Settings site = settings();
  const site::Theme theme = test::theme_of({});
  const View view = Chrome(site, theme)
                        .page_view({.title = "Ada",
                                    .description = "Wrote.",
                                    .url = "/people/ada/",
                                    .page_class = "person",
                                    .kind = site::Kind::person});
  CHECK(value(view, "PAGE_TITLE") == "Ada · Herald");
  CHECK(value(view, "CANONICAL") == "https://herald.example/people/ada/");
  CHECK(value(view, "DESCRIPTION") == "Wrote.");
  CHECK(value(view, "LANG") == "en");
  CHECK(value(view, "DIRECTION") == "ltr");
  CHECK(value(view, "OG_TYPE") == "profile");
  CHECK(view.find_section("NOINDEX") == nullptr);
}

TEST_CASE("a window's title has 70 characters at most: the site's name is left out first") {
  const site::Settings site = settings();
  const site::Theme theme = test::theme_of({});
  const Chrome chrome(site, theme);
  const auto title_of = [&](const std::string& title) {
    return value(chrome.page_view({.title = title, .url = "/talks/a/", .page_class = "talk"}), "PAGE_TITLE");
  };
  const std::string sixty_one(61, 'a');
  CHECK(title_of(sixty_one) == sixty_one + " · Herald");
  CHECK(title_of(sixty_one + "a") == sixty_one + "a");
  CHECK(title_of(sixty_one + "bcdefghij") == sixty_one + "bcdefghij");
  CHECK(title_of(sixty_one + "bcdefghijk") == sixty_one + "bcdefghi…");
  CHECK(title_of("Performance and operational economics estimates for a coal gasification powerplant") ==
        "Performance and operational economics estimates for a coal…");
}

TEST_CASE("the home page has the site's title, and no breadcrumbs") {
  const site::Settings site = settings();
  const site::Theme theme = test::theme_of({});
  const View view = Chrome(site, theme).page_view({.url = "/", .page_class = "home"});
  CHECK(value(view, "PAGE_TITLE") == "Herald · Women who lead");
  CHECK(value(view, "DESCRIPTION") == "Found by what they have done.");
  REQUIRE(view.find_section("BREADCRUMBS") != nullptr);
  CHECK(view.find_section("BREADCRUMBS")->empty());
}

TEST_CASE("the menu marks the part of the site that a page is in") {
  const site::Settings site = settings();
  const site::Theme theme = test::theme_of({});
  struct Case {
    std::string url;
    bool is_home;
    bool is_people;
  };
  for (const Case& test : {Case{"/", true, false},
                           {"/people/", false, true},
                           {"/people/ada/", false, true},
                           {"/stories/", false, false}}) {
    CAPTURE(test.url);
    const View view = Chrome(site, theme).page_view({.title = "x", .url = test.url});
    const View::Views& menu = *view.find_section("MENU");
    REQUIRE(menu.size() == 2);
    CHECK((menu[0]->find_section("CURRENT") != nullptr) == test.is_home);
    CHECK((menu[1]->find_section("CURRENT") != nullptr) == test.is_people);
  }
}

TEST_CASE("a page in another language has that language's words and direction") {
  const site::Settings site = settings();
  site::Theme theme = test::theme_of({}, {{"page.skip-link", "Skip"}});
  theme.translations.emplace("cy", site::Translations(Texts{{"page.skip-link", "Neidio"}}));
  const Chrome chrome(site, theme);
  const auto view = [&](const std::string& language) {
    return chrome.page_view({.title = "x", .url = "/x/", .language = language});
  };
  CHECK(value(view("en"), "T_PAGE_SKIP_LINK") == "Skip");
  CHECK(value(view("cy"), "T_PAGE_SKIP_LINK") == "Neidio");
  CHECK(value(view("ar-EG"), "T_PAGE_SKIP_LINK") == "Skip");
  CHECK(value(view("ar-EG"), "LANG") == "ar-EG");
  CHECK(value(view("ar-EG"), "DIRECTION") == "rtl");
}

TEST_CASE("the version of assets changes with their content alone") {
  const test::TemporaryFolder folder;
  const site::Settings site = settings();
  const auto version = [&](const std::string& path, const std::string& content) {
    test::write(folder, path, content);
    site::Theme theme = test::theme_of({});
    theme.assets = {{"assets/a.css", folder.path() / path}, {"key.txt", folder.path() / "absent"}};
    return Chrome(site, theme).asset_version();
  };
  const std::string first = version("a.css", "body {}");
  CHECK(first.size() == 8);
  CHECK(version("elsewhere/a.css", "body {}") == first);
  CHECK(version("a.css", "body { }") != first);
}

}  // namespace
}  // namespace herald::generator

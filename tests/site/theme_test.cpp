#include "site/theme.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/error.h"
#include "tests/support/temporary_folder.h"

namespace herald::site {
namespace {

using test::TemporaryFolder;
using test::write;

/// A site's folder and the program's data, which has a theme called "plain".
struct Folders {
  Folders() {
    write(data, "themes/plain/templates/base.tpl", "program base");
    write(data, "themes/plain/templates/parts/card.tpl", "program card");
    write(data, "themes/plain/templates/notes.txt", "no template");
    write(data, "themes/plain/assets/plain.css", "css");
    write(data, "themes/plain/i18n/en.yml",
          "home: Home\nresults.one: one result\nresults.other: \"{count} results\"\n"
          "hello: Hello {name} and {name}\n");
    write(data, "themes/plain/i18n/cy.yml", "home: Hafan\n");
  }

  Theme load(const std::string& name = "plain") const { return load_theme(root.path(), name, data.path()); }

  TemporaryFolder root;
  TemporaryFolder data;
};

std::string failure_of(const Folders& folders, const std::string& name = "plain") {
  try {
    folders.load(name);
  } catch (const Error& error) {
    return error.what();
  }
  return "it was loaded";
}

std::vector<std::string> paths_of(const Theme& theme) {
  std::vector<std::string> paths;
  for (const Asset& asset : theme.assets)
    paths.push_back(asset.path);
  std::ranges::sort(paths);
  return paths;
}

}  // namespace

TEST_CASE("a theme's templates, assets and texts are loaded") {
  const Folders folders;
  const Theme theme = folders.load();
  CHECK(theme.name == "plain");
  CHECK(theme.templates ==
        std::map<std::string, std::string>{{"base.tpl", "program base"}, {"parts/card.tpl", "program card"}});
  CHECK(paths_of(theme) == std::vector<std::string>{"assets/plain.css"});
}

TEST_CASE("a site overrides its theme file by file") {
  const Folders folders;
  write(folders.root, "templates/base.tpl", "site base");
  write(folders.root, "templates/extra.tpl", "site extra");
  write(folders.root, "static/robots.txt", "x");
  write(folders.root, "static/assets/own.css", "x");
  write(folders.root, "i18n/en.yml", "home: Start\n");
  const Theme theme = folders.load();
  CHECK(theme.templates == std::map<std::string, std::string>{{"base.tpl", "site base"},
                                                              {"extra.tpl", "site extra"},
                                                              {"parts/card.tpl", "program card"}});
  CHECK(paths_of(theme) == std::vector<std::string>{"assets/own.css", "assets/plain.css", "robots.txt"});
  CHECK(theme.translations_for("en").text("home") == "Start");
  CHECK(theme.translations_for("en").text("results.one") == "one result");
  CHECK(theme.translations_for("cy").text("home") == "Hafan");
}

TEST_CASE("a theme of the site's own wins over the program's of the same name") {
  const Folders folders;
  write(folders.root, "themes/plain/templates/base.tpl", "own base");
  write(folders.root, "themes/plain/i18n/en.yml", "home: Own\n");
  const Theme theme = folders.load();
  CHECK(theme.templates == std::map<std::string, std::string>{{"base.tpl", "own base"}});
  CHECK(theme.assets.empty());
  CHECK(theme.translations_for("en").text("home") == "Own");
}

TEST_CASE("texts fall back from a region to its language, and from there to English") {
  const Folders folders;
  const Theme theme = folders.load();
  CHECK(theme.translations_for("cy-GB").text("home") == "Hafan");
  CHECK(theme.translations_for("cy").text("results.one") == "one result");
  CHECK(theme.translations_for("de").text("home") == "Home");
  CHECK(theme.translations_for("").text("home") == "Home");
  CHECK(theme.translations_for("de").text("no.such.text") == "no.such.text");
  CHECK_FALSE(theme.translations_for("de").find("no.such.text").has_value());
}

TEST_CASE("placeholders and counts are filled in") {
  const Folders folders;
  const Translations texts = folders.load().translations_for("en");
  CHECK(texts.text("hello", {{"name", "{name} Ada"}}) == "Hello {name} Ada and {name} Ada");
  CHECK(texts.counted("results", 0) == "0 results");
  CHECK(texts.counted("results", 1) == "one result");
  CHECK(texts.counted("results", 12) == "12 results");
}

TEST_CASE("a missing or broken theme is a failure that says where it was looked for") {
  const Folders folders;
  CHECK(failure_of(folders, "gone") ==
        "there is no theme 'gone': looked for its templates in '" + (folders.root.path() / "themes/gone").string() +
            "' and '" + (folders.data.path() / "themes/gone").string() + "'; mend 'theme' in herald.yml");
  write(folders.root, "templates/base.tpl", "caf\xE9");
  CHECK(failure_of(folders) ==
        "the template '" + (folders.root.path() / "templates/base.tpl").string() + "' is not UTF-8");
}

TEST_CASE("a translation that is no flat list of texts is a failure with its place") {
  const Folders folders;
  write(folders.root, "i18n/cy.yml", "home: Hafan\nsearch:\n  button: Chwilio\n");
  CHECK(failure_of(folders) ==
        (folders.root.path() / "i18n/cy.yml").string() +
            ":2:1: 'search' holds several texts; write each on a line of its own: 'search.NAME: text'");
  write(folders.root, "i18n/cy.yml", "home: 'Hafan\n");
  CHECK(failure_of(folders).starts_with((folders.root.path() / "i18n/cy.yml").string() +
                                        ":1:7: error: a quotation mark is opened here and never closed"));
}

TEST_CASE("a theme without English texts is a failure") {
  const Folders folders;
  std::filesystem::remove(folders.data.path() / "themes/plain/i18n/en.yml");
  CHECK(failure_of(folders) == "the theme 'plain' has no i18n/en.yml");
}

TEST_CASE("Lantern says how share cards look") {
  const Theme theme = load_theme(HERALD_SOURCE_FOLDER, "lantern", HERALD_SOURCE_FOLDER);
  CHECK(theme.card.ground == "#1e182d");
  CHECK(theme.card.tint[7].ink == "#463614");
  CHECK(theme.card.title_font == "P052, Palatino, Liberation Serif, DejaVu Serif, serif");
  CHECK(theme.card.mark.starts_with("<svg"));
}

}  // namespace herald::site

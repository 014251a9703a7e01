#include "site/draft.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "tests/site/support/loading.h"

namespace herald::site {
namespace {

/// What loading says of a draft that is taken as it is.
Loaded load_draft(Kind kind, std::string_view title) {
  const test::TemporaryFolder folder;
  const std::string beside = "content/" + std::string(schema_of(kind).folder) + "/";
  test::write(folder, beside + "new.md", draft_of(kind, title, {}));
  if (kind == Kind::dataset) test::write(folder, beside + table_name_of(title), first_table);
  return test::load(folder, "2026-06-15", Drafts::shown);
}

}  // namespace

TEST_CASE("a draft of every kind loads without errors as it is") {
  for (const KindSchema& schema : kinds()) {
    CAPTURE(schema.name);
    const Loaded loaded = load_draft(schema.kind, "A title");
    for (const Diagnostic& diagnostic : loaded.diagnostics)
      CAPTURE(to_text(diagnostic, {}));
    CHECK_FALSE(has_errors(loaded.diagnostics));
    const bool needs_consent = schema.kind == Kind::person;  // shown to nobody before it is given
    CHECK(loaded.site.entries().size() == (needs_consent ? 0 : 1));
  }
}

TEST_CASE("a draft explains every key of its kind, and holds the required ones") {
  for (const KindSchema& schema : kinds()) {
    CAPTURE(schema.name);
    const std::string draft = draft_of(schema.kind, "T", {});
    for (const Key& key : schema.keys) {
      CAPTURE(key.name);
      const std::string begin = std::string(key.need == Need::required ? "\n" : "\n# ") + std::string(key.name) + ": ";
      CHECK(draft.find("# " + std::string(key.help)) != std::string::npos);
      CHECK(draft.find(begin) != std::string::npos);
    }
  }
}

TEST_CASE("any title survives") {
  for (const std::string_view title :
       {"Plain", "She said \"no\": # really", "back\\slash", "*star* & [list] {map} !tag @at `tick` %", "Rózsa 漢字",
        "'single'", "- dash", "null", ""}) {
    CAPTURE(title);
    const Loaded loaded = load_draft(Kind::topic, title);
    CHECK(has_errors(loaded.diagnostics) == title.empty());
    REQUIRE(loaded.site.entries().size() == 1);
    CHECK(loaded.site.entries()[0]->title == (title.empty() ? "new" : title));
  }
}

TEST_CASE("what cannot stand in a file does not come into a draft") {
  struct Case {
    std::string_view title;
    std::string_view shown;
  };
  for (const Case& test : {Case{"two\nlines\tand", "two?lines and"}, Case{"bell\x07\x7f", "bell??"},
                           Case{"latin-1 \xE9", "latin-1 ?"}, Case{"\u009b", "?"}}) {
    CAPTURE(test.title);
    const Loaded loaded = load_draft(Kind::topic, test.title);
    CHECK(loaded.diagnostics.empty());
    REQUIRE(loaded.site.entries().size() == 1);
    CHECK(loaded.site.entries()[0]->title == test.shown);
  }
}

}  // namespace herald::site

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
  test::write(folder, "content/" + std::string(schema_of(kind).folder) + "/new.md", draft_of(kind, title, {}));
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

TEST_CASE("the draft of a dataset only warns that its table is not there yet") {
  const Loaded loaded = load_draft(Kind::dataset, "Pay");
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics[0].code == "missing-file");
  CHECK(loaded.diagnostics[0].severity == Severity::warning);
}

TEST_CASE("a draft names every key of its kind and the common ones, required ones filled in") {
  for (const KindSchema& schema : kinds()) {
    CAPTURE(schema.name);
    const std::string draft = draft_of(schema.kind, "T", {});
    for (const auto keys : {schema.keys, common_keys()}) {
      for (const Key& key : keys) {
        CAPTURE(key.name);
        const std::string name = std::string(key.name) + ":";
        const bool is_filled_in = key.need == Need::required || key.name == "status";
        CHECK(draft.find((is_filled_in ? "\n" : "\n# ") + name) != std::string::npos);
      }
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

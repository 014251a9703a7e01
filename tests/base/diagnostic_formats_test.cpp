#include "base/diagnostic_formats.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/support/temporary_folder.h"

namespace herald::test {
namespace {

using Json = nlohmann::ordered_json;

const Diagnostics diagnostics = {
    {{"content/pages/ä b.md", 2, 12}, Severity::error, "unknown-key", "no key 'x': 100%, \"quoted\"", "one\ntwo"},
    {{"content/a,b:c.md", 0, 0}, Severity::warning, "same-person", "two people", ""},
};

}  // namespace

TEST_CASE("JSON has the same fields in the same order for every diagnostic") {
  CHECK(to_json(diagnostics) ==
        R"([
  {
    "file": "content/pages/ä b.md",
    "line": 2,
    "column": 12,
    "severity": "error",
    "code": "unknown-key",
    "message": "no key 'x': 100%, \"quoted\"",
    "hint": "one\ntwo"
  },
  {
    "file": "content/a,b:c.md",
    "line": 0,
    "column": 0,
    "severity": "warning",
    "code": "same-person",
    "message": "two people",
    "hint": ""
  }
]
)");
  CHECK(to_json({}) == "[]\n");
}

TEST_CASE("JSON stays valid when a file's name is not UTF-8") {
  const Diagnostics broken = {{{"content/\xFF.md", 0, 0}, Severity::error, "unreadable", "x\xC3", ""}};
  const Json parsed = Json::parse(to_json(broken));
  CHECK(parsed[0]["file"] == "content/\xEF\xBF\xBD.md");
}

TEST_CASE("workflow commands are escaped, and count characters") {
  const TemporaryFolder folder;
  write(folder, "content/pages/ä b.md", "---\ntitle: äöü\n");
  CHECK(to_github(diagnostics, folder.path()) ==
        "::error file=content/pages/ä b.md,line=2,col=10,title=unknown-key::no key 'x': 100%25, \"quoted\"%0A"
        "hint: one%0Atwo\n"
        "::warning file=content/a%2Cb%3Ac.md,title=same-person::two people\n");
}

TEST_CASE("SARIF says the same, with every rule and places in characters") {
  const TemporaryFolder folder;
  write(folder, "content/pages/ä b.md", "---\ntitle: äöü\n");
  const DiagnosticRule rules[] = {
      {"same-person", Severity::warning, "Two people look the same."},
      {"unknown-key", Severity::error, "No such key."},
  };
  constexpr std::string_view expected = R"sarif({
    "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
    "version": "2.1.0",
    "runs": [{
      "tool": {"driver": {"name": "herald", "version": "1.2.3", "rules": [
        {"id": "same-person",
         "shortDescription": {"text": "Two people look the same."},
         "help": {"text": "Two people look the same. See docs/diagnostics.md#same-person for an example and its mending."},
         "helpUri": "docs/diagnostics.md#same-person",
         "defaultConfiguration": {"level": "warning"}},
        {"id": "unknown-key",
         "shortDescription": {"text": "No such key."},
         "help": {"text": "No such key. See docs/diagnostics.md#unknown-key for an example and its mending."},
         "helpUri": "docs/diagnostics.md#unknown-key",
         "defaultConfiguration": {"level": "error"}}
      ]}},
      "columnKind": "unicodeCodePoints",
      "originalUriBaseIds": {"SITE": {"description": {"text": "The folder that holds herald.yml."}}},
      "results": [
        {"ruleId": "unknown-key", "ruleIndex": 1, "level": "error",
         "message": {"text": "no key 'x': 100%, \"quoted\" (hint: one\ntwo)"},
         "locations": [{"physicalLocation": {
           "artifactLocation": {"uri": "content/pages/%C3%A4%20b.md", "uriBaseId": "SITE"},
           "region": {"startLine": 2, "startColumn": 10}}}]},
        {"ruleId": "same-person", "ruleIndex": 0, "level": "warning",
         "message": {"text": "two people"},
         "locations": [{"physicalLocation": {
           "artifactLocation": {"uri": "content/a%2Cb%3Ac.md", "uriBaseId": "SITE"}}}]}
      ]
    }]
  })sarif";
  CHECK(Json::parse(to_sarif(diagnostics, rules, folder.path(), "1.2.3")) == Json::parse(expected));
}

}  // namespace herald::test

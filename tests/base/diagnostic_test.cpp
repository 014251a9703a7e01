#include "base/diagnostic.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "tests/support/temporary_folder.h"

namespace herald {
namespace {

Diagnostic unknown_person(int line, int column) {
  return {{"content/stories/x.md", line, column},
          Severity::error,
          "unknown-reference",
          "unknown person 'ada'",
          "did you mean 'ada-lovelace'?"};
}

}  // namespace

TEST_CASE("a diagnostic shows its place, the line, a caret and a hint") {
  CHECK(to_text(unknown_person(12, 10), "people: [ada]") ==
        "content/stories/x.md:12:10: error: unknown person 'ada' [unknown-reference]\n"
        "  people: [ada]\n"
        "           ^\n"
        "  hint: did you mean 'ada-lovelace'?\n");
}

TEST_CASE("what is not known is left out") {
  Diagnostic diagnostic = unknown_person(0, 0);
  diagnostic.hint.clear();
  diagnostic.severity = Severity::warning;
  CHECK(to_text(diagnostic, "") == "content/stories/x.md: warning: unknown person 'ada' [unknown-reference]\n");

  CHECK(to_text(unknown_person(3, 0), "people: [ada]") ==
        "content/stories/x.md:3: error: unknown person 'ada' [unknown-reference]\n"
        "  people: [ada]\n"
        "  hint: did you mean 'ada-lovelace'?\n");
}

TEST_CASE("the caret stands under the character, whatever the bytes before it") {
  struct Case {
    std::string_view line;
    int column;
    std::string_view excerpt;
  };
  const Case cases[] = {
      {"ab", 1, "  ab\n  ^\n"},
      {"ab", 3, "  ab\n    ^\n"},       // the end of the line
      {"ab", 99, "  ab\n    ^\n"},      // and beyond it
      {"é: x", 5, "  é: x\n     ^\n"},  // two bytes, one column
      {"漢字: x", 9, "  漢字: x\n        ^\n"},
      {"e\xCC\x81: x", 6, "  e\xCC\x81: x\n     ^\n"},
      {"\tx", 2, "   x\n   ^\n"},  // a tab is shown as one blank
      {"\x1b[2Jx", 5, "  ?[2Jx\n      ^\n"},
      {"\xFF\xFEx", 3, "  ??x\n    ^\n"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.line);
    CAPTURE(test.column);
    Diagnostic diagnostic = unknown_person(1, test.column);
    diagnostic.hint.clear();
    const std::string text = to_text(diagnostic, test.line);
    CHECK(text.substr(text.find('\n') + 1) == test.excerpt);
  }
}

TEST_CASE("a long line is cut around its caret, never inside a character") {
  const std::string line = std::string(300, 'a') + "X" + std::string(300, 'b');
  const std::string expected =
      "  " + std::string(50, 'a') + "X" + std::string(49, 'b') + "\n  " + std::string(50, ' ') + "^\n";
  Diagnostic diagnostic = unknown_person(1, 301);
  diagnostic.hint.clear();
  std::string text = to_text(diagnostic, line);
  CHECK(text.substr(text.find('\n') + 1) == expected);

  std::string accents;
  for (int i = 0; i < 200; ++i)
    accents += "é";
  diagnostic.location.column = 202;  // in the middle of a character
  text = to_text(diagnostic, accents);
  CHECK(text.find('?') == std::string::npos);
}

TEST_CASE("control characters in names and messages do not reach the terminal") {
  const Diagnostic diagnostic = {
      {"content/\x1b]0;x\x07.md", 0, 0}, Severity::error, "unknown-key", "no key '\x1b[2J'", "try '\u202Ex'"};
  CHECK(to_text(diagnostic, "") ==
        "content/?]0;x?.md: error: no key '?[2J' [unknown-key]\n"
        "  hint: try '?x'\n");
}

TEST_CASE("diagnostics are sorted by place and exact repetitions dropped") {
  Diagnostics diagnostics = {unknown_person(12, 7), unknown_person(2, 9), unknown_person(12, 7), unknown_person(2, 1)};
  diagnostics.push_back({{"content/a.md", 99, 1}, Severity::warning, "z", "later line, earlier file", ""});
  sort_diagnostics(diagnostics);
  REQUIRE(diagnostics.size() == 4);
  CHECK(diagnostics[0].location.file == "content/a.md");
  CHECK(diagnostics[1] == unknown_person(2, 1));
  CHECK(diagnostics[2] == unknown_person(2, 9));
  CHECK(diagnostics[3] == unknown_person(12, 7));
}

TEST_CASE("only errors count as errors") {
  Diagnostics diagnostics;
  CHECK_FALSE(has_errors(diagnostics));
  diagnostics.push_back({{"a", 1, 1}, Severity::warning, "w", "careful", ""});
  CHECK_FALSE(has_errors(diagnostics));
  diagnostics.push_back(unknown_person(1, 1));
  CHECK(has_errors(diagnostics));
}

TEST_CASE("all diagnostics are shown with their lines, then counted") {
  const test::TemporaryFolder folder;
  test::write(folder, "content/stories/x.md", "---\r\ntitle: X\r\npeople: [ada]\r\n---\r\n");
  const Diagnostics diagnostics = {
      unknown_person(3, 10),
      {{"content/stories/x.md", 77, 3}, Severity::warning, "gone", "a line that is not there", ""},
      {{"content/gone.md", 1, 1}, Severity::error, "gone", "a file that is not there", ""}};
  CHECK(to_text(diagnostics, folder.path()) ==
        "content/stories/x.md:3:10: error: unknown person 'ada' [unknown-reference]\n"
        "  people: [ada]\n"
        "           ^\n"
        "  hint: did you mean 'ada-lovelace'?\n"
        "content/stories/x.md:77:3: warning: a line that is not there [gone]\n"
        "content/gone.md:1:1: error: a file that is not there [gone]\n"
        "2 errors, 1 warning\n");
  CHECK(to_text(Diagnostics(), folder.path()).empty());
}

}  // namespace herald

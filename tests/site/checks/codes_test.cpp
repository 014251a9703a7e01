#include "site/diagnostic_codes.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "tests/site/support/checking.h"

namespace herald::test {
namespace {

namespace fs = std::filesystem;
using site::DiagnosticCode;

void apply(const TemporaryFolder& folder, std::string_view example) {
  for (const site::ExampleFile& file : site::example_files(example)) {
    if (file.is_gone) {
      REQUIRE(fs::remove(folder.path() / file.path));
    } else {
      write(folder, file.path, file.text);
    }
  }
}

std::string joined(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& word : words)
    text += word + "\n";
  return text;
}

/// "error unknown-key" of each diagnostic, once.
std::string found_in(const TemporaryFolder& folder) {
  std::set<std::string> found;
  for (const Diagnostic& diagnostic : diagnostics_of(folder))
    found.insert((diagnostic.severity == Severity::error ? "error " : "warning ") + diagnostic.code);
  return joined(found);
}

std::string expected_of(const DiagnosticCode& code) {
  return (code.severity == Severity::error ? "error " : "warning ") + std::string(code.code) + "\n";
}

std::string file_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

constexpr std::string_view story = "---\ntitle: Notes\n---\nWhat I noted.\n";

/// Reads as somebody who is not allowed everything: the superuser can read every file.
class OrdinaryUser {
 public:
  OrdinaryUser() : is_superuser_(::geteuid() == 0) {
    if (is_superuser_) REQUIRE(::seteuid(65534) == 0);
  }
  ~OrdinaryUser() {
    if (is_superuser_) std::ignore = ::seteuid(0);
  }
  OrdinaryUser(const OrdinaryUser&) = delete;
  OrdinaryUser& operator=(const OrdinaryUser&) = delete;

 private:
  bool is_superuser_;
};

}  // namespace

TEST_CASE("each documented mistake gets its code and no other, and its mending leaves nothing to mend") {
  for (const DiagnosticCode& code : site::diagnostic_codes()) {
    CAPTURE(code.code);
    if (code.mistake.empty()) continue;
    const TemporaryFolder folder;
    fs::create_directories(folder.path() / "content");
    apply(folder, code.mistake);
    CHECK(found_in(folder) == expected_of(code));
    apply(folder, code.mending);
    CHECK(found_in(folder) == "");
  }
}

TEST_CASE("codes that no example can show are found too") {
  std::set<std::string> shown;
  const auto check = [&](const std::string& code, const TemporaryFolder& folder) {
    CHECK(found_in(folder) == "error " + code + "\n");
    shown.insert(code);
  };
  const TemporaryFolder link;
  write(link, "content/stories/notes.md", story);
  fs::create_symlink("/etc/passwd", link.path() / "content/stories/more-notes.md");
  check("refused-file", link);

  const std::string columns = "|a" + std::string(60, '|') + "\n|-" + std::string(60, '|') + "\n";
  std::string rows;
  for (int i = 0; i < 10'000; ++i)
    rows += "|x\n";
  std::string uses;
  for (int i = 0; i < 5'000; ++i)
    uses += "[a] ";
  const std::pair<std::string, std::string> bodies[] = {
      {"too-large-table", columns + rows},
      {"too-deep", std::string(200, '>') + " quoted\n"},
      {"too-dense", std::string(200'000, '[') + "\n"},
      {"too-many-references", "[a]: /" + std::string(50'000, 'x') + "\n\n" + uses},
  };
  for (const auto& [code, body] : bodies) {
    const TemporaryFolder folder;
    write(folder, "content/stories/notes.md", "---\ntitle: Notes\nsummary: What I noted.\n---\n" + body);
    check(code, folder);
  }

  const TemporaryFolder large;
  write(large, "content/stories/notes.md", std::string(story) + std::string(5'000'000, '\n'));
  check("too-large", large);

  const TemporaryFolder secret;
  write(secret, "content/stories/notes.md", story);
  ::chmod(secret.path().c_str(), 0755);
  ::chmod((secret.path() / "content/stories/notes.md").c_str(), 0);
  {
    const OrdinaryUser user;
    check("unreadable", secret);
  }

  shown.insert("no-fonts");  // tests/cli/share_cards_test.cpp: the whole program has to run without any

  std::set<std::string> without_example;
  for (const DiagnosticCode& code : site::diagnostic_codes()) {
    if (code.mistake.empty()) without_example.insert(std::string(code.code));
  }
  CHECK(joined(without_example) == joined(shown));
}

TEST_CASE("every code that the sources give is in the table, and every one in the table is given") {
  const std::regex comment(R"re((^|\n) *//[^\n]*)re");
  const std::regex literal(R"re("([a-z]+(?:-[a-z0-9]+)+|unreadable)")re");
  const std::set<std::string> no_codes = {"heading-anchor"};
  std::set<std::string> given;
  for (const char* folder : {"base", "site", "site/checks"}) {
    for (const auto& item : fs::directory_iterator(fs::path(HERALD_SOURCE_FOLDER) / folder)) {
      const std::string name = item.path().filename().string();
      // These hold values and examples of front matter.
      if (!name.ends_with(".cpp") || name == "schema.cpp") continue;
      const std::string text = std::regex_replace(file_text(item.path()), comment, "");
      for (std::sregex_iterator match(text.begin(), text.end(), literal), end; match != end; ++match) {
        if (!no_codes.contains((*match)[1].str())) given.insert((*match)[1].str());
      }
    }
  }
  std::set<std::string> documented;
  for (const DiagnosticCode& code : site::diagnostic_codes())
    CHECK_MESSAGE(documented.insert(std::string(code.code)).second, "twice in the table: " << code.code);
  CHECK(joined(given) == joined(documented));
}

TEST_CASE("docs/diagnostics.md is what the table says") {
  const std::string page = file_text(fs::path(HERALD_SOURCE_FOLDER) / "docs/diagnostics.md");
  CHECK_MESSAGE(page == site::diagnostics_page(), "run: herald schema --diagnostics > docs/diagnostics.md");
}

}  // namespace herald::test

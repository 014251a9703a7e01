// Holds the arrows of ARCHITECTURE.md: which folder may include which, and where a library's headers may be seen.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "base/text.h"
#include "tests/support/temporary_folder.h"

namespace herald {
namespace {

namespace fs = std::filesystem;
using Folders = std::set<std::string, std::less<>>;

/// Folder -> the folders that it may include besides itself.
const std::map<std::string, Folders, std::less<>> allowed_arrows = {
    {"base", {}},
    {"pictures", {"base"}},
    {"site", {"base", "pictures"}},
    {"desk", {"base", "site"}},
    {"search", {"base", "site"}},
    {"formats", {"base", "site"}},
    {"exporter", {"base", "site", "formats"}},
    {"generator", {"base", "pictures", "site", "formats"}},
    {"importer", {"base", "site"}},
    {"server", {"base", "site", "desk", "search", "formats", "generator"}},
    {"cli", {"base", "site", "desk", "search", "formats", "exporter", "generator", "importer", "server"}},
};

/// How a library's headers begin, and the folder that may see them.
struct Library {
  std::string_view beginning;
  std::string_view folder;
  std::string_view other_folder = {};  ///< one more
};

constexpr Library libraries[] = {
    {"xapian", "search"},
    {"httplib", "server"},
    {"ctemplate/", "generator"},
    {"cmark", "site"},
    {"buffer.h", "site"},
    {"render.h", "site"},
    {"yaml.h", "site"},
    {"unicode/", "base"},
    {"csv.h", "base"},
    {"xxhash", "base"},
    {"CLI/", "cli"},
    {"pugixml", "importer"},
    {"SQLiteCpp/", "desk", "exporter"},
    {"sqlite3", "desk", "exporter"},
    {"curl/", "desk"},
    {"brotli/", "generator"},
    {"libdeflate", "generator"},
    {"vips/", "pictures"},
    {"pango/", "pictures"},
    {"cairo", "pictures"},
    {"fontconfig/", "pictures"},
    {"librsvg/", "pictures"},
    {"png.h", "pictures"},
};

struct Include {
  int line = 0;
  std::string header;
  bool is_own = false;  ///< in quotes
};

/// The #include of a line, however it is spaced.
std::optional<Include> include_of(std::string_view line, int number) {
  std::string_view rest = trim(line);
  if (!rest.starts_with('#')) return {};
  rest = trim(rest.substr(1));
  constexpr std::string_view word = "include";
  if (!rest.starts_with(word)) return {};
  rest = trim(rest.substr(word.size()));
  if (rest.empty() || (rest.front() != '"' && rest.front() != '<')) return {};
  const bool is_own = rest.front() == '"';
  const std::size_t end = rest.find(is_own ? '"' : '>', 1);
  if (end == std::string_view::npos) return {};
  return Include{number, std::string(rest.substr(1, end - 1)), is_own};
}

std::string folder_of(std::string_view path) {
  return std::string(path.substr(0, path.find('/')));
}

/// Why `file` must not include `header`, or empty.
std::string objection_to(const std::string& file, const Include& include) {
  const std::string from = folder_of(file);
  const std::string to = folder_of(include.header);
  if (allowed_arrows.contains(to)) {
    if (!include.is_own) return "Herald's own headers stand in quotes: " + include.header;
    if (from == to || allowed_arrows.at(from).contains(to)) return {};
    return from + " must not include " + include.header;
  }
  for (const Library& library : libraries) {
    const bool may_see = from == library.folder || from == library.other_folder;
    if (include.header.starts_with(library.beginning) && !may_see) {
      const std::string other = library.other_folder.empty() ? "" : " and " + std::string(library.other_folder);
      return "only " + std::string(library.folder) + other + " may see " + include.header;
    }
  }
  if (include.is_own) return "a header is named from the project's root, which has no " + include.header;
  return {};
}

std::vector<std::string> violations_of_file(const std::string& file, std::string_view text) {
  std::vector<std::string> violations;
  const auto report = [&](int line, const std::string& problem) {
    violations.push_back(file + ":" + std::to_string(line) + ": " + problem);
  };
  int number = 0;
  for (const std::string_view line : split(text, '\n')) {
    ++number;
    if (number == 1 && file.ends_with(".h") && trim(line) != "#pragma once")
      report(1, "a header begins with #pragma once");
    const auto include = include_of(line, number);
    if (!include) continue;
    if (std::string problem = objection_to(file, *include); !problem.empty()) report(number, problem);
  }
  return violations;
}

struct Checked {
  std::size_t files = 0;
  std::vector<std::string> violations;
};

/// Every source file of the layers below `root`.
Checked check_architecture(const fs::path& root) {
  Checked checked;
  for (const auto& [folder, arrows] : allowed_arrows) {
    for (const FoundFile& found : list_files(root / folder).files) {
      if (!found.path.ends_with(".h") && !found.path.ends_with(".cpp")) continue;
      ++checked.files;
      const std::string file = folder + "/" + found.path;
      std::ranges::copy(violations_of_file(file, read_file(root / file)), std::back_inserter(checked.violations));
    }
  }
  return checked;
}

}  // namespace

TEST_CASE("arrows between the layers point down, and libraries stay in their folders") {
  const Checked checked = check_architecture(HERALD_SOURCE_FOLDER);
  CHECK(checked.files > 50);
  for (const std::string& violation : checked.violations)
    FAIL_CHECK(violation);
}

TEST_CASE("every folder of sources is in the table") {
  const Folders not_layers = {"build", "tests", "bench"};
  for (const auto& item : fs::directory_iterator(HERALD_SOURCE_FOLDER)) {
    const std::string name = item.path().filename().string();
    if (!item.is_directory() || name.starts_with('.') || not_layers.contains(name)) continue;
    const auto files = list_files(item.path()).files;
    const bool has_sources =
        std::ranges::any_of(files, [](const FoundFile& file) { return file.path.ends_with(".cpp"); });
    CAPTURE(name);
    CHECK((!has_sources || allowed_arrows.contains(name)));
  }
}

TEST_CASE("the table of arrows has no circle") {
  for (const auto& [folder, below] : allowed_arrows) {
    for (const std::string& other : below) {
      CAPTURE(folder);
      CAPTURE(other);
      REQUIRE(allowed_arrows.contains(other));
      CHECK_FALSE(allowed_arrows.at(other).contains(folder));
    }
  }
}

TEST_CASE("a forbidden include is found with its file and line") {
  struct Case {
    std::string_view file;
    std::string_view line;
    std::string_view violation;
  };
  const Case cases[] = {
      {"site/x.cpp", "#include \"base/text.h\"", ""},
      {"site/x.cpp", "#include \"site/entry.h\"", ""},
      {"site/checks/x.cpp", "#include \"site/checks/family.h\"", ""},
      {"cli/x.cpp", "#include \"server/server.h\"", ""},
      {"base/x.cpp", "#include <unicode/coll.h>", ""},
      {"site/x.cpp", "#include <vector>", ""},
      {"site/x.cpp", "#include <fmt/format.h>", ""},
      {"site/x.cpp", "// #include \"cli/command.h\"", ""},
      {"base/x.cpp", "#include \"site/entry.h\"", "base/x.cpp:3: base must not include site/entry.h"},
      {"site/x.cpp", "#include \"generator/view.h\"", "site/x.cpp:3: site must not include generator/view.h"},
      {"search/x.cpp", "#include \"generator/view.h\"", "search/x.cpp:3: search must not include generator/view.h"},
      {"generator/x.cpp", "#include \"search/searcher.h\"",
       "generator/x.cpp:3: generator must not include search/searcher.h"},
      {"importer/x.cpp", "#include \"search/searcher.h\"",
       "importer/x.cpp:3: importer must not include search/searcher.h"},
      {"server/x.cpp", "#include \"cli/command.h\"", "server/x.cpp:3: server must not include cli/command.h"},
      {"site/x.cpp", "  #  include   \"cli/command.h\"  // why not",
       "site/x.cpp:3: site must not include cli/command.h"},
      {"site/checks/x.cpp", "#include \"cli/command.h\"", "site/checks/x.cpp:3: site must not include cli/command.h"},
      {"site/x.cpp", "#include <cli/command.h>", "site/x.cpp:3: Herald's own headers stand in quotes: cli/command.h"},
      {"site/x.cpp", "#include \"entry.h\"",
       "site/x.cpp:3: a header is named from the project's root, which has no entry.h"},
      {"site/x.cpp", "#include \"../base/text.h\"",
       "site/x.cpp:3: a header is named from the project's root, which has no ../base/text.h"},
      {"site/x.cpp", "#include \"tests/support/temporary_folder.h\"",
       "site/x.cpp:3: a header is named from the project's root, which has no tests/support/temporary_folder.h"},
      {"exporter/x.cpp", "#include <SQLiteCpp/SQLiteCpp.h>", ""},
      {"exporter/x.cpp", "#include \"generator/view.h\"",
       "exporter/x.cpp:3: exporter must not include generator/view.h"},
      {"site/x.cpp", "#include <sqlite3.h>", "site/x.cpp:3: only desk and exporter may see sqlite3.h"},
      {"cli/x.cpp", "#include <xapian.h>", "cli/x.cpp:3: only search may see xapian.h"},
      {"cli/x.cpp", "#include <xapian/query.h>", "cli/x.cpp:3: only search may see xapian/query.h"},
      {"search/x.cpp", "#include <httplib.h>", "search/x.cpp:3: only server may see httplib.h"},
      {"server/x.cpp", "#include <ctemplate/template.h>",
       "server/x.cpp:3: only generator may see ctemplate/template.h"},
      {"generator/x.cpp", "#include <cmark-gfm.h>", "generator/x.cpp:3: only site may see cmark-gfm.h"},
      {"base/x.cpp", "#include <yaml.h>", "base/x.cpp:3: only site may see yaml.h"},
      {"site/x.cpp", "#include <unicode/coll.h>", "site/x.cpp:3: only base may see unicode/coll.h"},
      {"server/x.cpp", "#include <CLI/CLI.hpp>", "server/x.cpp:3: only cli may see CLI/CLI.hpp"},
      {"server/x.cpp", "#include \"httplib.h\"",
       "server/x.cpp:3: a header is named from the project's root, which has no httplib.h"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.file);
    CAPTURE(test.line);
    const auto violations = violations_of_file(std::string(test.file), "// One.\n\n" + std::string(test.line) + "\n");
    if (test.violation.empty()) {
      CHECK(violations.empty());
    } else {
      CHECK(violations == std::vector<std::string>{std::string(test.violation)});
    }
  }
}

TEST_CASE("a header without #pragma once in its first line is found") {
  CHECK(violations_of_file("base/x.h", "#pragma once\n// Text.\n").empty());
  CHECK(violations_of_file("base/x.h", "// Text.\n#pragma once\n") ==
        std::vector<std::string>{"base/x.h:1: a header begins with #pragma once"});
  CHECK(violations_of_file("base/x.h", "") ==
        std::vector<std::string>{"base/x.h:1: a header begins with #pragma once"});
}

TEST_CASE("the check reads the files of every layer, in folders of folders too") {
  const test::TemporaryFolder root;
  test::write(root, "base/a.h", "#pragma once\n#include \"cli/command.h\"\n");
  test::write(root, "site/checks/b.cpp", "#include \"server/server.h\"\n");
  test::write(root, "tests/c.cpp", "#include \"cli/command.h\"\n");
  test::write(root, "site/notes.md", "#include \"cli/command.h\"\n");
  const Checked checked = check_architecture(root.path());
  CHECK(checked.files == 2);
  CHECK(checked.violations == std::vector<std::string>{"base/a.h:2: base must not include cli/command.h",
                                                       "site/checks/b.cpp:1: site must not include server/server.h"});
}

}  // namespace herald

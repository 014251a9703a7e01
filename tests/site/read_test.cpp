#include "site/read.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "tests/site/support/loading.h"

namespace herald::site {
namespace {

namespace fs = std::filesystem;
using test::problems_of;
using test::TemporaryFolder;
using test::write;
using test::write_entry;
using test::write_person;

std::vector<std::string> read_entries(const TemporaryFolder& folder) {
  Diagnostics diagnostics;
  std::vector<std::string> names;
  for (const auto& entry : read_contents(folder.path(), diagnostics).entries)
    names.push_back(entry->url() + " " + entry->title);
  return names;
}

}  // namespace

TEST_CASE("a file is an entry of the kind of its folder, under the slug of its name") {
  const TemporaryFolder folder;
  write_person(folder, "ada-lovelace", "Ada Lovelace");
  write_person(folder, "grace-hopper/index", "Grace Hopper");
  write_person(folder, "Karen Spärck Jones", "Karen Spärck Jones");
  write_entry(folder, "topics/ai.md", "title: AI");
  write_entry(folder, "data/pay/index.md", "title: Pay\ncsv: pay.csv");
  write(folder, "content/data/pay/pay.csv", "year,women\n2020,7\n");
  CHECK(read_entries(folder) == std::vector<std::string>{"/data/pay/ Pay",
                                                         "/people/karen-sparck-jones/ Karen Spärck Jones",
                                                         "/people/ada-lovelace/ Ada Lovelace",
                                                         "/people/grace-hopper/ Grace Hopper", "/topics/ai/ AI"});
  CHECK(problems_of(folder).empty());
}

TEST_CASE("the body, its line and a dataset's table are kept") {
  const TemporaryFolder folder;
  write_entry(folder, "data/pay.md", "title: Pay\ncsv: pay.csv", "\nBody\n");
  write(folder, "content/data/pay.csv", "year,women\n2020,7\n2021,8\n");
  Diagnostics diagnostics;
  const Contents contents = read_contents(folder.path(), diagnostics);
  REQUIRE(contents.entries.size() == 1);
  const Entry& entry = *contents.entries[0];
  CHECK(entry.source == "\nBody\n");
  CHECK(entry.source_line == 5);
  CHECK(entry.table.columns == std::vector<std::string>{"year", "women"});
  CHECK(entry.table.rows == std::vector<std::vector<std::string>>{{"2020", "7"}, {"2021", "8"}});
  CHECK(contents.attachments == std::vector<std::string>{"data/pay.csv"});
}

TEST_CASE("files in the wrong place or with the wrong name are told what to do") {
  struct Case {
    std::string path;
    std::string_view text;
  };
  const Case cases[] = {
      {"content/poeple/ada.md",
       "content/poeple/ada.md: error: there is no kind of entry with the folder 'poeple' [unknown-kind]\n"
       "  hint: did you mean 'people'?\n"
       "1 error, 0 warnings\n"},
      {"content/recipes/cake.md",
       "content/recipes/cake.md: error: there is no kind of entry with the folder 'recipes' [unknown-kind]\n"
       "  hint: use one of: people, stories, events, talks, roles, topics, networks, opportunities, data, pages\n"
       "1 error, 0 warnings\n"},
      {"content/ada.md",
       "content/ada.md: error: an entry cannot stand here [misplaced-entry]\n"
       "  hint: put it at content/KIND/NAME.md or content/KIND/NAME/index.md\n"
       "1 error, 0 warnings\n"},
      {"content/people/ada/notes.md",
       "content/people/ada/notes.md: error: an entry cannot stand here [misplaced-entry]\n"
       "  hint: put it at content/KIND/NAME.md or content/KIND/NAME/index.md\n"
       "1 error, 0 warnings\n"},
      {"content/people/a/b/index.md",
       "content/people/a/b/index.md: error: an entry cannot stand here [misplaced-entry]\n"
       "  hint: put it at content/KIND/NAME.md or content/KIND/NAME/index.md\n"
       "1 error, 0 warnings\n"},
      {"content/people/!!!.md",
       "content/people/!!!.md: error: no address can be made of '!!!' [unusable-name]\n"
       "  hint: name the file with letters or digits\n"
       "1 error, 0 warnings\n"},
      {"content/people/ADA.MD",
       "content/people/ADA.MD: warning: files of type '.MD' are not published [unpublished-file]\n"
       "  hint: rename it so that it ends in '.md'\n"
       "0 errors, 1 warning\n"},
      {"content/people/ada.docx",
       "content/people/ada.docx: warning: files of type '.docx' are not published [unpublished-file]\n"
       "  hint: move it out of content/\n"
       "0 errors, 1 warning\n"},
      {"content/people/LICENSE",
       "content/people/LICENSE: warning: files without an ending are not published [unpublished-file]\n"
       "  hint: move it out of content/\n"
       "0 errors, 1 warning\n"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.path);
    const TemporaryFolder folder;
    write_person(folder, "grace", "Grace");
    write(folder, test.path, "---\nname: X\n---\n");
    CHECK(problems_of(folder) == test.text);
  }
}

TEST_CASE("two files with one address are told of each other") {
  const TemporaryFolder folder;
  write_person(folder, "ada", "Ada");
  write_person(folder, "ada/index", "Ada again");
  write_person(folder, "Ada", "Ada in capitals");
  CHECK(problems_of(folder) ==
        "content/people/ada.md: error: the address /people/ada/ is taken by content/people/Ada.md [slug-clash]\n"
        "  hint: rename one of the two files\n"
        "content/people/ada/index.md: error: the address /people/ada/ is taken by content/people/Ada.md [slug-clash]\n"
        "  hint: rename one of the two files\n"
        "2 errors, 0 warnings\n");
  CHECK(read_entries(folder) == std::vector<std::string>{"/people/ada/ Ada in capitals"});
}

TEST_CASE("a file of 50 MB is refused before it is read") {
  const TemporaryFolder folder;
  write_person(folder, "ada", "Ada");
  fs::resize_file(folder.path() / "content/people/ada.md", 50'000'000);
  CHECK(problems_of(folder) ==
        "content/people/ada.md: error: the file has 50000000 bytes, more than 4194304 [too-large]\n"
        "  hint: split the entry, or put figures into a dataset's CSV\n"
        "1 error, 0 warnings\n");
}

TEST_CASE("a body that cannot be parsed in good time is refused at its line, and the entry stays") {
  const TemporaryFolder folder;
  std::string header;
  std::string rule;
  for (int i = 0; i < 70; ++i) {
    header += "|a";
    rule += "|-";
  }
  write_person(folder, "ada", "Ada", "", "Text\n\n" + header + "|\n" + rule + "|\n");
  const std::string text = problems_of(folder);
  CHECK(text.starts_with("content/people/ada.md:8:1: error: a table of more than 64 columns [too-wide-table]\n"));
  CHECK(text.ends_with("  hint: make it a dataset with a CSV file\n1 error, 0 warnings\n"));
  CHECK(test::names_of(test::load(folder).site.entries()) == std::vector<std::string>{"people/ada"});
}

TEST_CASE("bytes that are not UTF-8 are found, in front matter and in the body") {
  const TemporaryFolder folder;
  write(folder, "content/people/ada.md", "---\nname: Ad\xE9\n---\n");
  write(folder, "content/people/grace.md", "---\nname: Gr\n---\n\nR\u00f3zsa caf\xE9\n");
  CHECK(problems_of(folder) ==
        "content/people/ada.md:2:9: error: this byte is not UTF-8 text [not-utf-8]\n"
        "  name: Ad?\n"
        "          ^\n"
        "  hint: save the file as UTF-8\n"
        "content/people/grace.md:5:11: error: this byte is not UTF-8 text [not-utf-8]\n"
        "  Rózsa caf?\n"
        "           ^\n"
        "  hint: save the file as UTF-8\n"
        "2 errors, 0 warnings\n");
}

TEST_CASE("links out of the site and what is no file are refused") {
  const TemporaryFolder folder;
  write_person(folder, "ada", "Ada");
  fs::create_symlink("/etc/passwd", folder.path() / "content/people/passwd.md");
  fs::create_symlink("/etc", folder.path() / "content/people/etc");
  fs::create_symlink("nowhere", folder.path() / "content/people/gone.jpg");
  REQUIRE(::mkfifo((folder.path() / "content/people/pipe.md").c_str(), 0600) == 0);
  CHECK(problems_of(folder) ==
        "content/people/etc: error: this is a symbolic link that leads out of the folder 'content' [refused-file]\n"
        "  hint: put the file itself here\n"
        "content/people/gone.jpg: error: this is a symbolic link that leads nowhere [refused-file]\n"
        "  hint: put the file itself here\n"
        "content/people/passwd.md: error: this is a symbolic link that leads out of the folder 'content' "
        "[refused-file]\n"
        "  hint: put the file itself here\n"
        "content/people/pipe.md: error: this is not a regular file [refused-file]\n"
        "  hint: put the file itself here\n"
        "4 errors, 0 warnings\n");
}

TEST_CASE("a file without read permission is named, and the rest is read") {
  if (::geteuid() == 0) return;  // root may read everything
  const TemporaryFolder folder;
  write_person(folder, "ada", "Ada");
  write_person(folder, "grace", "Grace");
  fs::permissions(folder.path() / "content/people/ada.md", fs::perms::none);
  CHECK(problems_of(folder).starts_with("content/people/ada.md: error: cannot open "));
  CHECK(read_entries(folder) == std::vector<std::string>{"/people/grace/ Grace"});
}

TEST_CASE("a dataset's table that is missing, broken or hostile is told at its key") {
  struct Case {
    std::string csv;
    std::string_view text;
  };
  const Case cases[] = {
      {"a,b\n1\n",
       "content/data/pay.md:3:6: error: 'pay.csv' is not a table: line 2 has 1 value, the header 2 [wrong-csv]\n"
       "  csv: pay.csv\n"
       "       ^\n"
       "  hint: give it a header line and the same number of columns on every line\n"
       "1 error, 0 warnings\n"},
      {"",
       "content/data/pay.md:3:6: error: 'pay.csv' is not a table: it is empty [wrong-csv]\n"
       "  csv: pay.csv\n"
       "       ^\n"
       "  hint: give it a header line and the same number of columns on every line\n"
       "1 error, 0 warnings\n"},
      {"\xFF\xFE",
       "content/data/pay.md:3:6: error: 'pay.csv' is not a table: it is not UTF-8 [wrong-csv]\n"
       "  csv: pay.csv\n"
       "       ^\n"
       "  hint: give it a header line and the same number of columns on every line\n"
       "1 error, 0 warnings\n"},
      {"a,b\n1,\"2\n",
       "content/data/pay.md:3:6: error: 'pay.csv' is not a table: line 2 has a quotation mark that is not closed or "
       "stands within a value [wrong-csv]\n"
       "  csv: pay.csv\n"
       "       ^\n"
       "  hint: give it a header line and the same number of columns on every line\n"
       "1 error, 0 warnings\n"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.csv);
    const TemporaryFolder folder;
    write_entry(folder, "data/pay.md", "title: Pay\ncsv: pay.csv");
    write(folder, "content/data/pay.csv", test.csv);
    CHECK(problems_of(folder) == test.text);
  }
}

TEST_CASE("a dataset without its file, or with one that leads elsewhere, is told at its key") {
  const auto outcome = [](const auto& prepare) {
    const TemporaryFolder folder;
    write_entry(folder, "data/pay.md", "title: Pay\ncsv: /pay.csv");
    write(folder, "static/other.txt", "");
    prepare(folder.path() / "static/pay.csv");
    return problems_of(folder);
  };
  const std::string_view excerpt = "  csv: /pay.csv\n       ^\n";
  CHECK(outcome([](const fs::path&) {}) ==
        "content/data/pay.md:3:6: error: there is no file '/pay.csv' below static/ [missing-file]\n" +
            std::string(excerpt) + "  hint: put the CSV file there, or mend the name\n1 error, 0 warnings\n");
  CHECK(outcome([](const fs::path& csv) { fs::create_symlink("/etc/passwd", csv); }) ==
        "content/data/pay.md:3:6: error: '/pay.csv' is a symbolic link that leads out of the site [refused-file]\n" +
            std::string(excerpt) + "  hint: put the file itself here\n1 error, 0 warnings\n");
  CHECK(outcome([](const fs::path& csv) {
          std::ofstream(csv) << "a,b\n";
          fs::resize_file(csv, 5'000'000'000);
        }) == "content/data/pay.md:3:6: error: '/pay.csv' has 5000000000 bytes, more than 16777216 [too-large]\n" +
                  std::string(excerpt) +
                  "  hint: publish a summary, and link to the whole table\n1 error, 0 warnings\n");
  CHECK(outcome([](const fs::path& csv) {
          REQUIRE(::mkfifo(csv.c_str(), 0600) == 0);
        }).starts_with("content/data/pay.md:3:6: error: there is no file '/pay.csv' below static/ [missing-file]\n"));
  CHECK(outcome([](const fs::path& csv) { std::ofstream(csv) << "a,b\n1,2\n"; }).empty());
}

TEST_CASE("many files are read in the order of their paths, with all their mistakes") {
  const TemporaryFolder folder;
  for (int i = 0; i < 300; ++i) {
    const std::string number = std::to_string(1000 + i);
    if (i % 3 == 0) {
      write(folder, "content/people/p" + number + ".md", "---\nname: 'x\n---\n");
    } else {
      write_person(folder, "p" + number, "P " + number);
    }
  }
  Diagnostics diagnostics;
  const Contents contents = read_contents(folder.path(), diagnostics);
  CHECK(contents.entries.size() == 200);
  CHECK(contents.unreadable.size() == 100);
  CHECK(diagnostics.size() == 100);
  CHECK(std::ranges::is_sorted(contents.entries, {}, [](const auto& entry) { return entry->file; }));
}

}  // namespace herald::site

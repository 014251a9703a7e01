// Building an index, replacing one, and refusing what is none.

#include "base/error.h"
#include "base/files.h"
#include "search/schema.h"
#include "tests/search/support/search_site.h"
#include "tests/search/support/shown.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <limits>
#include <thread>

namespace herald::search {
namespace {

namespace fs = std::filesystem;
using test::ExampleSearch;
using test::shown_all;
using test::TemporaryFolder;
using test::write_many;
using Names = std::vector<std::string>;

/// The message of the Error that opening `folder` throws.
std::string refusal(const fs::path& folder) {
  try {
    Searcher::open(folder);
  } catch (const Error& error) {
    return error.what();
  }
  return "(opened)";
}

TEST_CASE("a report counts entries and documents") {
  const TemporaryFolder folder;
  test::write_example(folder);
  const IndexReport report = build_index(test::load_site(folder).site, folder.path() / "index");
  CHECK(report.entries == 16);
  // Hopper's talk; Sammet's talk, panel and chair; Clarke's panel and story.
  CHECK(report.documents == 16 + 6);
}

TEST_CASE("an empty site has an index") {
  const TemporaryFolder folder;
  test::write(folder, "herald.yml", "title: Empty\n");
  fs::create_directories(folder.path() / "content");
  // Loading calls it a mistake, so that nobody publishes it unawares.
  build_index(site::load({.root = folder.path(), .on = Date{2026, 1, 1}}).site, folder.path() / "index");
  const auto searcher = Searcher::open(folder.path() / "index");
  CHECK(searcher->size() == 0);
  CHECK(shown_all(*searcher).starts_with("0 \n"));
  CHECK(searcher->suggest("a", 5).empty());
}

TEST_CASE("pages of one search are disjoint and together everything") {
  const TemporaryFolder folder;
  write_many(folder, 60);
  const auto searcher = test::open_search(folder);
  for (const char* query : {"even matters", "", "kind:person"}) {
    CAPTURE(query);
    Request request;
    request.text = query;
    request.per_page = 100;
    const Answer whole = searcher->search(request);
    Names names = test::names_of(whole);
    request.page = 2;
    for (const std::string& name : test::names_of(searcher->search(request)))
      names.push_back(name);

    Names in_pages;
    request.per_page = 7;
    for (request.page = 1; request.page <= 20; ++request.page) {
      const Answer answer = searcher->search(request);
      CHECK(answer.total == whole.total);
      for (const std::string& name : test::names_of(answer))
        in_pages.push_back(name);
    }
    request.page = std::numeric_limits<std::size_t>::max() / 7 + 2;
    CHECK(test::names_of(searcher->search(request)) == Names{});
    CHECK(names.size() == whole.total);
    CHECK(in_pages == names);
  }
}

TEST_CASE("the same site gives the same answers, whoever indexes it") {
  const TemporaryFolder folder;
  write_many(folder, 700);
  test::write_example(folder);
  const site::Loaded loaded = test::load_site(folder);
  build_index(loaded.site, folder.path() / "one");
  build_index(loaded.site, folder.path() / "two");
  build_index(test::load_site(folder).site, folder.path() / "three");
  const std::string expected = shown_all(*Searcher::open(folder.path() / "one"));
  CHECK(shown_all(*Searcher::open(folder.path() / "two")) == expected);
  CHECK(shown_all(*Searcher::open(folder.path() / "three")) == expected);
}

TEST_CASE("threads get the same answers as one") {
  const ExampleSearch example;
  const std::string expected = shown_all(*example.searcher);
  std::vector<std::string> answers(12);
  {
    std::vector<std::jthread> threads;
    for (std::string& answer : answers) {
      threads.emplace_back([&] {
        for (int i = 0; i < 5; ++i)
          answer = shown_all(*example.searcher);
        example.searcher->suggest("c", 5);
      });
    }
  }
  for (const std::string& answer : answers)
    CHECK(answer == expected);
}

TEST_CASE("a new index takes the old one's place, and who has the old one open goes on") {
  const ExampleSearch example;
  const std::string before = shown_all(*example.searcher);
  test::write_person(example.folder, "new-one", "name: New Compiler", "A compiler of lists.");
  const auto after = test::open_search(example.folder);
  CHECK(after->size() == example.searcher->size() + 1);
  CHECK(shown_all(*example.searcher) == before);
  CHECK(fs::exists(example.folder.path() / "index"));
  CHECK_FALSE(fs::exists(example.folder.path() / "index.new"));
}

TEST_CASE("what a killed run left behind is cleared away") {
  const TemporaryFolder folder;
  test::write_example(folder);
  test::write(folder, "index.new/scratch/0000/postlist.glass", "half");
  test::write(folder, "index.new/finished/postlist.glass", "half");
  CHECK(test::open_search(folder)->size() == 16);
  CHECK_FALSE(fs::exists(folder.path() / "index.new"));
}

TEST_CASE("a folder that is no index is neither opened nor replaced") {
  const TemporaryFolder folder;
  test::write_example(folder);
  const fs::path index = folder.path() / "index";
  const std::string name = "the search index '" + index.string() + "' ";
  CHECK(refusal(index) == name + "does not exist; run `herald index`");

  test::write(folder, "index/my-novel.txt", "Chapter one");
  CHECK(refusal(index) == name + "is not a finished Herald index; run `herald index`");
  CHECK_THROWS_WITH_AS(build_index(test::load_site(folder).site, index),
                       doctest::Contains("is not a search index, and is not replaced by one"), Error);
  CHECK(test::read(folder, "index/my-novel.txt") == "Chapter one");
}

TEST_CASE("a damaged index is refused, and a new one can be made in its place") {
  const ExampleSearch example;
  const fs::path index = example.folder.path() / "index";
  for (const FoundFile& file : list_files(index).files) {
    CAPTURE(file.path);
    const std::string content = read_file(index / file.path);
    if (content.empty()) continue;  // Xapian's lock
    const auto expect_refused = [&] {
      CHECK(refusal(index).find("run `herald index`") != std::string::npos);
      CHECK(refusal(index).find(index.string()) != std::string::npos);
    };
    write_if_changed(index / file.path, content.substr(0, content.size() / 2));
    expect_refused();
    std::string flipped = content;
    flipped[flipped.size() / 3] = static_cast<char>(flipped[flipped.size() / 3] ^ 0x55);
    write_if_changed(index / file.path, flipped);
    expect_refused();
    fs::remove(index / file.path);
    expect_refused();
    write_if_changed(index / file.path, content);
  }
  CHECK(refusal(index) == "(opened)");
  write_if_changed(index / "shard-0/postlist.glass", "");
  CHECK(test::open_search(example.folder)->size() == 16);
}

TEST_CASE("an index of another version is refused") {
  const ExampleSearch example;
  const fs::path index = example.folder.path() / "index";
  std::string manifest = read_file(index / "manifest.json");
  const std::string version = fmt::format("\"herald_index\": {}", index_version);
  REQUIRE(manifest.find(version) != std::string::npos);
  manifest.replace(manifest.find(version), version.size(), "\"herald_index\": 99");
  write_if_changed(index / "manifest.json", manifest);
  CHECK(refusal(index) ==
        "the search index '" + index.string() + "' is of another version of Herald; run `herald index`");
}

TEST_CASE("a place that cannot be written is named, and the old index stays") {
  const ExampleSearch example;
  // A file where a folder is needed stops even the superuser.
  test::write(example.folder, "file", "");
  const fs::path index = example.folder.path() / "file" / "index";
  CHECK_THROWS_WITH_AS(build_index(test::load_site(example.folder).site, index), doctest::Contains("file"), Error);

  // Nothing can be made in the folder beside: its name is taken by a file that is not removed with it.
  const std::string before = shown_all(*example.searcher);
  const fs::path lock = example.folder.path() / "index.lock";
  fs::remove(lock);
  fs::create_directory(lock);
  CHECK_THROWS_WITH_AS(build_index(test::load_site(example.folder).site, example.folder.path() / "index"),
                       doctest::Contains("index.lock"), Error);
  CHECK(shown_all(*Searcher::open(example.folder.path() / "index")) == before);
}

TEST_CASE("very long words and titles are no obstacle") {
  const TemporaryFolder folder;
  const std::string word(5000, 'x');
  test::write_person(folder, "long", fmt::format("name: Long {}\nplace: {}\nalso_known_as: [{}]", word, word, word),
                     word);
  const auto searcher = test::open_search(folder);
  Request request;
  request.text = "long";
  CHECK(test::names_of(searcher->search(request)) == Names{"person/long"});
  request.text = word;
  CHECK(test::names_of(searcher->search(request)) == Names{});
}

}  // namespace
}  // namespace herald::search

#include "site/packed_cache.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/files.h"
#include "tests/site/support/loading.h"

namespace herald::site {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

std::string text(const PackedCache& cache, const CacheKey& key) {
  return std::string(cache.find(key).value_or("nothing"));
}

using Values = std::vector<std::pair<CacheKey, std::string>>;

void keep(PackedCache& cache, const std::vector<CacheKey>& used, const Values& values) {
  for (const auto& [key, value] : values)
    cache.add(key, value);
  cache.finish(used);
}

}  // namespace

TEST_CASE("what is kept is found by the next run, and what was not used any more is forgotten") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "cache/values";
  const CacheKey one{1, 1};
  const CacheKey two{2, 1};
  const CacheKey other{1, 2};
  {
    PackedCache cache(file);
    CHECK(text(cache, one) == "nothing");
    keep(cache, {one, two}, {{one, "first"}, {two, ""}});
    CHECK(text(cache, one) == "nothing");
  }
  {
    PackedCache cache(file);
    CHECK(text(cache, one) == "first");
    CHECK(text(cache, two) == "");
    CHECK(text(cache, other) == "nothing");
    keep(cache, {one, other}, {{other, "third"}});
  }
  PackedCache cache(file);
  CHECK(text(cache, one) == "first");
  CHECK(text(cache, two) == "nothing");
  CHECK(text(cache, other) == "third");
}

TEST_CASE("a cache that is added to again and again does not grow for ever") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "values";
  for (std::uint64_t round = 0; round < 100; ++round) {
    PackedCache cache(file);
    keep(cache, {{1, 1}, {2, round}}, {{{1, 1}, std::string(1000, 'a')}, {{2, round}, std::string(1000, 'b')}});
    CHECK(PackedCache(file).find({2, round}) == std::string(1000, 'b'));
    CHECK(fs::file_size(file) < 10'000);
  }
}

TEST_CASE("of a damaged cache nothing wrong is found") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "values";
  Values values;
  std::vector<CacheKey> keys;
  for (std::uint64_t number = 0; number < 20; ++number) {
    keys.push_back({number, 7});
    values.push_back({keys.back(), "the value " + std::to_string(number)});
  }
  {
    PackedCache cache(file);
    keep(cache, keys, values);
  }
  const std::string whole = read_file(file);
  for (std::size_t at = 0; at < whole.size(); at += 3) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
    for (const std::string& content : {damaged, whole.substr(0, at), whole.substr(at)}) {
      write_if_changed(file, content);
      const PackedCache cache(file);
      for (const auto& [key, value] : values) {
        const std::string found = text(cache, key);
        CHECK((found == value || found == "nothing"));
      }
    }
  }
}

TEST_CASE("a site that is loaded with what was kept is the site that is loaded without") {
  const TemporaryFolder folder;
  test::write_person(folder, "ada", "Ada", "roles: [analyst]\nlanguages: [en, fr]\n",
                     "She *wrote* to [him](bob.md).\n");
  test::write_person(folder, "bob", "Bob", "links: {website: 'https://example.org/'}\nlife: {born: 1815}\n",
                     "## Life\n");
  test::write_entry(folder, "people/wrong.md", "nam: Wrong");
  test::write_entry(folder, "roles/analyst.md", "title: Analyst\nleads_to: []");
  const auto load_with = [&](const fs::path& cache) {
    return load({.root = folder.path(), .on = Date{2026, 6, 15}, .cache = cache});
  };
  const fs::path cache = folder.path() / "kept";
  const Loaded plain = load_with({});
  // What was only just written is not kept: so as if it had been written long ago.
  for (const fs::directory_entry& item : fs::recursive_directory_iterator(folder.path() / "content"))
    if (item.is_regular_file())
      fs::last_write_time(item.path(), fs::file_time_type::clock::now() - std::chrono::hours(1));
  for (int round = 0; round < 3; ++round) {
    const Loaded loaded = load_with(cache);
    CHECK(to_text(loaded.diagnostics, folder.path()) == to_text(plain.diagnostics, folder.path()));
    REQUIRE(test::names_of(loaded.site.entries()) == test::names_of(plain.site.entries()));
    for (const Entry* entry : plain.site.entries()) {
      const Entry& same = *loaded.site.find(entry->kind, entry->slug);
      CHECK(same.title == entry->title);
      CHECK(same.body.html == entry->body.html);
      CHECK(same.body.text == entry->body.text);
      CHECK(same.file == entry->file);
      CHECK(same.front.fields.size() == entry->front.fields.size());
    }
  }
}

}  // namespace herald::site

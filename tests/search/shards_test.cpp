// One index in several databases, here and behind real xapian-tcpsrv processes, and what happens when one of those
// dies.

#include "base/error.h"
#include "search/index_folder.h"
#include "tests/search/support/search_site.h"
#include "tests/search/support/shard_server.h"
#include "tests/search/support/shown.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>

namespace herald::search {
namespace {

namespace fs = std::filesystem;
using test::ShardServer;
using test::TemporaryFolder;

/// A site indexed twice: as one database, and as three.
struct ShardedSite {
  ShardedSite() {
    test::write_example(folder);
    test::write_many(folder, 700);
    const site::Loaded loaded = test::load_site(folder);
    build_index(loaded.site, whole);
    build_index(loaded.site, sharded, {}, {.shards = 3});
  }

  TemporaryFolder folder;
  fs::path whole = folder.path() / "whole";
  fs::path sharded = folder.path() / "sharded";
};

/// The three shards on servers of their own, and the front with nothing but columns and names.
struct Cluster : ShardedSite {
  Cluster() {
    for (std::size_t i = 0; i < servers.size(); ++i) {
      fs::rename(sharded / shard_name(i), elsewhere(i));
      servers.at(i).emplace(elsewhere(i));
    }
  }

  fs::path elsewhere(std::size_t shard) const { return folder.path() / fmt::format("machine-{}", shard); }
  SearcherOptions options() const {
    SearcherOptions options;
    for (const auto& server : servers)
      options.shards.push_back(server->address());
    options.shard_rest = std::chrono::milliseconds(0);
    return options;
  }

  std::array<std::optional<ShardServer>, 3> servers;
};

Request everything_about(std::string_view text) {
  Request request;
  request.text = text;
  request.per_page = most_per_page;
  request.facets.assign(all_facets().begin(), all_facets().end());
  return request;
}

std::string refusal(const fs::path& folder, const SearcherOptions& options) {
  try {
    Searcher::open(folder, options);
  } catch (const Error& error) {
    return error.what();
  }
  return "(opened)";
}

TEST_CASE("three databases answer as one") {
  const ShardedSite site;
  CHECK(test::shown_all(*Searcher::open(site.sharded)) == test::shown_all(*Searcher::open(site.whole)));
}

TEST_CASE("three servers answer as one database") {
  const Cluster cluster;
  const auto searcher = Searcher::open(cluster.sharded, cluster.options());
  CHECK(test::shown_all(*searcher) == test::shown_all(*Searcher::open(cluster.whole)));
  const Answer answer = searcher->search(everything_about("talk"));
  CHECK(answer.shards == 3);
  CHECK(answer.lost_shards == 0);
}

TEST_CASE("without one of its servers a search answers from the others, and says so") {
  Cluster cluster;
  const auto searcher = Searcher::open(cluster.sharded, cluster.options());
  for (const char* query : {"number matters", "kind:person", "", "\"odd matters\""}) {
    CAPTURE(query);
    const Answer whole = searcher->search(everything_about(query));
    REQUIRE(whole.lost_shards == 0);

    cluster.servers.at(1)->kill();
    const Answer left = searcher->search(everything_about(query));
    CHECK(left.shards == 3);
    CHECK(left.lost_shards == 1);
    CHECK(left.total > 0);
    CHECK(left.total < whole.total);
    CHECK(left.results.size() > 0);
    for (const Result& result : left.results)
      CHECK_FALSE(result.summary.empty());

    const unsigned port = cluster.servers.at(1)->port();
    cluster.servers.at(1).emplace(cluster.elsewhere(1), port);
    CHECK(test::shown(searcher->search(everything_about(query))) == test::shown(whole));
  }
}

TEST_CASE("shortlists and similar people say what they lack, too") {
  Cluster cluster;
  const auto searcher = Searcher::open(cluster.sharded, cluster.options());
  const auto lost = [&] {
    const Shortlist list = searcher->shortlist({.brief = "number matters"});
    const auto similar = searcher->similar(site::Kind::person, "grace-hopper", 5);
    REQUIRE(similar.has_value());
    CHECK(list.shards == 3);
    CHECK(similar->shards == 3);
    return std::vector<std::size_t>{list.lost_shards, similar->lost_shards};
  };
  CHECK(lost() == std::vector<std::size_t>{0, 0});
  cluster.servers.at(1)->kill();
  CHECK(lost() == std::vector<std::size_t>{1, 1});
}

TEST_CASE("with no server left an answer is empty, and says so") {
  Cluster cluster;
  const auto searcher = Searcher::open(cluster.sharded, cluster.options());
  for (auto& server : cluster.servers)
    server->kill();
  const Answer answer = searcher->search(everything_about("talk"));
  CHECK(answer.lost_shards == 3);
  CHECK(answer.total == 0);
  CHECK(searcher->suggest("person", 5).size() == 5);
}

TEST_CASE("a file in the index's folder can name the servers") {
  const Cluster cluster;
  std::string text = "# where the shards are\n\n";
  for (const auto& server : cluster.servers)
    text += server->address() + "\n";
  test::write(cluster.folder, "sharded/shards", text);
  CHECK(test::shown_all(*Searcher::open(cluster.sharded)) == test::shown_all(*Searcher::open(cluster.whole)));
}

TEST_CASE("servers that cannot be meant are refused") {
  const Cluster cluster;
  SearcherOptions options = cluster.options();
  std::swap(options.shards[0], options.shards[2]);
  CHECK(refusal(cluster.sharded, options) ==
        fmt::format("the search index '{}' cannot be used: {} serves another index than 'shard-0' of this one; "
                    "run `herald index`",
                    cluster.sharded.string(), options.shards[0]));
  options = cluster.options();
  options.shards.pop_back();
  CHECK(refusal(cluster.sharded, options).find("is damaged") != std::string::npos);

  for (const char* wrong : {"", "host", "host:", ":7000", "host:0", "host:65536", "host:7000x", "a:b:7000"}) {
    CAPTURE(wrong);
    CHECK(
        refusal(cluster.sharded, {.shards = {wrong}}) ==
        fmt::format("'{}' does not name a shard; write host:port, such as search1.example.org:7000, or local", wrong));
  }
}

TEST_CASE("a site smaller than its shards leaves some of them empty") {
  const TemporaryFolder folder;
  test::write_example(folder);
  const site::Loaded loaded = test::load_site(folder);
  build_index(loaded.site, folder.path() / "whole");
  build_index(loaded.site, folder.path() / "sharded", {}, {.shards = 5});
  CHECK(test::shown_all(*Searcher::open(folder.path() / "sharded")) ==
        test::shown_all(*Searcher::open(folder.path() / "whole")));
}

}  // namespace
}  // namespace herald::search

// Fair attention through the real program: what it keeps, and what it reports.

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <httplib.h>
#include <signal.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <numeric>
#include <string>
#include <thread>

#include "tests/cli/support/program.h"
#include "tests/support/temporary_folder.h"

namespace herald::test {
namespace {

constexpr auto long_enough = std::chrono::seconds(60);

/// What the first four places of a page are worth together.
constexpr double shown_at_once = 1 + 0.63093 + 0.5 + 0.43068;

/// Four people who gave the same talk, one of them two more; two of them about a topic.
void write_speakers(const TemporaryFolder& folder) {
  write(folder, "herald.yml", "title: Speakers\n");
  write(folder, "content/topics/syntax.md", "---\ntitle: Syntax\n---\nAbout grammars.\n");
  for (int i = 1; i <= 4; ++i) {
    write(folder, fmt::format("content/people/p{}.md", i),
          fmt::format("---\nname: Person {}\nconsent: {{basis: given, on: 2020-01-01, until: 2099-01-01}}\n---\n", i));
    write(folder, fmt::format("content/talks/t{}.md", i),
          fmt::format("---\ntitle: Lookahead parsing\ndate: 2020-01-0{}\ntopics: [{}]\n"
                      "speakers: [{{person: p{}, as: speaker}}]\n---\nGrammars without tears.\n",
                      i, i <= 2 ? "syntax" : "", i));
  }
  for (int i = 1; i <= 2; ++i) {
    write(
        folder, fmt::format("content/talks/more-{}.md", i),
        fmt::format("---\ntitle: Weaving {}\ndate: 2020-02-0{}\nspeakers: [{{person: p4, as: speaker}}]\n---\n", i, i));
  }
}

class Served {
 public:
  explicit Served(const TemporaryFolder& folder)
      : program_(folder.path(), {"serve", "--port", "0", "--attention-refresh", "0"}), client_(program_.read_line()) {}

  nlohmann::json search(const std::string& query) {
    const auto found = client_.Get("/api/v1/search?kind=person&explain=1&" + query);
    REQUIRE(found);
    REQUIRE(found->status == 200);
    return nlohmann::json::parse(found->body);
  }

  /// How much those who answer "parsing" had been shown together, before this.
  double attention() {
    const auto answer = search("q=parsing");
    const auto& results = answer["results"];
    REQUIRE(results.size() == 4);
    return std::accumulate(results.begin(), results.end(), 0.0, [](double sum, const nlohmann::json& result) {
      return sum + result["explain"]["attention"].get<double>();
    });
  }

  int end(int signal) {
    program_.send_signal(signal);
    return program_.wait();
  }

 private:
  RunningProgram program_;
  httplib::Client client_;
};

/// Asks until `is_done` says so.
template <typename IsDone>
bool wait_for(IsDone is_done) {
  const auto end = std::chrono::steady_clock::now() + long_enough;
  while (std::chrono::steady_clock::now() < end) {
    if (is_done()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return false;
}

}  // namespace

TEST_CASE("attention outlives a restart, and what was written outlives a kill") {
  const TemporaryFolder folder;
  write_speakers(folder);
  REQUIRE(run(folder.path(), {"index"}).exit_code == 0);
  {
    Served server(folder);
    CHECK(server.attention() == 0);
    CHECK(server.attention() == doctest::Approx(shown_at_once).epsilon(0.001));
    CHECK(server.end(SIGTERM) == 0);
  }
  {
    Served server(folder);
    CHECK(server.attention() == doctest::Approx(2 * shown_at_once).epsilon(0.001));
    const auto report = [&] { return run(folder.path(), {"stats", "attention"}).output; };
    const std::string before = report();
    CHECK(wait_for([&] {
      server.search("q=weaving");
      return report() != before;
    }));
    CHECK(server.end(SIGKILL) == 128 + SIGKILL);
  }
  Served server(folder);
  CHECK(server.attention() > 2.99 * shown_at_once);
}

TEST_CASE("a new release goes on with every count of the old one") {
  const TemporaryFolder folder;
  write_speakers(folder);
  REQUIRE(run(folder.path(), {"index"}).exit_code == 0);
  Served server(folder);
  double expected = 0;
  for (int release = 1; release <= 3; ++release) {
    CAPTURE(release);
    for (int i = 0; i < 5; ++i) {
      CHECK(server.attention() == doctest::Approx(expected).epsilon(0.001));
      expected += shown_at_once;
    }
    write(
        folder, fmt::format("content/people/new-{}.md", release),
        fmt::format("---\nname: Newcomer{0} Smith\nconsent: {{basis: given, on: 2020-01-01, until: 2099-01-01}}\n---\n",
                    release));
    REQUIRE(run(folder.path(), {"index"}).exit_code == 0);
    REQUIRE(wait_for([&] { return server.search(fmt::format("q=newcomer{}", release))["total"] == 1; }));
  }
  CHECK(server.attention() == doctest::Approx(expected).epsilon(0.001));
}

TEST_CASE("stats attention reports the whole site and each topic") {
  const TemporaryFolder folder;
  write_speakers(folder);
  REQUIRE(run(folder.path(), {"index"}).exit_code == 0);
  {
    Served server(folder);
    for (int i = 0; i < 2; ++i)
      server.search("q=weaving");  // p4 alone, who is no newcomer
    server.search("q=Person+1&per_page=1");
    CHECK(server.end(SIGTERM) == 0);
  }
  const Outcome report = run(folder.path(), {"stats", "attention"});
  CHECK(report.exit_code == 0);
  CHECK(report.output ==
        "                                         people  shown    gini  top 1%  parity\n"
        "whole site                                    4      2   0.583   66.7%    0.44\n"
        "Syntax                                        2      1   0.500  100.0%    1.00\n"
        "\n"
        "gini: 0 when everybody is shown as often, near 1 when a few are shown always\n"
        "top 1%: what the most shown hundredth of the people (at least one person) has of all attention\n"
        "parity: attention of people with one appearance or none, against the average; 1 is equal\n");
}

}  // namespace herald::test

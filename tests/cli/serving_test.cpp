#include <doctest/doctest.h>
#include <signal.h>

#include <filesystem>
#include <string>

#include "tests/cli/support/program.h"
#include "tests/support/temporary_folder.h"

namespace herald::test {

TEST_CASE("build, index and serve publish a new site, which stops cleanly on SIGTERM") {
  const TemporaryFolder folder;
  REQUIRE(run(folder.path(), {"init", "mine"}).exit_code == 0);
  const std::filesystem::path root = folder.path() / "mine";
  CHECK(run(root, {"build"}).exit_code == 0);
  CHECK(run(root, {"index"}).exit_code == 0);
  CHECK(std::filesystem::is_regular_file(root / "public/people/ada-lovelace/index.html"));
  for (const int signal : {SIGTERM, SIGINT}) {
    RunningProgram server(root, {"serve", "--port", "0"});
    CHECK(server.read_line().starts_with("http://127.0.0.1:"));
    server.send_signal(signal);
    CHECK(server.wait() == 0);
  }
}

TEST_CASE("search prints results in the terminal") {
  const TemporaryFolder folder;
  REQUIRE(run(folder.path(), {"init", "mine"}).exit_code == 0);
  const std::filesystem::path root = folder.path() / "mine";
  REQUIRE(run(root, {"index"}).exit_code == 0);
  const Outcome found = run(root, {"search", "--kind", "person", "bernoulli"});
  CHECK(found.exit_code == 0);
  CHECK(found.output.starts_with("1. Ada Lovelace (person)  /people/ada-lovelace/\n"));
  CHECK(found.output.ends_with("1 result\n"));
  CHECK(run(root, {"search", "zzyzx"}).output.ends_with("nothing found; try fewer or other words\n"));
}

TEST_CASE("search makes a shortlist and says why") {
  const TemporaryFolder folder;
  REQUIRE(run(folder.path(), {"init", "mine"}).exit_code == 0);
  const std::filesystem::path root = folder.path() / "mine";
  REQUIRE(run(root, {"index"}).exit_code == 0);
  const Outcome list = run(root, {"search", "--shortlist", "2", "someone on bernoulli numbers"});
  CHECK(list.exit_code == 0);
  CHECK(list.output.starts_with("1. Ada Lovelace (person)  /people/ada-lovelace/\n"));
  CHECK(list.output.find("   why: covers bernoulli") != std::string::npos);
  CHECK(list.output.ends_with("person\n"));
  CHECK(run(root, {"search", "--shortlist", "2", "zzyzx"}).output.ends_with("try fewer or other words\n"));
  CHECK(run(root, {"search", "--shortlist", "21", "x"}).exit_code == 2);
  CHECK(run(root, {"search", "--shortlist", "2", "--kind", "story", "x"}).exit_code == 2);
}

TEST_CASE("serve and search without an index say how to make one") {
  const TemporaryFolder folder;
  REQUIRE(run(folder.path(), {"init", "mine"}).exit_code == 0);
  const std::filesystem::path root = folder.path() / "mine";
  for (const char* command : {"serve", "search"}) {
    CAPTURE(command);
    const Outcome outcome = run(root, {command, command == std::string("search") ? "x" : "--port=0"});
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.errors.find("herald index") != std::string::npos);
  }
}

TEST_CASE("a port in use is an error, not a crash") {
  const TemporaryFolder folder;
  REQUIRE(run(folder.path(), {"init", "mine"}).exit_code == 0);
  const std::filesystem::path root = folder.path() / "mine";
  REQUIRE(run(root, {"index"}).exit_code == 0);
  RunningProgram first(root, {"serve", "--port", "0"});
  const std::string url = first.read_line();
  const Outcome second = run(root, {"serve", "--port", url.substr(url.rfind(':') + 1)});
  CHECK(second.exit_code == 1);
  CHECK(second.errors.find("Address already in use") != std::string::npos);
}

}  // namespace herald::test

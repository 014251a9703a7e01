#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/cli/support/program.h"
#include "tests/support/temporary_folder.h"

namespace herald::test {

TEST_CASE("the version is printed") {
  const TemporaryFolder folder;
  const Outcome outcome = run(folder.path(), {"--version"});
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.output == "herald 0.1.0\n");
}

TEST_CASE("wrong usage exits with 2, and names what was nearest") {
  struct Case {
    std::vector<std::string> arguments;
    std::string errors;
  };
  const Case cases[] = {
      {{"biuld"}, "herald: unknown command 'biuld'\n  hint: did you mean 'build'?\n"},
      {{"--site", ".", "serch", "x"}, "herald: unknown command 'serch'\n  hint: did you mean 'search'?\n"},
      {{"build", "--otput", "x"}, "herald: unknown option '--otput'\n  hint: did you mean '--output'?\n"},
      {{"serve", "--prot=1"}, "herald: unknown option '--prot'\n  hint: did you mean '--port'?\n"},
      {{"build", "--sit", "."}, "herald: unknown option '--sit'\n  hint: did you mean '--site'?\n"},
  };
  const TemporaryFolder folder;
  for (const Case& test : cases) {
    CAPTURE(test.arguments);
    const Outcome outcome = run(folder.path(), test.arguments);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.output.empty());
    CHECK(outcome.errors == test.errors);
  }
}

TEST_CASE("missing and impossible arguments exit with 2") {
  const std::vector<std::string> cases[] = {{},
                                            {"init"},
                                            {"new"},
                                            {"new", "person"},
                                            {"search"},
                                            {"new", "persn", "X"},
                                            {"serve", "--port", "70000"},
                                            {"serve", "--port", "x"},
                                            {"check", "--on", "2026-02-30"},
                                            {"search", "--limit", "0", "x"},
                                            {"build", "extra"}};
  const TemporaryFolder folder;
  for (const auto& arguments : cases) {
    CAPTURE(arguments);
    const Outcome outcome = run(folder.path(), arguments);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.errors.starts_with("herald"));
  }
}

TEST_CASE("every command explains itself with examples") {
  const TemporaryFolder folder;
  for (const std::string command : {"init", "new", "check", "build", "index", "serve", "search"}) {
    CAPTURE(command);
    const Outcome outcome = run(folder.path(), {command, "--help"});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.output.find("Examples:\n  herald " + command) != std::string::npos);
  }
}

TEST_CASE("a folder that is no site is refused by every command that needs one") {
  const TemporaryFolder folder;
  for (const std::string command : {"check", "build", "index"}) {
    CAPTURE(command);
    const Outcome outcome = run(folder.path(), {command});
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.errors ==
          "herald: '.' is not a site: it has neither herald.yml nor content/; make one with 'herald init', or name "
          "one with --site\n");
  }
}

}  // namespace herald::test

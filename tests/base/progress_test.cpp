#include "base/progress.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <cstdio>
#include <string>
#include <thread>
#include <vector>

#include "base/files.h"
#include "tests/support/temporary_folder.h"

namespace herald {
namespace {

/// Standard error goes to `path`, a file or a terminal, in this scope.
class RedirectedStandardError {
 public:
  explicit RedirectedStandardError(const std::string& path) : before_(::dup(STDERR_FILENO)) {
    std::fflush(stderr);
    const int target = ::open(path.c_str(), O_WRONLY | O_CREAT | O_NOCTTY, 0600);
    REQUIRE(target >= 0);
    ::dup2(target, STDERR_FILENO);
    ::close(target);
  }
  ~RedirectedStandardError() {
    std::fflush(stderr);
    ::dup2(before_, STDERR_FILENO);
    ::close(before_);
  }
  RedirectedStandardError(const RedirectedStandardError&) = delete;
  RedirectedStandardError& operator=(const RedirectedStandardError&) = delete;

 private:
  int before_;
};

/// The environment's TERM is `value` in this scope.
class Term {
 public:
  explicit Term(const char* value) {
    if (const char* before = ::getenv("TERM")) before_ = before;
    ::setenv("TERM", value, 1);
  }
  ~Term() { ::setenv("TERM", before_.c_str(), 1); }
  Term(const Term&) = delete;
  Term& operator=(const Term&) = delete;

 private:
  std::string before_;
};

void work_with_progress() {
  Progress progress("Rendering", 1000);
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int step = 0; step < 250; ++step)
        progress.advance();
    });
  }
}

}  // namespace

TEST_CASE("a progress bar is silent where there is no terminal") {
  const Term term("xterm");
  const test::TemporaryFolder folder;
  const std::string path = (folder.path() / "stderr").string();
  {
    const RedirectedStandardError redirected(path);
    work_with_progress();
  }
  CHECK(read_file(path).empty());
}

TEST_CASE("a progress bar leaves the terminal's line clean, and a simple terminal alone") {
  struct Case {
    const char* term;
    std::string_view ending;
  };
  for (const Case& test : {Case{"xterm", "\r\x1b[K"}, Case{"dumb", ""}}) {
    CAPTURE(test.term);
    const Term term(test.term);
    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
    REQUIRE(terminal >= 0);
    REQUIRE(::grantpt(terminal) == 0);
    REQUIRE(::unlockpt(terminal) == 0);
    {
      const RedirectedStandardError redirected(::ptsname(terminal));
      work_with_progress();
      std::fputc('.', stderr);  // so that there is something to read in both cases
    }
    char shown[4096];
    const ssize_t count = ::read(terminal, shown, sizeof shown);
    ::close(terminal);
    REQUIRE(count > 0);
    const std::string_view text(shown, static_cast<std::size_t>(count));
    CHECK(text.ends_with(std::string(test.ending) + "."));
    if (test.ending.empty()) CHECK(text == ".");
  }
}

}  // namespace herald

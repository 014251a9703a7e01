#include "tests/cli/support/program.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

#include "tests/support/temporary_folder.h"

namespace herald::test {
namespace {

/// Starts the program with its two outputs sent to the given descriptors.
pid_t start(const std::filesystem::path& folder, const std::vector<std::string>& arguments, int output, int errors,
            const Limits& limits) {
  std::vector<const char*> argv = {HERALD_PROGRAM};
  for (const std::string& argument : arguments)
    argv.push_back(argument.c_str());
  argv.push_back(nullptr);
  const pid_t process = ::fork();
  REQUIRE(process >= 0);
  if (process > 0) return process;
  // Only calls that are safe between fork and exec.
  if (limits.largest_file > 0) {
    ::signal(SIGXFSZ, SIG_IGN);  // so that write() fails instead of ending the program
    const rlimit limit = {limits.largest_file, limits.largest_file};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ::dup2(output, STDOUT_FILENO);
  ::dup2(errors, STDERR_FILENO);
  if (::chdir(folder.c_str()) == 0) ::execv(HERALD_PROGRAM, const_cast<char**>(argv.data()));
  ::_exit(127);
}

int open_for_writing(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
  REQUIRE(descriptor >= 0);
  return descriptor;
}

int wait_for(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Outcome run(const std::filesystem::path& folder, const std::vector<std::string>& arguments, const Limits& limits) {
  const TemporaryFolder captured;
  const int output = open_for_writing(captured.path() / "output");
  const int errors = open_for_writing(captured.path() / "errors");
  const pid_t process = start(folder, arguments, output, errors, limits);
  ::close(output);
  ::close(errors);
  const int exit_code = wait_for(process);
  return {exit_code, read(captured, "output"), read(captured, "errors")};
}

RunningProgram::RunningProgram(const std::filesystem::path& folder, const std::vector<std::string>& arguments) {
  int ends[2] = {-1, -1};
  REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
  process_ = start(folder, arguments, ends[1], STDERR_FILENO, {});
  ::close(ends[1]);
  output_ = ends[0];
}

RunningProgram::~RunningProgram() {
  if (process_ > 0) {
    ::kill(process_, SIGKILL);
    wait();
  }
  ::close(output_);
}

std::string RunningProgram::read_line() {
  std::string line;
  for (char c = 0; ::read(output_, &c, 1) == 1 && c != '\n';)
    line.push_back(c);
  return line;
}

void RunningProgram::send_signal(int signal) const {
  ::kill(process_, signal);
}

int RunningProgram::wait() {
  const int exit_code = wait_for(process_);
  process_ = -1;
  return exit_code;
}

}  // namespace herald::test

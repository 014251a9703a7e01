#pragma once
// Runs the real program as its users do, in a folder, and keeps what it printed.

#include <sys/types.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace herald::test {

struct Outcome {
  int exit_code = 0;  ///< 128 + the signal's number when a signal ended it
  std::string output;
  std::string errors;
};

/// What the system lets the program do.
struct Limits {
  std::size_t largest_file = 0;  ///< bytes; writing on fails as it does when a disk is full. 0: no limit
};

/// Runs `herald` with `arguments` in `folder`, to its end.
Outcome run(const std::filesystem::path& folder, const std::vector<std::string>& arguments, const Limits& limits = {});

/// A program that goes on while the test does. The destructor kills what was not stopped.
class RunningProgram {
 public:
  RunningProgram(const std::filesystem::path& folder, const std::vector<std::string>& arguments);
  ~RunningProgram();
  RunningProgram(const RunningProgram&) = delete;
  RunningProgram& operator=(const RunningProgram&) = delete;

  /// The next line that it prints on standard output; empty when it has ended.
  std::string read_line();
  void send_signal(int signal) const;
  /// Waits until it has ended and returns its exit code, as in Outcome.
  int wait();

 private:
  pid_t process_ = -1;
  int output_ = -1;
};

}  // namespace herald::test

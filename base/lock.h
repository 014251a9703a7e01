#pragma once
// A lock that one process at a time holds. The system lets it go when the process dies, so that nothing is left behind
// that would have to be cleared away.

#include <filesystem>
#include <string>

#include "base/descriptor.h"

namespace herald {

/// Held until the end of the scope. Making one throws Error, with the path and the system's reason.
class Lock {
 public:
  /// Locks the file `path`, which is made if there is none. Throws Error(`refusal`) when another process has it.
  static Lock of_file(const std::filesystem::path& path, const std::string& refusal);
  /// The same of a folder, which must be there.
  static Lock of_folder(const std::filesystem::path& path, const std::string& refusal);
  /// Locks the file `path`, which is made if there is none, and waits for as long as another process has it.
  static Lock waiting_for_file(const std::filesystem::path& path);

 private:
  explicit Lock(Descriptor file) : file_(std::move(file)) {}

  Descriptor file_;
};

}  // namespace herald

#pragma once
// The exception for failures of the world: disk, port, index. Mistakes in content are Diagnostics instead.
// Thrown anywhere, caught in main and around each HTTP request only.

#include <filesystem>
#include <stdexcept>
#include <string>

namespace herald {

class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// An Error for a failed system call: "cannot open 'public/index.html': Permission denied".
/// `errno_value` is the errno that the call left.
Error system_error(const std::string& action, const std::filesystem::path& path, int errno_value);

}  // namespace herald

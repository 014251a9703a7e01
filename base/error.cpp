#include "base/error.h"

#include <fmt/format.h>

#include <system_error>

namespace herald {

Error system_error(const std::string& action, const std::filesystem::path& path, int errno_value) {
  return Error(fmt::format("cannot {} '{}': {}", action, path.string(), std::generic_category().message(errno_value)));
}

}  // namespace herald

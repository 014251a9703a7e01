#include "base/hash.h"

#include <fmt/format.h>
#include <xxhash.h>

namespace herald {

std::uint64_t fingerprint(std::string_view content) {
  return XXH3_64bits(content.data(), content.size());
}

std::string to_hex(std::uint64_t value) {
  return fmt::format("{:016x}", value);
}

}  // namespace herald

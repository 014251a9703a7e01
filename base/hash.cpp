#include "base/hash.h"

#include <fmt/format.h>
#include <xxhash.h>

namespace herald {

std::uint64_t fingerprint(std::string_view content) {
  return XXH3_64bits(content.data(), content.size());
}

std::uint64_t fingerprint(std::string_view content, std::uint64_t seed) {
  return XXH3_64bits_withSeed(content.data(), content.size(), seed);
}

std::string to_hex(std::uint64_t value) {
  return fmt::format("{:016x}", value);
}

}  // namespace herald

#pragma once
// Fingerprints of content, for "has it changed?": not for secrets, an attacker can make two contents agree.

#include <cstdint>
#include <string>
#include <string_view>

namespace herald {

/// XXH3 in 64 bits (xxHash specification 0.1.1).
std::uint64_t fingerprint(std::string_view content);

/// 16 lower-case hexadecimal digits.
std::string to_hex(std::uint64_t value);

}  // namespace herald

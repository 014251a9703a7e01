#pragma once
// Fingerprints of content, for "has it changed?": not for secrets, an attacker can make two contents agree.

#include <cstdint>
#include <string>
#include <string_view>

namespace herald {

/// XXH3 in 64 bits (xxHash specification 0.1.1).
std::uint64_t fingerprint(std::string_view content);

/// The same with a seed. Fed with the last result each time, it gives a fingerprint of a sequence: of the texts, their
/// lengths and their order.
std::uint64_t fingerprint(std::string_view content, std::uint64_t seed);

/// 16 lower-case hexadecimal digits.
std::string to_hex(std::uint64_t value);

}  // namespace herald

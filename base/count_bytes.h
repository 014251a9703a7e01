#pragma once
// Counting bytes of a text, fast.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace herald {

/// How many bytes of `text` are as `is_one` says, which returns 1 or 0. Counts in blocks that fit a byte, which
/// compilers do many at once, unless `is_one` branches.
template <typename IsOne>
std::size_t count_bytes(std::string_view text, const IsOne& is_one) {
  constexpr std::size_t block = 240;
  std::size_t count = 0;
  while (!text.empty()) {
    const std::string_view front = text.substr(0, block);
    std::uint8_t in_block = 0;
    for (const char c : front)
      in_block = static_cast<std::uint8_t>(in_block + is_one(c));
    count += in_block;
    text.remove_prefix(front.size());
  }
  return count;
}

}  // namespace herald

#pragma once
// The Range header (RFC 9110, section 14). One range is served; several are answered with the whole file, because a
// client could make a small file into a huge answer with them.

#include <cstdint>
#include <optional>
#include <string_view>

namespace herald::server {

struct ByteRange {
  std::uint64_t offset = 0;
  std::uint64_t length = 0;

  bool operator==(const ByteRange&) const = default;
};

enum class RangeAnswer { whole, part, unsatisfiable };

struct RangeChoice {
  RangeAnswer answer = RangeAnswer::whole;
  ByteRange range;  ///< of a part

  bool operator==(const RangeChoice&) const = default;
};

/// What to send of `size` bytes for the header `range`. What is malformed counts as absent.
RangeChoice choose_range(std::string_view range, std::uint64_t size);

}  // namespace herald::server

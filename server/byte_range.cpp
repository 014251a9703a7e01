#include "server/byte_range.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace herald::server {
namespace {

std::optional<std::uint64_t> parse_number(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

RangeChoice last_bytes(std::uint64_t count, std::uint64_t size) {
  if (count == 0 || size == 0) return {RangeAnswer::unsatisfiable, {}};
  const std::uint64_t length = std::min(count, size);
  return {RangeAnswer::part, {size - length, length}};
}

}  // namespace

RangeChoice choose_range(std::string_view range, std::uint64_t size) {
  constexpr std::string_view unit = "bytes=";
  const RangeChoice whole;
  if (range.size() < unit.size() || !iequals_ascii(range.substr(0, unit.size()), unit)) return whole;
  range = trim(range.substr(unit.size()));
  const std::size_t dash = range.find('-');
  if (dash == std::string_view::npos || range.find(',') != std::string_view::npos) return whole;
  const auto first = parse_number(range.substr(0, dash));
  const auto last = parse_number(range.substr(dash + 1));
  if (dash == 0) return last ? last_bytes(*last, size) : whole;
  if (!first || (!last && dash + 1 < range.size()) || (last && *last < *first)) return whole;
  if (*first >= size) return {RangeAnswer::unsatisfiable, {}};
  const std::uint64_t end = last ? std::min(*last, size - 1) : size - 1;
  return {RangeAnswer::part, {*first, end - *first + 1}};
}

}  // namespace herald::server

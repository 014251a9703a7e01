#include "search/fuzzy_keys.h"

#include "base/hash.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <string>

namespace herald::search {
namespace {

/// Longer keys are told apart by their beginnings as well.
constexpr std::size_t longest_key = 64;

std::uint32_t hash_of(std::string_view key) {
  return static_cast<std::uint32_t>(fingerprint(key));
}

/// Entries are sorted by hash, so those whose hashes begin alike lie together. A bucket has about so many.
constexpr std::size_t entries_a_bucket = 4;

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Calls `use` with the hash of `key` and of each key with one character less.
template <typename Use>
void for_each_variant(std::string_view key, Use use) {
  use(hash_of(key));
  if (key.size() > longest_key) return;
  std::string shorter;
  for (std::size_t begin = 0; begin < key.size();) {
    std::size_t end = begin + 1;
    while (end < key.size() && is_continuation(key[end]))
      ++end;
    shorter.assign(key.substr(0, begin));
    shorter.append(key.substr(end));
    use(hash_of(shorter));
    begin = end;
  }
}

}  // namespace

void FuzzyKeys::add(std::string_view key, std::uint32_t number) {
  for_each_variant(key, [&](std::uint32_t hash) { entries_.emplace_back(hash, number); });
}

void FuzzyKeys::finish() {
  std::ranges::sort(entries_);
  const auto repeated = std::ranges::unique(entries_);
  entries_.erase(repeated.begin(), repeated.end());
  entries_.shrink_to_fit();
  const int bits = std::clamp(static_cast<int>(std::bit_width(entries_.size() / entries_a_bucket)), 1, 24);
  shift_ = 32U - static_cast<unsigned>(bits);
  begins_.assign((std::size_t{1} << static_cast<unsigned>(bits)) + 1, 0);
  for (const auto& entry : entries_)
    ++begins_[(entry.first >> shift_) + 1];
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
}

std::vector<std::uint32_t> FuzzyKeys::candidates(std::string_view key) const {
  std::vector<std::uint32_t> numbers;
  for_each_variant(key, [&](std::uint32_t hash) {
    const std::size_t bucket = hash >> shift_;
    for (std::size_t i = begins_[bucket]; i < begins_[bucket + 1]; ++i) {
      if (entries_[i].first == hash) numbers.push_back(entries_[i].second);
    }
  });
  std::ranges::sort(numbers);
  const auto repeated = std::ranges::unique(numbers);
  numbers.erase(repeated.begin(), repeated.end());
  return numbers;
}

}  // namespace herald::search

#include "search/fuzzy_keys.h"

#include "base/hash.h"

#include <algorithm>
#include <string>

namespace herald::search {
namespace {

/// Longer keys are told apart by their beginnings as well.
constexpr std::size_t longest_key = 64;

std::uint32_t hash_of(std::string_view key) {
  return static_cast<std::uint32_t>(fingerprint(key));
}

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
}

std::vector<std::uint32_t> FuzzyKeys::candidates(std::string_view key) const {
  std::vector<std::uint32_t> numbers;
  for_each_variant(key, [&](std::uint32_t hash) {
    for (auto it = std::ranges::lower_bound(entries_, hash, {}, [](const auto& entry) { return entry.first; });
         it != entries_.end() && it->first == hash; ++it) {
      numbers.push_back(it->second);
    }
  });
  std::ranges::sort(numbers);
  const auto repeated = std::ranges::unique(numbers);
  numbers.erase(repeated.begin(), repeated.end());
  return numbers;
}

}  // namespace herald::search

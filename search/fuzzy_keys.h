#pragma once
// Keys that differ from a given one by one mistake: a letter left out, put in, replaced, or two swapped. Constant after
// finish(), so shared by all threads.
//
// Each key is stored under itself and under every key with one letter less. Two keys that differ by one mistake share
// one of these: so a look-up costs as many probes as the word has letters, whatever the number of keys. (Some that
// share one differ by two mistakes, so every candidate is measured.)

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace herald::search {

class FuzzyKeys {
 public:
  /// Keys are valid UTF-8; `number` is the caller's.
  void add(std::string_view key, std::uint32_t number);
  void finish();

  /// Numbers of keys that may be one mistake away, or equal; some are further away. Ascending, each once.
  std::vector<std::uint32_t> candidates(std::string_view key) const;

 private:
  std::vector<std::pair<std::uint32_t, std::uint32_t>> entries_;  ///< hash of a variant, number; sorted
  std::vector<std::uint32_t> begins_;  ///< by the first bits of a hash: where those entries begin
  unsigned shift_ = 31;                ///< leaves those bits
};

}  // namespace herald::search

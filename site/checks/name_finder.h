#pragma once
// Finds people's names in running text, whatever their case, accents and punctuation.

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace herald::site::checks {

/// The words of `text`, folded (base/text.h), without punctuation: "Dr Rózsa PÉTER’s" -> dr, rozsa, peter. A
/// possessive s is dropped.
std::vector<std::string> folded_words(std::string_view text);

/// "rozsa peter": equal for names that a reader takes for the same.
std::string folded_name(std::string_view name);

class NameFinder {
 public:
  struct Found {
    std::size_t tag = 0;
    std::string name;  ///< as it was added
  };

  /// `tag` comes back with each place where `name` is found.
  void add(std::string_view name, std::size_t tag);

  /// Every name that stands in `text`, each tag once, in the text's order.
  std::vector<Found> find_in(std::string_view text) const;

  bool is_empty() const { return names_.empty(); }

 private:
  struct Name {
    std::vector<std::string> words;
    std::size_t tag = 0;
    std::string written;
  };
  std::vector<Name> names_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_first_word_;
};

}  // namespace herald::site::checks

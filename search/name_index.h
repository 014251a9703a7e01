#pragma once
// Titles and names in memory: suggestions as one types, names that a query spells out, and what the value of a field
// means ("CCIO" is the role `ccio`). Constant after it is made, so shared by all threads.

#include "search/attention.h"
#include "search/columns.h"
#include "search/fuzzy_keys.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace herald::search {

class NameIndex {
 public:
  /// `columns` must outlive it.
  explicit NameIndex(const Columns& columns);

  /// People, topics, roles and events of which some name has words that begin with `typed`. Those that begin with it
  /// come first, then people; among equals who has had less attention, then by title.
  std::vector<Owner> suggest(std::string_view typed, std::size_t limit, const Attention& attention) const;

  /// An owner whose name stands in a query.
  struct Named {
    Owner owner = 0;
    double share = 0;       ///< of the query that is the name, 0 to 1
    bool is_whole = false;  ///< all words of the name are in the query
    double certainty = 1;   ///< less than 1 when letters had to be mended or initials to be completed
  };

  /// Whether a word occurs in the texts of the index, so that it need not be a misspelt name.
  using IsKnown = std::function<bool(const std::string& word)>;

  /// People whose whole name is in `words`, or in whose name all of `words` are; other entries whose title `words`
  /// are. When nobody has the name as it stands: people of whose name the query is one mistake away (in a long name
  /// two), with initials for words, and of names that run together or fall apart. Ordered by owner.
  std::vector<Named> named_in(const std::vector<std::string>& words, const IsKnown& is_known) const;

  /// The slug that `text` means as a value of `facet`: a slug, a title, or another name. Empty when there is none.
  std::string resolve(Facet facet, std::string_view text) const;

 private:
  /// A name from one of its words on: "hopper grace" is the second rotation of Grace Hopper.
  struct Rotation {
    std::string key;
    Owner owner = 0;
    std::uint8_t rank = 0;  ///< among those with the same prefix: 0 for the beginning of a title
  };

  struct Name {
    Owner owner = 0;
    std::vector<std::string> words;  ///< each once, in their order
  };

  /// A name without blanks, from one of its words on: "hoppergrace".
  struct Compact {
    std::string key;
    std::uint32_t name = 0;  ///< number in names_
  };
  using Nameds = std::map<Owner, Named>;

  void add_values();
  void add_name(Owner owner, std::string_view name, int place);
  void add_rotations(Owner owner, const std::vector<std::string>& words, std::uint8_t rank);
  void add_fuzzy_keys();
  void add_people_named(const std::vector<std::string>& words, Nameds& named) const;
  void add_people_misspelt(const std::vector<std::string>& words, const IsKnown& is_known, Nameds& named) const;
  void add_run_together(const std::vector<std::string>& words, Nameds& named) const;
  void add_with_mended_words(const std::vector<std::string>& words, const IsKnown& is_known, Nameds& named) const;
  std::vector<std::uint32_t> words_like(const std::string& word) const;
  void measure(std::uint32_t name, const std::vector<std::string>& words, const std::string& compact,
               Nameds& named) const;

  const Columns& columns_;
  std::vector<Rotation> rotations_;  ///< sorted by key
  std::vector<Name> names_;          ///< of people
  std::vector<Compact> compacts_;
  FuzzyKeys fuzzy_compacts_;                                                     ///< numbers in compacts_
  std::vector<std::string> name_words_;                                          ///< every word of people's names
  FuzzyKeys fuzzy_words_;                                                        ///< numbers in name_words_
  std::unordered_map<std::string, std::vector<std::uint32_t>> names_with_word_;  ///< numbers in names_
  std::unordered_map<std::string, std::vector<Owner>> owners_with_title_;        ///< entries of other kinds, by words
  std::unordered_map<std::string, std::string> slug_of_value_;                   ///< by facet and words
};

}  // namespace herald::search

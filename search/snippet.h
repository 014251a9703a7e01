#pragma once
// The part of a text where it answers the query, as safe HTML.

#include "search/tokens.h"

#include <xapian.h>

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace herald::search {

/// Made once a query. Not for several threads at once.
class Snippets {
 public:
  explicit Snippets(const std::vector<Token>& tokens);

  /// About 200 characters of `text` around most of the query's words, each marked; escaped, so only <mark> is markup.
  /// Empty when none of the words is there. `text` may hold anything.
  std::string cut(std::string_view text) const;

 private:
  /// A word of the text that the query asks for.
  struct Hit {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t term = 0;  ///< which
  };

  static std::vector<Hit> joined(const std::vector<Hit>& hits);
  static std::size_t best_stretch(const std::vector<Hit>& hits);
  std::vector<Hit> find_hits(std::string_view text) const;
  void allow(std::string_view folded);
  bool may_be_asked(std::string_view word) const;
  std::size_t term_of(std::string_view word) const;

  std::vector<Token> tokens_;  ///< words worth marking
  std::vector<Token> pairs_;   ///< of Chinese, Japanese, Korean
  // Most words of a text are ruled out by how they begin: by the first byte, or in ASCII by two.
  std::bitset<256> first_bytes_;
  std::bitset<1024> beginnings_;
  Xapian::Stem stem_ = stemmer();
};

}  // namespace herald::search

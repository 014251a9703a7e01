#pragma once
// In which fields of a document the words of a query stand: what an answer says about why somebody is in it.

#include "search/postings.h"
#include "search/searcher.h"
#include "search/tokens.h"

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

namespace herald::search {

/// Made once a query; remembers what the documents of one result have in common. Not for several threads at once.
class MatchedWords {
 public:
  MatchedWords(const std::vector<Token>& tokens, Postings& postings);

  /// Starts on another result.
  void begin();
  /// `role` says what a title is: that of a person is her name.
  enum class Title { title, name };
  void read(Xapian::docid document, Title title);

  /// Fields with any word, in the order of their table.
  std::vector<std::string> fields() const;
  /// Words that stand somewhere, in the order of the query.
  std::vector<MatchedWord> words() const;

 private:
  using FieldMask = std::uint8_t;
  struct Term {
    SharedList list;
    std::size_t word = 0;
    FieldMask field = 0;
  };

  std::vector<std::string> words_;
  std::vector<Term> terms_;
  std::vector<FieldMask> found_;  ///< by word
};

}  // namespace herald::search

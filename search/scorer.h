#pragma once
// Weighs documents for the words of a query. docs/search-quality.md says what was tried and measured.
//
// A document's weight is BM25 (k1 1.2, b 0.75) summed over four readings of it, each with its share (in scorer.cpp):
// stems, words as written, pairs of neighbouring stems, and the words of its event (by presence alone). Of stems and
// words the most telling asked counts in full, the others against it; how much a term tells is its rarity and whether
// people come back to it (habits.h). Evidence loses by its age.
//
// Each term's list of documents is read once, into an array with a place for every document: a query of forty words
// costs no more for each document than one of two, and all that match are seen, as totals and facets need.

#include "search/columns.h"
#include "search/postings.h"
#include "search/tokens.h"

#include <xapian.h>

#include <string>
#include <vector>

namespace herald::search {

/// k1 and b of BM25.
inline constexpr double saturation = 1.2;
inline constexpr double length_share = 0.75;

/// For one query; everything it is given must outlive it. Works in the scratch memory of `postings`, so there is one at
/// a time.
class Scorer {
 public:
  Scorer(const Columns& columns, Postings& postings);

  /// `tokens` are the words asked, each once, without stop words, in their order.
  void ask(const std::vector<Token>& tokens);

  /// By docid; 0 for a document that has none of the words.
  std::vector<float>& weights() { return weights_; }
  const std::vector<float>& weights() const { return weights_; }
  /// By owner: the weight of all that a person has, read as one text.
  const std::vector<float>& wholes() const { return wholes_; }

 private:
  enum class Reading { stem, word, pair, event };

  void add_terms(const std::vector<std::string>& terms, Reading reading);
  void add_list(const PostingList& list, Reading reading, double factor, double telling);
  void add_whole(const PostingList& list, double telling);
  double rarity_of(const PostingList& list) const;
  double telling_of(const PostingList& list, Reading reading) const;

  const Columns& columns_;
  Postings& postings_;
  double documents_;
  std::vector<float>& weights_;
  std::vector<float>& wholes_;
};

}  // namespace herald::search

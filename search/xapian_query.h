#pragma once
// Clauses to what the index is asked. The words rank, and are alternatives: a brief of thirty words must not need all
// of them. Phrases, fields and dates are conditions, unless a phrase stands in long prose.

#include "search/name_index.h"
#include "search/postings.h"
#include "search/query.h"
#include "search/tokens.h"

#include <xapian.h>

#include <string>
#include <vector>

namespace herald::search {

struct BuiltQuery {
  /// Whether anything was asked at all: an empty query is about everything, "!?" about nothing.
  enum class Asks { everything, something };
  /// Whether a document must have one of the words; not where a phrase or a field alone says what is wanted.
  enum class Words { needed, optional };

  Asks asks = Asks::something;
  std::vector<Token> words;  ///< what ranks: each once, without stop words unless there are no others
  bool is_brief = false;     ///< it asks for people (brief.h); then neither list has words of asking
  Words need = Words::needed;
  bool has_condition = false;
  Xapian::Query condition;              ///< phrases, fields, dates and exclusions: what a document must be besides
  std::vector<NameIndex::Named> named;  ///< who or what the query spells out
  std::vector<Token> tokens;            ///< of wanted words and phrases: what snippets mark
};

/// `dates` narrow as the query's own do. The postings tell which words the index knows.
BuiltQuery build_query(const Query& query, const DateRange& dates, const NameIndex& names, Postings& postings);

}  // namespace herald::search

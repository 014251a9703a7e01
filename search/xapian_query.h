#pragma once
// Clauses to a Xapian query. The words are alternatives: a brief of thirty words must not need all of them. A few words
// lean towards documents that have them all. Phrases and fields are conditions, unless a phrase stands in long prose.

#include "search/name_index.h"
#include "search/query.h"
#include "search/tokens.h"

#include <xapian.h>

#include <string>
#include <vector>

namespace herald::search {

struct BuiltQuery {
  /// Whether anything was asked at all: an empty query is about everything, "!?" about nothing.
  enum class Asks { everything, something };

  Asks asks = Asks::something;
  Xapian::Query query;
  std::vector<std::string> name_words;  ///< all wanted words as they stand, for names
  std::vector<Token> tokens;            ///< of wanted words and phrases: what snippets mark
  std::size_t term_count = 0;           ///< alternatives, without stop words
};

BuiltQuery build_query(const Query& query, const NameIndex& names);

}  // namespace herald::search

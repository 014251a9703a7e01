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
  std::vector<NameIndex::Named> named;  ///< who or what the query spells out
  std::vector<Token> tokens;            ///< of wanted words and phrases: what snippets mark
  std::size_t term_count = 0;           ///< alternatives, without stop words
};

/// `dates` narrow as the query's own do. The database tells which words it knows.
BuiltQuery build_query(const Query& query, const DateRange& dates, const Columns& columns, const NameIndex& names,
                       const Xapian::Database& database);

}  // namespace herald::search

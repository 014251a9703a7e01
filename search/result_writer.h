#pragma once
// Matches to results: titles, evidence and snippets, read from the documents of the few that are shown.

#include "search/collector.h"
#include "search/columns.h"
#include "search/facet_counts.h"
#include "search/matched_words.h"
#include "search/searcher.h"
#include "search/snippet.h"
#include "search/xapian_query.h"

#include <xapian.h>

namespace herald::search {

/// For one answer; everything it is given must outlive it.
class ResultWriter {
 public:
  ResultWriter(const Columns& columns, const ChosenFacets& chosen, const BuiltQuery& query,
               const Xapian::Database& database, Explain explain)
      : columns_(columns),
        chosen_(chosen),
        query_(query),
        database_(database),
        explain_(explain),
        snippets_(query.tokens),
        matched_(query.tokens, database) {}

  Result write(const Match& match);

 private:
  void say_why(const Match& match, const std::vector<Xapian::docid>& pieces, Result& result);
  std::vector<Xapian::docid> pieces_to_show(const Match& match) const;
  Evidence read_evidence(Xapian::docid document, std::string& text) const;

  const Columns& columns_;
  const ChosenFacets& chosen_;
  const BuiltQuery& query_;
  const Xapian::Database& database_;
  Explain explain_;
  Snippets snippets_;
  MatchedWords matched_;
};

}  // namespace herald::search

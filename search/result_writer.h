#pragma once
// Matches to results: titles, evidence and snippets, read from the documents of the few that are shown.

#include "search/collector.h"
#include "search/columns.h"
#include "search/facet_counts.h"
#include "search/searcher.h"
#include "search/snippet.h"
#include "search/xapian_query.h"

#include <xapian.h>

namespace herald::search {

/// For one answer; everything it is given must outlive it.
class ResultWriter {
 public:
  ResultWriter(const Columns& columns, const ChosenFacets& chosen, const BuiltQuery& query,
               const Xapian::Database& database)
      : columns_(columns), chosen_(chosen), query_(query), database_(database), snippets_(query.tokens) {}

  Result write(const Match& match) const;

 private:
  std::vector<Xapian::docid> pieces_to_show(const Match& match) const;
  Evidence read_evidence(Xapian::docid document, std::string& text) const;

  const Columns& columns_;
  const ChosenFacets& chosen_;
  const BuiltQuery& query_;
  const Xapian::Database& database_;
  Snippets snippets_;
};

}  // namespace herald::search

#pragma once
// Matches to results: titles, evidence and snippets, read from the documents of the few that are shown.

#include "search/collector.h"
#include "search/columns.h"
#include "search/matched_words.h"
#include "search/postings.h"
#include "search/searcher.h"
#include "search/snippet.h"
#include "search/translator.h"
#include "search/xapian_query.h"

#include <xapian.h>

#include <string>
#include <utility>

namespace herald::search {

/// For one answer; everything it is given must outlive it.
class ResultWriter {
 public:
  ResultWriter(const Columns& columns, const BuiltQuery& query, Postings& postings, Explain explain,
               std::string language = {})
      : columns_(columns),
        query_(query),
        postings_(postings),
        explain_(explain),
        translator_(columns, postings, std::move(language)),
        snippets_(query.tokens),
        matched_(query.tokens, postings) {}

  Result write(const Shown& shown);

 private:
  enum class Snippet { cut, none };

  struct MainRecord;

  void read_main(Xapian::docid document, MainRecord& main) const;
  void show_in_language(Owner owner, Result& result) const;
  void say_why(const Shown& shown, Result& result);
  Evidence evidence_of(Xapian::docid document, Snippet snippet) const;
  Evidence read_place(Xapian::docid document, Snippet snippet) const;

  const Columns& columns_;
  const BuiltQuery& query_;
  Postings& postings_;
  Explain explain_;
  Translator translator_;
  Snippets snippets_;
  MatchedWords matched_;
};

}  // namespace herald::search

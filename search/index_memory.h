#pragma once
// What one index has in memory for all threads: lists of documents by term, and what documents hold. Each is read from
// Xapian once and kept while there is room; a list in memory costs a tenth, and a text need not be unpacked again.

#include "search/kept.h"

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

namespace herald::search {

/// One document that has a term, and how often.
struct Posting {
  Xapian::docid document = 0;
  Xapian::termcount uses = 0;
};

/// Ascending by document. Empty for a term that no document has.
struct PostingList {
  std::vector<Posting> postings;
  /// Of a term that people come back to more than 0, of one that they use in passing less (habits.h).
  float habit = 0;

  bool empty() const { return postings.empty(); }
  std::size_t size() const { return postings.size(); }
  auto begin() const { return postings.begin(); }
  auto end() const { return postings.end(); }
};
using PostingLists = Kept<std::string, PostingList>;
using SharedList = PostingLists::Shared;

using DocumentData = Kept<Xapian::docid, std::string>;
using SharedData = DocumentData::Shared;

struct IndexMemory {
  PostingLists lists{128U << 20U};
  DocumentData data{64U << 20U};
};

}  // namespace herald::search

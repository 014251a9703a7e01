#pragma once
// The documents of an index as one search reads them: which have a term, what a document holds. The databases behind
// it may be several, some on other machines and some of those out of reach; documents have the same numbers all the
// same, those of schema.h. Not for several threads at once.

#include "search/columns.h"
#include "search/index_memory.h"

#include <xapian.h>

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace herald::search {

/// One of the databases of an index: the documents from `first` on.
struct Shard {
  Xapian::docid first = 1;
  Xapian::doccount documents = 0;
  Xapian::Database database;
  bool is_remote = false;
  bool is_there = true;

  bool has(Xapian::docid document) const { return document >= first && document - first < documents; }
};

/// Memory that one search after another works in, so that each need not ask for it anew.
struct Scratch {
  std::vector<float> weights;
  std::vector<float> wholes;
};

/// Lets Xapian's exceptions pass, NetworkError among them.
class Postings {
 public:
  /// `names` has the words of titles and names as spellings. `columns` and `memory` must outlive it.
  Postings(std::vector<Shard> shards, const Xapian::Database& names, const Columns& columns, IndexMemory& memory);

  /// Of the whole index, those out of reach too.
  Xapian::doccount documents() const { return documents_; }
  SharedList list(const std::string& term);
  bool has(const std::string& term, Xapian::docid document);
  /// Whether any document has the term.
  bool knows(const std::string& term) { return !list(term)->empty(); }
  /// Empty for a document out of reach.
  SharedData data_of(Xapian::docid document) const;
  bool is_there(Xapian::docid document) const;
  /// How many of the databases are out of reach.
  std::size_t lost_shards() const { return shards_.size() - joined_shards_.size(); }

  /// Hands every document that matches to `use`, ascending.
  void for_each_match(const Xapian::Query& query, const std::function<void(Xapian::docid)>& use) const;

  /// All databases as one of Xapian's. It numbers documents otherwise: those two functions translate.
  const Xapian::Database& joined() const { return joined_; }
  Xapian::docid to_joined(Xapian::docid document) const;
  Xapian::docid from_joined(Xapian::docid document) const;

  const Xapian::Database& names() const { return names_; }

  std::vector<Shard>& shards() { return shards_; }
  const std::vector<Shard>& shards() const { return shards_; }
  /// To be called when one of the shards has changed.
  void join();

  Scratch scratch;

 private:
  const Shard* shard_of(Xapian::docid document) const;
  PostingList read(const std::string& term) const;

  std::vector<Shard> shards_;
  Xapian::Database names_;
  const Columns& columns_;
  IndexMemory& memory_;
  Xapian::doccount documents_ = 0;
  Xapian::Database joined_;
  std::vector<const Shard*> joined_shards_;
};

}  // namespace herald::search

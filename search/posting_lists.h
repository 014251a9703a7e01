#pragma once
// Lists of documents by term, read from Xapian once and kept in memory while there is room: the words that people ask
// for are few, and reading a list in memory costs a tenth. One of these serves all threads of a Searcher; an index
// never changes, so neither does a list.

#include <xapian.h>

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace herald::search {

/// One document that has a term, and how often.
struct Posting {
  Xapian::docid document = 0;
  Xapian::termcount uses = 0;
};

/// Ascending by document. Empty for a term that no document has.
using PostingList = std::vector<Posting>;
using SharedList = std::shared_ptr<const PostingList>;

class PostingLists {
 public:
  /// Keeps about so many bytes.
  explicit PostingLists(std::size_t bytes) : most_(bytes / 2) {}

  /// The kept list; null when there is none.
  SharedList find(const std::string& term);
  void keep(const std::string& term, SharedList list);

 private:
  using Lists = std::unordered_map<std::string, SharedList>;

  void insert(const std::string& term, SharedList list);

  const std::size_t most_;  ///< bytes of one generation
  std::mutex mutex_;
  // Whoever is asked for moves to the young; when they are too many they become the old, and the old go.
  Lists young_;
  Lists old_;
  std::size_t bytes_ = 0;  ///< of the young
};

}  // namespace herald::search

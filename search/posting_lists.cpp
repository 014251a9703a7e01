#include "search/posting_lists.h"

#include <utility>

namespace herald::search {
namespace {

/// Of a list that is kept, beside its postings: the term, the map's node, the counters.
constexpr std::size_t overhead = 160;

}  // namespace

SharedList PostingLists::find(const std::string& term) {
  const std::scoped_lock lock(mutex_);
  if (const auto found = young_.find(term); found != young_.end()) return found->second;
  const auto found = old_.find(term);
  if (found == old_.end()) return nullptr;
  SharedList list = found->second;
  old_.erase(found);
  insert(term, list);
  return list;
}

void PostingLists::keep(const std::string& term, SharedList list) {
  const std::scoped_lock lock(mutex_);
  insert(term, std::move(list));
}

void PostingLists::insert(const std::string& term, SharedList list) {
  const std::size_t size = list->capacity() * sizeof(Posting) + overhead;
  if (size > most_) return;
  if (bytes_ + size > most_) {
    old_ = std::exchange(young_, {});
    bytes_ = 0;
  }
  if (young_.emplace(term, std::move(list)).second) bytes_ += size;
}

}  // namespace herald::search

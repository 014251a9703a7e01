#include "search/postings.h"

#include "search/habits.h"
#include "search/schema.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace herald::search {
namespace {

/// Hands every document's number to a function, in the order in which they are found.
class Visitor final : public Xapian::MatchSpy {
 public:
  Visitor(Xapian::docid first, const std::function<void(Xapian::docid)>& use) : first_(first), use_(use) {}
  void operator()(const Xapian::Document& document, double /*weight*/) override {
    use_(document.get_docid() - 1 + first_);
  }
  std::string name() const override { return "herald::search::Visitor"; }

 private:
  Xapian::docid first_;
  const std::function<void(Xapian::docid)>& use_;
};

void visit(const Shard& shard, const Xapian::Query& query, const std::function<void(Xapian::docid)>& use) {
  Xapian::Enquire enquire(shard.database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(query);
  // Every document must be seen, for totals and facets to be exact.
  if (shard.is_remote) {
    // A spy would have to be known to the other machine's program.
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    const Xapian::MSet found = enquire.get_mset(0, shard.documents);
    for (auto item = found.begin(); item != found.end(); ++item)
      use(*item - 1 + shard.first);
    return;
  }
  Visitor visitor(shard.first, use);
  enquire.add_matchspy(&visitor);
  enquire.get_mset(0, 1, shard.documents);
}

}  // namespace

Postings::Postings(std::vector<Shard> shards, const Xapian::Database& names, const Columns& columns,
                   IndexMemory& memory)
    : shards_(std::move(shards)), names_(names), columns_(columns), memory_(memory) {
  join();
}

void Postings::join() {
  joined_ = Xapian::Database();
  joined_shards_.clear();
  documents_ = 0;
  for (const Shard& shard : shards_) {
    documents_ += shard.documents;
    if (!shard.is_there) continue;
    joined_.add_database(shard.database);
    joined_shards_.push_back(&shard);
  }
}

SharedList Postings::list(const std::string& term) {
  static const SharedList none = std::make_shared<const PostingList>();
  if (term.empty() || term.size() > longest_term) return none;
  if (SharedList kept = memory_.lists.find(term)) return kept;
  auto list = std::make_shared<const PostingList>(read(term));
  // What is not there now may be there later.
  if (lost_shards() == 0) memory_.lists.keep(term, list, list->postings.capacity() * sizeof(Posting));
  return list;
}

PostingList Postings::read(const std::string& term) const {
  PostingList list;
  std::size_t uses = 0;
  // Another machine is not asked twice: the list itself takes one question.
  for (const Shard& shard : shards_)
    uses += shard.is_there && !shard.is_remote ? shard.database.get_termfreq(term) : 0;
  list.postings.reserve(uses);
  for (const Shard& shard : shards_) {
    if (!shard.is_there) continue;
    const auto end = shard.database.postlist_end(term);
    for (auto it = shard.database.postlist_begin(term); it != end; ++it)
      list.postings.push_back({*it - 1 + shard.first, it.get_wdf()});
  }
  list.habit = habit_of(list.postings, columns_);
  return list;
}

bool Postings::has(const std::string& term, Xapian::docid document) {
  return std::ranges::binary_search(*list(term), document, {}, &Posting::document);
}

const Shard* Postings::shard_of(Xapian::docid document) const {
  const auto found = std::ranges::find_if(shards_, [&](const Shard& shard) { return shard.has(document); });
  return found == shards_.end() ? nullptr : &*found;
}

bool Postings::is_there(Xapian::docid document) const {
  const Shard* shard = shard_of(document);
  return shard != nullptr && shard->is_there;
}

SharedData Postings::data_of(Xapian::docid document) const {
  static const SharedData none = std::make_shared<const std::string>();
  const Shard* shard = shard_of(document);
  if (shard == nullptr || !shard->is_there) return none;
  if (SharedData kept = memory_.data.find(document)) return kept;
  const Xapian::docid there = document - shard->first + 1;
  auto data =
      std::make_shared<const std::string>(shard->database.get_document(there, Xapian::DOC_ASSUME_VALID).get_data());
  memory_.data.keep(document, data, data->capacity());
  return data;
}

void Postings::for_each_match(const Xapian::Query& query, const std::function<void(Xapian::docid)>& use) const {
  for (const Shard& shard : shards_) {
    if (shard.is_there) visit(shard, query, use);
  }
}

// Xapian deals documents out in turn: with three databases, number 5 is the second document of the second one.

Xapian::docid Postings::to_joined(Xapian::docid document) const {
  for (std::size_t i = 0; i < joined_shards_.size(); ++i) {
    const Shard& shard = *joined_shards_[i];
    if (!shard.has(document)) continue;
    return static_cast<Xapian::docid>((document - shard.first) * joined_shards_.size() + i + 1);
  }
  return 0;
}

Xapian::docid Postings::from_joined(Xapian::docid document) const {
  const auto count = static_cast<Xapian::docid>(joined_shards_.size());
  const Shard& shard = *joined_shards_[(document - 1) % count];
  return shard.first + (document - 1) / count;
}

}  // namespace herald::search

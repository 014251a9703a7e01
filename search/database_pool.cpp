#include "search/database_pool.h"

#include "base/error.h"
#include "base/parallel.h"
#include "search/index_folder.h"

#include <fmt/format.h>

#include <utility>

namespace herald::search {
namespace {

constexpr unsigned answer_ms = 3000;
constexpr unsigned connect_ms = 500;

}  // namespace

DatabasePool::DatabasePool(std::filesystem::path folder, const std::vector<KnownShard>& shards,
                           std::vector<ShardPlace> places, const Columns& columns, std::chrono::milliseconds rest)
    : folder_(std::move(folder)),
      known_(shards),
      places_(std::move(places)),
      columns_(columns),
      rest_(rest),
      lost_until_(places_.size()) {
  const std::size_t count = worker_count() + 1;
  postings_.reserve(count);
  for (std::size_t i = 0; i < count; ++i)
    postings_.push_back(open());
  looked_.resize(count);
  for (Postings& postings : postings_)
    free_.push_back(&postings);
}

Postings DatabasePool::open() {
  std::vector<Shard> shards;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    Shard shard{known_[i].first, known_[i].documents, {}, places_[i].is_remote(), true};
    if (shard.is_remote) {
      shard.is_there = connect(i, shard);
    } else {
      shard.database = Xapian::Database((folder_ / shard_name(i)).string(), Xapian::DB_BACKEND_GLASS);
      if (shard.database.get_uuid() != known_[i].uuid) throw Error("it was replaced while it was opened");
    }
    shards.push_back(std::move(shard));
  }
  return {std::move(shards), Xapian::Database((folder_ / names_name).string(), Xapian::DB_BACKEND_GLASS), columns_,
          memory_};
}

bool DatabasePool::connect(std::size_t number, Shard& shard) {
  if (!may_ask(number)) return false;
  const ShardPlace& place = places_[number];
  try {
    shard.database = Xapian::Remote::open(place.host, place.port, answer_ms, connect_ms);
  } catch (const Xapian::NetworkError&) {
    mark_lost(number);
    return false;
  }
  if (shard.database.get_uuid() == known_[number].uuid) return true;
  throw Error(
      fmt::format("{}:{} serves another index than '{}' of this one", place.host, place.port, shard_name(number)));
}

void DatabasePool::mark_lost(std::size_t number) {
  lost_until_[number] = (Clock::now() + rest_).time_since_epoch().count();
}

bool DatabasePool::may_ask(std::size_t number) const {
  return Clock::now().time_since_epoch().count() >= lost_until_[number];
}

void DatabasePool::renew(Postings& postings) {
  bool has_changed = false;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    Shard& shard = postings.shards()[i];
    if (!shard.is_remote) continue;
    const bool was_there = shard.is_there;
    shard.is_there = was_there ? may_ask(i) : connect(i, shard);
    has_changed = has_changed || shard.is_there != was_there;
  }
  if (has_changed) postings.join();
  // Whoever died may not be missed by every question: lists of documents are kept.
  Clock::time_point& looked = looked_[static_cast<std::size_t>(&postings - postings_.data())];
  if (Clock::now() - looked < rest_) return;
  find_lost(postings);
  looked = Clock::now();
}

bool DatabasePool::find_lost(Postings& postings) {
  bool is_any = false;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    Shard& shard = postings.shards()[i];
    if (!shard.is_remote || !shard.is_there) continue;
    try {
      shard.database.keep_alive();
    } catch (const Xapian::Error&) {
      shard.is_there = connect(i, shard);  // it may have been started again
      is_any = true;
    }
  }
  if (is_any) postings.join();
  return is_any;
}

DatabasePool::Lease DatabasePool::lease() {
  std::unique_lock lock(mutex_);
  returned_.wait(lock, [&] { return !free_.empty(); });
  Postings* postings = free_.back();
  free_.pop_back();
  lock.unlock();
  try {
    renew(*postings);
  } catch (...) {
    give_back(postings);
    throw;
  }
  return {*this, postings};
}

void DatabasePool::give_back(Postings* postings) {
  {
    const std::scoped_lock lock(mutex_);
    free_.push_back(postings);
  }
  returned_.notify_one();
}

}  // namespace herald::search

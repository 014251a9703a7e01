#include "search/database_pool.h"

#include "base/error.h"
#include "base/parallel.h"

#include <string>

namespace herald::search {

DatabasePool::DatabasePool(const std::filesystem::path& folder) {
  const std::size_t count = worker_count() + 1;
  databases_.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    databases_.emplace_back(folder.string(), Xapian::DB_BACKEND_GLASS);
    if (databases_.back().get_uuid() != databases_.front().get_uuid())
      throw Error("it was replaced while it was opened");
  }
  for (Xapian::Database& database : databases_)
    free_.push_back(&database);
}

DatabasePool::Lease DatabasePool::lease() {
  std::unique_lock lock(mutex_);
  returned_.wait(lock, [&] { return !free_.empty(); });
  Xapian::Database* database = free_.back();
  free_.pop_back();
  return {*this, database};
}

void DatabasePool::give_back(Xapian::Database* database) {
  {
    const std::scoped_lock lock(mutex_);
    free_.push_back(database);
  }
  returned_.notify_one();
}

}  // namespace herald::search

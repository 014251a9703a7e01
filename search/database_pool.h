#pragma once
// One Xapian database a thread: a Xapian::Database is not to be shared. All are opened at once, so that every search
// sees the index that the columns were read from, even after a newer one has taken its place on the disk.

#include <xapian.h>

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <vector>

namespace herald::search {

class DatabasePool {
 public:
  /// A database for the time of one search.
  class Lease {
   public:
    Lease(DatabasePool& pool, Xapian::Database* database) : pool_(&pool), database_(database) {}
    ~Lease() { pool_->give_back(database_); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;

    Xapian::Database& operator*() const { return *database_; }

   private:
    DatabasePool* pool_;
    Xapian::Database* database_;
  };

  /// Lets Xapian's exceptions pass.
  explicit DatabasePool(const std::filesystem::path& folder);

  /// Waits when all are in use: more searches at once than cores are no faster.
  Lease lease();

 private:
  void give_back(Xapian::Database* database);

  std::vector<Xapian::Database> databases_;
  std::vector<Xapian::Database*> free_;
  std::mutex mutex_;
  std::condition_variable returned_;
};

}  // namespace herald::search

#include "desk/attention_store.h"

#include "base/error.h"
#include "base/folders.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <system_error>
#include <utility>

namespace herald::desk {
namespace {

namespace fs = std::filesystem;

/// Another process may hold the database for a moment.
constexpr int busy_timeout_ms = 5000;

[[noreturn]] void refuse(const fs::path& path, const std::string& action, const std::exception& error) {
  throw Error(fmt::format("cannot {} the desk's database '{}': {}", action, path.string(), error.what()));
}

std::vector<AttentionCount> read_all(SQLite::Database& database) {
  SQLite::Statement statement(database, "SELECT slug, amount FROM attention ORDER BY slug");
  std::vector<AttentionCount> counts;
  while (statement.executeStep())
    counts.push_back({statement.getColumn(0).getString(), statement.getColumn(1).getDouble()});
  return counts;
}

}  // namespace

struct AttentionStore::Impl {
  explicit Impl(fs::path file)
      : path(std::move(file)), database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busy_timeout_ms) {
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    database.exec(
        "CREATE TABLE IF NOT EXISTS attention (slug TEXT PRIMARY KEY NOT NULL, amount REAL NOT NULL) WITHOUT ROWID");
  }

  fs::path path;
  mutable SQLite::Database database;
};

AttentionStore::AttentionStore(const fs::path& database) {
  make_folder(database.parent_path());
  try {
    impl_ = std::make_unique<Impl>(database);
  } catch (const SQLite::Exception& error) {
    refuse(database, "open", error);
  }
}

AttentionStore::~AttentionStore() = default;

void AttentionStore::add(std::span<const AttentionCount> counts) {
  if (counts.empty()) return;
  try {
    SQLite::Transaction transaction(impl_->database);
    SQLite::Statement statement(impl_->database,
                                "INSERT INTO attention (slug, amount) VALUES (?, ?) "
                                "ON CONFLICT (slug) DO UPDATE SET amount = amount + excluded.amount");
    for (const AttentionCount& count : counts) {
      statement.bind(1, count.slug);
      statement.bind(2, count.amount);
      statement.exec();
      statement.reset();
    }
    transaction.commit();
  } catch (const SQLite::Exception& error) {
    refuse(impl_->path, "write", error);
  }
}

std::vector<AttentionCount> AttentionStore::all() const {
  try {
    return read_all(impl_->database);
  } catch (const SQLite::Exception& error) {
    refuse(impl_->path, "read", error);
  }
}

void AttentionStore::forget(std::string_view slug) {
  try {
    SQLite::Statement statement(impl_->database, "DELETE FROM attention WHERE slug = ?");
    statement.bind(1, std::string(slug));
    statement.exec();
  } catch (const SQLite::Exception& error) {
    refuse(impl_->path, "write", error);
  }
}

std::vector<AttentionCount> read_attention(const fs::path& database) {
  std::error_code error;
  if (!fs::exists(database, error)) return {};
  return AttentionStore(database).all();
}

}  // namespace herald::desk

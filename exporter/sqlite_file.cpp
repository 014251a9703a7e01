#include "exporter/sqlite_file.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include "base/error.h"
#include "base/text.h"

namespace herald::exporter {
namespace {

/// Names come from the schema table, but `when`, `as` and `on` are words of SQL.
std::string identifier(std::string_view name) {
  return fmt::format("\"{}\"", name);
}

std::string create_table(const Table& table) {
  std::vector<std::string> lines;
  std::vector<std::string> key;
  for (const Column& column : table.columns) {
    const bool is_key = key.size() < table.key_columns;
    lines.push_back(fmt::format("{} {}{}", identifier(column.name),
                                column.type == CellType::integer ? "INTEGER" : "TEXT", is_key ? " NOT NULL" : ""));
    if (is_key) key.push_back(identifier(column.name));
  }
  lines.push_back(fmt::format("PRIMARY KEY ({})", join(key, ", ")));
  for (const Column& column : table.columns) {
    if (column.references.empty()) continue;
    lines.push_back(
        fmt::format("FOREIGN KEY ({}) REFERENCES {} (slug)", identifier(column.name), identifier(column.references)));
  }
  return fmt::format("CREATE TABLE {} (\n  {}\n)", identifier(table.name), join(lines, ",\n  "));
}

/// For every reference that the primary key does not lead with: who looks from the other side must not read all rows.
void create_indexes(SQLite::Database& database, const Table& table) {
  for (std::size_t i = 1; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    if (column.references.empty()) continue;
    database.exec(fmt::format("CREATE INDEX {} ON {} ({})",
                              identifier(fmt::format("{}_by_{}", table.name, column.name)), identifier(table.name),
                              identifier(column.name)));
  }
}

void bind(SQLite::Statement& statement, int place, const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) {
    statement.bind(place, *number);
  } else if (const auto* text = std::get_if<std::string>(&cell)) {
    statement.bindNoCopy(place, *text);
  } else {
    statement.bind(place);
  }
}

void insert_rows(SQLite::Database& database, const Table& table) {
  std::string places = "?";
  for (std::size_t i = 1; i < table.columns.size(); ++i)
    places += ", ?";
  SQLite::Statement statement(database, fmt::format("INSERT INTO {} VALUES ({})", identifier(table.name), places));
  for (const Row& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      bind(statement, static_cast<int>(i) + 1, row[i]);
    statement.exec();
    statement.reset();
  }
}

void require_whole_references(SQLite::Database& database) {
  SQLite::Statement check(database, "PRAGMA foreign_key_check");
  if (check.executeStep()) {
    throw Error(fmt::format("a row of '{}' refers to a row of '{}' that is not there", check.getColumn(0).getString(),
                            check.getColumn(2).getString()));
  }
}

}  // namespace

void write_sqlite(const std::filesystem::path& path, std::span<const Table> tables) try {
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  // Nobody sees the file before it is whole, so neither a journal nor waiting for the disk is of use.
  database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF");
  database.exec("BEGIN");
  for (const Table& table : tables)
    database.exec(create_table(table));
  for (const Table& table : tables) {
    insert_rows(database, table);
    create_indexes(database, table);
  }
  database.exec("COMMIT");
  require_whole_references(database);
  // What reads it asks for the shapes of its indexes; the statistics also make queries with several of them fast.
  database.exec("ANALYZE");
  database.exec("VACUUM");
} catch (const SQLite::Exception& error) {
  throw Error(fmt::format("cannot write the database '{}': {}", path.string(), error.what()));
}

}  // namespace herald::exporter

#pragma once
// The published site as tables: what catalogue.sqlite and the CSV files hold. The tables follow from the schema of
// front matter (site/schema.h), so that a new key is exported without a line here.
//
//   people, stories, …      one table a kind, one row an entry, its key is `slug`; a map's keys stand as map_key
//   people_topics, …        one table for each list: the entry, the place in the list from 1, and what stands there
//   themes, life_stages     the terms of herald.yml
//   appearances             who took part in what
//   dataset_values          the tables of datasets, one row a cell
//   about, descriptions     the site, and what each table and column is

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "site/site.h"

namespace herald::exporter {

enum class CellType { text, integer };

/// A value: nothing, a whole number (booleans are 0 and 1), or text.
using Cell = std::variant<std::monostate, std::int64_t, std::string>;
using Row = std::vector<Cell>;

struct Column {
  std::string name;
  CellType type = CellType::text;
  std::string help;             ///< one sentence
  std::string references = {};  ///< the table whose key its values are; empty for none
};

struct Table {
  std::string name;
  std::string help;  ///< one sentence
  std::vector<Column> columns;
  std::size_t key_columns = 1;  ///< how many of the first columns are the primary key
  std::string owner = {};       ///< of a list: the table of the entries that have it
  std::string list = {};        ///< of a list: its key in front matter, "topics" or "speaking_formats"
  std::vector<Row> rows = {};

  /// A list of single values, which fits into one cell of its owner's CSV.
  bool is_plain_list() const { return !owner.empty() && columns.size() == 3; }
};

/// Every table without rows, in the order in which a reader meets them.
std::vector<Table> catalogue_tables();

/// Every table with its rows. They stand in the order of the site's lists, so that the same site gives the same tables.
std::vector<Table> catalogue_of(const site::Site& site);

}  // namespace herald::exporter

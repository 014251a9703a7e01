// The shape of the tables: from the schema of front matter to columns.

#include <fmt/format.h>

#include "exporter/catalogue.h"
#include "exporter/layout.h"

namespace herald::exporter {
namespace {

using site::Key;
using site::Kind;
using site::KindSchema;
using site::Type;

std::string table_of(Kind kind) {
  return std::string(site::schema_of(kind).plural);
}

Column column_of(std::string name, const Key& key) {
  const bool is_integer = key.type == Type::number || key.type == Type::boolean;
  Column column{std::move(name), is_integer ? CellType::integer : CellType::text, std::string(key.help)};
  if (key.type == Type::reference) column.references = table_of(key.target);
  return column;
}

Table kind_table(const KindSchema& schema, const Layout& layout) {
  const Key& title = site::title_key(schema.kind);
  Table table{.name = std::string(schema.plural),
              .help = std::string(schema.help),
              .columns = {{"slug", CellType::text, "Its name in addresses and in references."},
                          {std::string(title.name), CellType::text, std::string(title.help)},
                          {"url", CellType::text, "The whole address of its page."},
                          {"summary", CellType::text, "One sentence about it."},
                          {"lang", CellType::text, "The language in which it is written."}}};
  for (const Place& place : layout.columns)
    table.columns.push_back(column_of(place.name, *place.key));
  table.columns.push_back({"body", CellType::text, "The text below the front matter, without markup."});
  return table;
}

/// The columns of a list after those that say whose it is and where in it a row stands.
void add_list_columns(Table& list, const Key& key, Kind kind) {
  if (key.type == Type::open_map) {
    list.columns.push_back({"label", CellType::text, "What it is called."});
    list.columns.push_back({"url", CellType::text, "Where it leads."});
    return;
  }
  if (key.type != Type::map) {
    Column value = column_of("value", key);
    if (key.type == Type::reference) value.name = key.target == kind ? key.name : site::name_of(key.target);
    if (key.type == Type::slug) {
      value.name = "term";
      value.references = std::string(key.name);
    }
    list.columns.push_back(std::move(value));
    return;
  }
  for (const Key& inner : key.keys) {
    list.columns.push_back(column_of(std::string(inner.name), inner));
    if (inner.type != Type::role_name) continue;
    list.columns.back().help = "The role, where it has a page.";
    list.columns.back().references = table_of(Kind::role);
    list.columns.push_back({fmt::format("{}_name", inner.name), CellType::text, "The role in words."});
  }
}

Table list_table(const KindSchema& schema, const Place& place) {
  Table list{.name = fmt::format("{}_{}", schema.plural, place.name),
             .help = std::string(place.key->help),
             .columns = {{std::string(schema.name), CellType::text, "Whose list it is.", std::string(schema.plural)},
                         {"position", CellType::integer, "The place in the list, from 1."}},
             .key_columns = 2,
             .owner = std::string(schema.plural),
             .list = place.name};
  add_list_columns(list, *place.key, schema.kind);
  return list;
}

Table terms_table(const Key& taxonomy) {
  return {.name = std::string(taxonomy.name),
          .help = std::string(taxonomy.help),
          .columns = {{"slug", CellType::text, "Its name in addresses and in references."},
                      {"title", CellType::text, "What the reader sees."},
                      {"summary", CellType::text, "One sentence about it."}}};
}

Table appearances_table() {
  return {.name = "appearances",
          .help = "A person at an event or in a talk, newest first.",
          .columns = {{"id", CellType::integer, "A number within this file; the next export may count otherwise."},
                      {"person", CellType::text, "Who, if she has a page.", "people"},
                      {"name", CellType::text, "Who, in words."},
                      {"event", CellType::text, "The event, if it has a page.", "events"},
                      {"talk", CellType::text, "The talk, if it has a page.", "talks"},
                      {"part", CellType::text, "As what: keynote, panellist, chair."},
                      {"session", CellType::text, "The session of the event."},
                      {"date", CellType::text, "The talk's day, else the event's first."}}};
}

Table values_table() {
  return {.name = "dataset_values",
          .help = "The tables of the datasets, one row a cell.",
          .columns = {{"dataset", CellType::text, "Whose table it is.", "datasets"},
                      {"row", CellType::integer, "From 1, without the header."},
                      {"position", CellType::integer, "The place in the row, from 1."},
                      {"column_name", CellType::text, "What the header says."},
                      {"value", CellType::text, "As it stands in the table."}},
          .key_columns = 3};
}

Table about_table() {
  return {.name = "about",
          .help = "The site from which all this was exported.",
          .columns = {{"name", CellType::text, "title, summary, url, language or publisher."},
                      {"value", CellType::text, "What the site says of itself."}}};
}

Table descriptions_table() {
  return {.name = "descriptions",
          .help = "What each table and column is.",
          .columns = {{"table_name", CellType::text, "The table."},
                      {"column_name", CellType::text, "The column; empty for the table itself."},
                      {"description", CellType::text, "One sentence."}},
          .key_columns = 2};
}

}  // namespace

std::vector<Table> catalogue_tables() {
  std::vector<Table> tables;
  for (const KindSchema& schema : site::kinds()) {
    const Layout layout = layout_of(schema.kind);
    tables.push_back(kind_table(schema, layout));
    for (const Place& list : layout.lists)
      tables.push_back(list_table(schema, list));
  }
  tables.push_back(appearances_table());
  for (const Key& taxonomy : site::find_key(site::settings_keys(), "taxonomies")->keys)
    tables.push_back(terms_table(taxonomy));
  tables.push_back(values_table());
  tables.push_back(about_table());
  tables.push_back(descriptions_table());
  return tables;
}

}  // namespace herald::exporter

#include "exporter/text_files.h"

#include <map>
#include <nlohmann/json.hpp>

#include "base/csv.h"

namespace herald::exporter {
namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  const auto* text = std::get_if<std::string>(&cell);
  return text ? *text : std::string();
}

/// The values of a plain list in one cell, by the key of their owner.
std::map<std::string, std::string> joined(const Table& list) {
  std::map<std::string, std::string> cells;
  for (const Row& row : list.rows) {
    std::string& cell = cells[text_of(row[0])];
    if (!cell.empty()) cell += "; ";
    cell += text_of(row[2]);
  }
  return cells;
}

}  // namespace

std::string csv_of(const Table& table, std::span<const Table> tables) {
  std::vector<std::string> line;
  for (const Column& column : table.columns)
    line.push_back(column.name);
  std::vector<std::map<std::string, std::string>> lists;
  for (const Table& list : tables) {
    if (list.owner != table.name || !list.is_plain_list()) continue;
    line.push_back(list.list);
    lists.push_back(joined(list));
  }
  std::string csv = csv_line(line);
  for (const Row& row : table.rows) {
    line.clear();
    for (const Cell& cell : row)
      line.push_back(text_of(cell));
    for (const auto& list : lists) {
      const auto found = list.find(line.front());
      line.push_back(found == list.end() ? std::string() : found->second);
    }
    csv += csv_line(line);
  }
  return csv;
}

std::string datasette_metadata(const site::Settings& settings, std::span<const Table> tables) {
  Json described = Json::object();
  for (const Table& table : tables) {
    Json columns = Json::object();
    for (const Column& column : table.columns)
      columns[column.name] = column.help;
    described[table.name] = {{"description", table.help}, {"columns", std::move(columns)}};
    // What stands for a row wherever another refers to it.
    const bool has_slug = table.columns.front().name == "slug";
    if (has_slug) described[table.name]["label_column"] = table.columns[1].name;
  }
  Json metadata;
  metadata["title"] = settings.title;
  if (!settings.summary.empty()) metadata["description"] = settings.summary;
  metadata["source"] = settings.publisher.empty() ? settings.title : settings.publisher;
  metadata["source_url"] = settings.base_url + "/";
  metadata["databases"] = {{"catalogue", {{"tables", std::move(described)}}}};
  return metadata.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace herald::exporter

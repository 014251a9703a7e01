#include "exporter/reference.h"

#include <fmt/format.h>

#include "exporter/catalogue.h"

namespace herald::exporter {
namespace {

std::string key_text(const Table& table, std::size_t column) {
  std::string text = column < table.key_columns ? "key" : "";
  const std::string& references = table.columns[column].references;
  if (references.empty()) return text;
  return fmt::format("{}{}[{}](#{})", text, text.empty() ? "" : ", ", references, references);
}

std::string section_of(const Table& table) {
  std::string text =
      fmt::format("### {}\n\n{}\n\n| column | type | key of | holds |\n|---|---|---|---|\n", table.name, table.help);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    text += fmt::format("| `{}` | {} | {} | {} |\n", column.name, column.type == CellType::integer ? "integer" : "text",
                        key_text(table, i), column.help);
  }
  return text + "\n";
}

}  // namespace

std::string tables_reference() {
  std::string text =
      "## Tables\n\n"
      "This part is written by `herald export --reference`.\n\n";
  for (const Table& table : catalogue_tables())
    text += section_of(table);
  text.pop_back();
  return text;
}

}  // namespace herald::exporter

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "generator/entry_view.h"
#include "generator/shapes.h"

namespace herald::generator {
namespace {

using site::Table;

std::optional<double> number_in(std::string_view cell) {
  double number = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  if (error != std::errc() || end != cell.data() + cell.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

/// What `chart` says: which columns have bars, and what a full bar stands for.
class Bars {
 public:
  Bars(const site::Node* chart, const Table& table) {
    if (chart == nullptr) return;
    unit_ = site::text_of(*chart, "unit");
    columns_ = texts_of(chart->find("values"));
    full_ = unit_ == "%" ? 100 : largest(table);
  }

  bool has(const std::string& column) const { return std::ranges::find(columns_, column) != columns_.end(); }
  const std::string& unit() const { return unit_; }

  /// 0 to 100 in tens; empty for a cell without a number.
  std::string length(const std::string& cell) const {
    const std::optional<double> number = number_in(cell);
    if (!number || full_ <= 0) return {};
    return std::to_string(std::lround(std::clamp(*number / full_, 0.0, 1.0) * 10) * 10);
  }

 private:
  double largest(const Table& table) const {
    double most = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (!has(table.columns[i])) continue;
      for (const std::vector<std::string>& row : table.rows)
        most = std::max(most, number_in(row[i]).value_or(0));
    }
    return most;
  }

  std::string unit_;
  std::vector<std::string> columns_;
  double full_ = 0;
};

/// "number" for a column that holds at least one number and otherwise only gaps and words of at most three letters
/// ("<1", "n/a").
std::string alignment_of(const Table& table, std::size_t column) {
  bool has_number = false;
  for (const std::vector<std::string>& row : table.rows) {
    const bool is_number = number_in(row[column]).has_value();
    if (!is_number && row[column].size() > 3) return "text";
    has_number = has_number || is_number;
  }
  return has_number ? "number" : "text";
}

/// A column of years is one whose every number could be a year: they are written without separators.
bool holds_years(const Table& table, std::size_t column) {
  return std::ranges::all_of(table.rows, [column](const std::vector<std::string>& row) {
    const double number = number_in(row[column]).value_or(2000);
    return number >= 1500 && number <= 2100;
  });
}

/// "2441" -> "2,441", as English and Welsh write it; what is no whole number of four digits or more stays.
std::string with_separators(std::string cell) {
  const bool is_whole = std::ranges::all_of(cell, [](char c) { return c >= '0' && c <= '9'; });
  if (!is_whole) return cell;
  for (std::size_t at = cell.size(); at > 3;)
    cell.insert(at -= 3, ",");
  return cell;
}

void show_table(const EntryView& page) {
  const Table& table = page.entry.table;
  const Bars bars(page.entry.find("chart"), table);
  std::vector<std::string> alignments;
  std::vector<bool> has_separators;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    alignments.push_back(alignment_of(table, i));
    has_separators.push_back(alignments.back() == "number" && !holds_years(table, i));
    View& column = page.view.add("COLUMNS");
    column.set("LABEL", table.columns[i]);
    column.set("ALIGN", i == 0 ? "text" : alignments[i]);
  }
  for (const std::vector<std::string>& cells : table.rows) {
    View& row = page.view.add("ROWS");
    row.set("HEADING", cells.empty() ? "" : cells.front());
    for (std::size_t i = 1; i < cells.size(); ++i) {
      const bool has_bar = bars.has(table.columns[i]);
      View& cell = row.add("CELLS");
      cell.set("VALUE", has_separators[i] ? with_separators(cells[i]) : cells[i]);
      cell.set("UNIT", has_bar && !cells[i].empty() ? bars.unit() : "");
      cell.set("ALIGN", alignments[i]);
      cell.set("BAR", has_bar ? bars.length(cells[i]) : "");
    }
  }
}

}  // namespace

void show_dataset(const EntryView& page) {
  const site::Entry& dataset = page.entry;
  const std::string csv(dataset.text("csv"));
  page.view.set("CSV_URL", csv.empty() ? "" : dataset.url() + csv);
  page.view.set("CAPTION", page.wording.words.text("dataset.caption", {{"title", dataset.title}}));
  show_table(page);
  Facts facts(page.view, "FACTS", page.wording);
  facts.add_texts(dataset, "source");
  facts.add_texts(dataset, "licence");
  facts.add_date(dataset, "published");
}

}  // namespace herald::generator

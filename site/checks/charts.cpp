// A dataset's chart against its table: columns that are not there, values that cannot be drawn.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/text.h"
#include "site/checks/family.h"

namespace herald::site::checks {
namespace {

/// What the chart can draw: a number as computers write it. A gap or "n/a" is a gap, and shown as such.
bool is_drawable(std::string_view cell) {
  constexpr std::string_view gaps[] = {"", "-", "n/a", "na", "–", "—", "..", ":", "*", "c"};
  const std::string folded = fold(trim(cell));
  if (std::ranges::find(gaps, std::string_view(folded)) != std::end(gaps)) return true;
  double number = 0;
  const auto [end, problem] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  return problem == std::errc() && end == cell.data() + cell.size() && std::isfinite(number);
}

void check_numbers(const Entry& entry, const Node& column_name, std::size_t column, Diagnostics& diagnostics) {
  const auto& rows = entry.table.rows;
  const auto is_wrong = [&](const std::vector<std::string>& row) { return !is_drawable(row[column]); };
  const auto first = std::ranges::find_if(rows, is_wrong);
  if (first == rows.end()) return;
  const auto others = std::ranges::count_if(rows, is_wrong) - 1;
  const std::string more = others == 0 ? "" : fmt::format(", nor {} {} more", others == 1 ? "is" : "are", others);
  diagnostics.push_back(
      error(entry.location(column_name.mark), "not-a-number",
            fmt::format("'{}' in row {} of column '{}' is no number{}", shorten((*first)[column], 40),
                        first - rows.begin() + 1, shorten(column_name.text, 40), more),
            "write digits with a point and without a unit: 1234.5; leave the cell empty where nobody knows"));
}

/// The position of the column, or a diagnostic.
std::optional<std::size_t> find_column(const Entry& entry, const Node& name, Diagnostics& diagnostics) {
  const auto& columns = entry.table.columns;
  const auto found = std::ranges::find(columns, name.text);
  if (found != columns.end()) return static_cast<std::size_t>(found - columns.begin());
  const std::vector<std::string_view> names(columns.begin(), columns.end());
  const std::string near = nearest(name.text, names);
  diagnostics.push_back(error(entry.location(name.mark), "unknown-column",
                              fmt::format("'{}' has no column '{}'", entry.text("csv"), shorten(name.text, 40)),
                              near.empty() ? fmt::format("its columns are: {}", shorten(join(columns, ", "), 200))
                                           : fmt::format("did you mean '{}'?", near)));
  return {};
}

}  // namespace

void check_chart(const Context&, const Entry& entry, Diagnostics& diagnostics) {
  if (entry.kind != Kind::dataset || entry.table.columns.empty()) return;
  const Node* chart = entry.find("chart");
  if (chart == nullptr) return;
  find_column(entry, *chart->find("label"), diagnostics);
  for (const Node& name : chart->find("values")->items) {
    if (const auto column = find_column(entry, name, diagnostics)) check_numbers(entry, name, *column, diagnostics);
  }
}

}  // namespace herald::site::checks

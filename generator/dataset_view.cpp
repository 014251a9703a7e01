#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/text.h"
#include "generator/entry_view.h"
#include "generator/shapes.h"
#include "pictures/chart.h"

namespace herald::generator {
namespace {

using site::Table;

/// More are a table to search, not a drawing to look at.
constexpr std::size_t most_rows_drawn = 60;

std::optional<double> number_in(std::string_view cell) {
  double number = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  if (error != std::errc() || end != cell.data() + cell.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

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

/// What the cells of a table's column look like.
struct Column {
  std::string alignment;
  std::string language;  ///< that separators are of; empty: none are wanted

  std::string text_of(const std::string& cell) const {
    return language.empty() ? cell : whole_number_text(cell, language);
  }
};

std::vector<Column> columns_of(const Table& table, const std::string& language) {
  std::vector<Column> columns;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string alignment = alignment_of(table, i);
    const bool has_separators = alignment == "number" && !holds_years(table, i);
    columns.push_back({alignment, has_separators ? language : ""});
  }
  return columns;
}

/// The columns that `chart` draws, and their unit.
struct Drawn {
  std::vector<std::string> names;
  std::string unit;

  explicit Drawn(const site::Node* chart) {
    if (chart == nullptr) return;
    names = texts_of(chart->find("values"));
    unit = site::text_of(*chart, "unit");
  }

  bool has(const std::string& column) const { return std::ranges::find(names, column) != names.end(); }
  std::string with_unit(const std::string& text) const {
    return unit.empty() || text.empty() ? text : text + " " + unit;
  }
};

void show_table(const EntryView& page, const std::vector<Column>& columns, const Drawn& drawn) {
  const Table& table = page.entry.table;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    View& column = page.view.add("COLUMNS");
    column.set("LABEL", table.columns[i]);
    column.set("ALIGN", i == 0 ? "text" : columns[i].alignment);
  }
  for (const std::vector<std::string>& cells : table.rows) {
    View& row = page.view.add("ROWS");
    row.set("HEADING", cells.empty() ? "" : cells.front());
    for (std::size_t i = 1; i < cells.size(); ++i) {
      View& cell = row.add("CELLS");
      cell.set("VALUE", columns[i].text_of(cells[i]));
      cell.set("UNIT", drawn.has(table.columns[i]) && !cells[i].empty() ? drawn.unit : "");
      cell.set("ALIGN", columns[i].alignment);
    }
  }
}

std::size_t position_of(const Table& table, std::string_view column) {
  return static_cast<std::size_t>(std::ranges::find(table.columns, column) - table.columns.begin());
}

pictures::Chart::Type type_of(const site::Node& chart) {
  const std::string_view type = site::text_of(chart, "type");
  if (type == "line") return pictures::Chart::Type::line;
  return type == "stacked-bar" ? pictures::Chart::Type::stacked_bar : pictures::Chart::Type::bar;
}

/// Nothing when a column is not there, which `herald check` has said.
std::optional<pictures::Chart> chart_of(const site::Node& node, const Table& table, const std::vector<Column>& columns,
                                        const Drawn& drawn) {
  const std::size_t label = position_of(table, site::text_of(node, "label"));
  if (label == table.columns.size() || table.rows.size() > most_rows_drawn) return std::nullopt;
  pictures::Chart chart;
  chart.type = type_of(node);
  chart.unit = drawn.unit;
  for (const std::vector<std::string>& row : table.rows)
    chart.labels.push_back(row[label]);
  for (const std::string& name : drawn.names) {
    const std::size_t column = position_of(table, name);
    if (column == table.columns.size()) return std::nullopt;
    pictures::Series& series = chart.series.emplace_back();
    series.name = name;
    for (const std::vector<std::string>& row : table.rows) {
      series.values.push_back(number_in(row[column]));
      series.texts.push_back(drawn.with_unit(columns[column].text_of(row[column])));
    }
  }
  return chart;
}

/// What the chart shows, in words: its columns, and where the lowest and the highest value stand.
std::string description_of(const pictures::Chart& chart, const std::string& label, const Wording& wording) {
  struct Place {
    const pictures::Series* series = nullptr;
    std::size_t row = 0;
  };
  Place low;
  Place high;
  std::vector<std::string> names;
  for (const pictures::Series& series : chart.series) {
    names.push_back(series.name);
    for (std::size_t row = 0; row < series.values.size(); ++row) {
      const auto& value = series.values[row];
      if (!value) continue;
      if (low.series == nullptr || *value < *low.series->values[low.row]) low = {&series, row};
      if (high.series == nullptr || *value > *high.series->values[high.row]) high = {&series, row};
    }
  }
  if (low.series == nullptr) return {};
  const auto where = [&](const Place& place) {
    return chart.series.size() == 1 ? chart.labels[place.row] : chart.labels[place.row] + ", " + place.series->name;
  };
  return wording.words.text("chart.description", {{"columns", names_text(wording, names)},
                                                  {"label", label},
                                                  {"lowest", low.series->texts[low.row]},
                                                  {"lowest-at", where(low)},
                                                  {"highest", high.series->texts[high.row]},
                                                  {"highest-at", where(high)}});
}

void show_chart(const EntryView& page, const std::vector<Column>& columns, const Drawn& drawn) {
  const site::Node* node = page.entry.find("chart");
  auto chart = node ? chart_of(*node, page.entry.table, columns, drawn) : std::nullopt;
  if (!chart) return page.view.set_html("CHART", "");
  chart->title = page.entry.title;
  chart->description = description_of(*chart, std::string(site::text_of(*node, "label")), page.wording);
  page.view.set_html("CHART", pictures::draw_chart(*chart));
}

}  // namespace

void show_dataset(const EntryView& page) {
  const site::Entry& dataset = page.entry;
  const std::string csv(dataset.text("csv"));
  page.view.set("CSV_URL", csv.empty() ? "" : dataset.root().url() + csv);
  page.view.set("CAPTION", page.wording.words.text("dataset.caption", {{"title", dataset.title}}));
  const std::vector<Column> columns = columns_of(dataset.table, page.wording.language);
  const Drawn drawn(dataset.find("chart"));
  show_chart(page, columns, drawn);
  show_table(page, columns, drawn);
  Facts facts(page.view, "FACTS", page.wording);
  facts.add_texts(dataset, "source");
  facts.add_texts(dataset, "licence");
  facts.add_date(dataset, "published");
}

}  // namespace herald::generator

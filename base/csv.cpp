#include "base/csv.h"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <ranges>
#include <utility>

#include "base/text.h"

namespace herald {
namespace {

struct Row {
  std::vector<std::string> values;
  int line = 0;  ///< of the text on which it begins
};

struct Rows {
  std::vector<Row> complete;
  Row current;
  bool is_between = true;  ///< no part of a row was seen since the last one ended
};

void take_value(void* data, std::size_t size, void* rows) {
  static_cast<Rows*>(rows)->current.values.emplace_back(static_cast<const char*>(data), size);
}

void take_row_end(int, void* rows) {
  auto* const all = static_cast<Rows*>(rows);
  all->complete.push_back(std::exchange(all->current, {}));
  all->is_between = true;
}

class Parser {
 public:
  Parser() {
    if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
  }
  ~Parser() { csv_free(&parser_); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  /// Line by line, because libcsv does not say where a row began.
  bool parse(std::string_view text, Rows& rows) {
    for (int line = 1; !text.empty(); ++line) {
      const std::string_view piece = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
      text.remove_prefix(piece.size());
      if (rows.is_between && !trim(piece).empty()) {
        rows.current.line = line;
        rows.is_between = false;
      }
      if (csv_parse(&parser_, piece.data(), piece.size(), take_value, take_row_end, &rows) != piece.size())
        return false;
    }
    return csv_fini(&parser_, take_value, take_row_end, &rows) == 0;
  }

 private:
  csv_parser parser_ = {};
};

std::string csv_value(const std::string& value) {
  const bool is_formula = !value.empty() && std::string_view("=+-@\t\r").find(value.front()) != std::string_view::npos;
  std::string text = is_formula ? "'" + value : value;
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

}  // namespace

tl::expected<CsvTable, std::string> parse_csv(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (!is_valid_utf8(text)) return tl::unexpected(std::string("it is not UTF-8"));
  Rows rows;
  Parser parser;
  if (!parser.parse(text, rows)) {
    return tl::unexpected(
        fmt::format("line {} has a quotation mark that is not closed or stands within a value", rows.current.line));
  }
  if (rows.complete.empty()) return tl::unexpected(std::string("it is empty"));
  CsvTable table{std::move(rows.complete.front().values), {}};
  for (Row& row : rows.complete | std::views::drop(1)) {
    if (row.values.size() != table.columns.size()) {
      return tl::unexpected(fmt::format("line {} has {}, the header {}", row.line,
                                        count_of(row.values.size(), "value", "values"), table.columns.size()));
    }
    table.rows.push_back(std::move(row.values));
  }
  return table;
}

std::string csv_line(std::span<const std::string> values) {
  std::string line;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) line += ',';
    line += csv_value(values[i]);
  }
  return line + "\r\n";
}

}  // namespace herald

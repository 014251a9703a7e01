#include "base/csv.h"

#include <csv.h>
#include <fmt/format.h>

#include <new>
#include <utility>

#include "base/text.h"

namespace herald {
namespace {

struct Rows {
  std::vector<std::vector<std::string>> complete;
  std::vector<std::string> current;
};

void take_value(void* data, std::size_t size, void* rows) {
  static_cast<Rows*>(rows)->current.emplace_back(static_cast<const char*>(data), size);
}

void take_row_end(int, void* rows) {
  auto* const all = static_cast<Rows*>(rows);
  all->complete.push_back(std::exchange(all->current, {}));
}

class Parser {
 public:
  Parser() {
    if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw std::bad_alloc();
  }
  ~Parser() { csv_free(&parser_); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  bool parse(std::string_view text, Rows& rows) {
    if (csv_parse(&parser_, text.data(), text.size(), take_value, take_row_end, &rows) != text.size()) return false;
    return csv_fini(&parser_, take_value, take_row_end, &rows) == 0;
  }

  std::string error() { return csv_strerror(csv_error(&parser_)); }

 private:
  csv_parser parser_ = {};
};

}  // namespace

tl::expected<CsvTable, std::string> parse_csv(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (!is_valid_utf8(text)) return tl::unexpected(std::string("it is not UTF-8"));
  Rows rows;
  Parser parser;
  if (!parser.parse(text, rows)) {
    return tl::unexpected(fmt::format("row {}: {}", rows.complete.size() + 1, parser.error()));
  }
  if (rows.complete.empty()) return tl::unexpected(std::string("it is empty"));
  CsvTable table{std::move(rows.complete.front()), {}};
  for (std::size_t i = 1; i < rows.complete.size(); ++i) {
    if (rows.complete[i].size() != table.columns.size()) {
      return tl::unexpected(fmt::format("row {} has {}, the header {}", i + 1,
                                        count_of(rows.complete[i].size(), "value", "values"), table.columns.size()));
    }
    table.rows.push_back(std::move(rows.complete[i]));
  }
  return table;
}

}  // namespace herald

#include "base/csv.h"

#include <doctest/doctest.h>

#include <array>

#include <string>
#include <string_view>
#include <vector>

namespace herald {

TEST_CASE("tables are read as RFC 4180 has them") {
  using Row = std::vector<std::string>;
  struct Case {
    std::string_view text;
    Row columns;
    std::vector<Row> rows;
  };
  const Case cases[] = {
      {"a,b\n1,2\n", {"a", "b"}, {{"1", "2"}}},
      {"a,b\r\n1,2", {"a", "b"}, {{"1", "2"}}},  // no last line end
      {"\xEF\xBB\xBF"
       "a,b\n1,2\n",
       {"a", "b"},
       {{"1", "2"}}},  // a byte order mark
      {"a\n\"x, y\"\n", {"a"}, {{"x, y"}}},
      {"a\n\"he said \"\"hi\"\"\"\n", {"a"}, {{"he said \"hi\""}}},
      {"a,b\n\"two\nlines\",2\n", {"a", "b"}, {{"two\nlines", "2"}}},
      {"a,b\n\n1,2\n\n", {"a", "b"}, {{"1", "2"}}},  // blank lines
      {"a,b\n,\n", {"a", "b"}, {{"", ""}}},
      {"naïve,漢字\n£,é\n", {"naïve", "漢字"}, {{"£", "é"}}},
      {"a,b\n", {"a", "b"}, {}},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    const auto table = parse_csv(test.text);
    REQUIRE(table.has_value());
    CHECK(table->columns == test.columns);
    CHECK(table->rows == test.rows);
  }
}

TEST_CASE("what is not a table is refused with its line") {
  struct Case {
    std::string_view text;
    std::string_view error;
  };
  const Case cases[] = {
      {"", "it is empty"},
      {"\n\n", "it is empty"},
      {"\xEF\xBB\xBF", "it is empty"},
      {"a,b\n\xFF,2\n", "it is not UTF-8"},
      {"a,b\n1\n", "line 2 has 1 value, the header 2"},
      {"a,b\n1,2\n1,2,3\n", "line 3 has 3 values, the header 2"},
      {"a,b\n\n\n1,2,3\n", "line 4 has 3 values, the header 2"},        // blank lines count
      {"a,b\n\"x\ny\nz\",2\n1\n", "line 5 has 1 value, the header 2"},  // so do lines within quotes
      {"a,b\n1,\"2\n3,4\n", "line 2 has a quotation mark that is not closed or stands within a value"},
      {"a,b\n1,2\n3,4\"x\"5\n", "line 3 has a quotation mark that is not closed or stands within a value"},
      {"a,b\n1,\"2\"x\n", "line 2 has a quotation mark that is not closed or stands within a value"},
  };
  for (const Case& test : cases) {
    CAPTURE(test.text);
    const auto table = parse_csv(test.text);
    REQUIRE_FALSE(table.has_value());
    CHECK(table.error() == test.error);
  }
}

TEST_CASE("a large table is read in one go") {
  std::string text = "a,b,c\n";
  for (int i = 0; i < 100'000; ++i)
    text += "1,\"2\",3\n";
  const auto table = parse_csv(text);
  REQUIRE(table.has_value());
  CHECK(table->rows.size() == 100'000);
}

TEST_CASE("values of a table are quoted, and formulas disarmed") {
  const std::array values = {std::string("plain"),
                             std::string("a,b"),
                             std::string("say \"hi\""),
                             std::string("two\nlines"),
                             std::string("=1+1"),
                             std::string("@x,y"),
                             std::string()};
  CHECK(csv_line(values) == "plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",'=1+1,\"'@x,y\",\r\n");
}

}  // namespace herald

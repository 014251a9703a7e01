#include "site/markdown_limits.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "base/count_bytes.h"

namespace herald::site {
namespace {

/// Bytes of a paragraph times punctuation marks in it, summed over the body. cmark-gfm needs about 1 ns for each in its
/// worst cases (runs of quotation marks, of "<?", of table-like lines). Honest text of 2 MB stays below 10^8.
constexpr std::uint64_t most_work = 1'500'000'000;

/// For each line that may be a table's delimiter row, cmark-gfm splits the whole paragraph above it into cells.
constexpr std::uint64_t work_of_delimiter_row = 500;

/// Bytes that reference links can add to the page: each repeats the address and title of its definition.
constexpr std::uint64_t most_reference_bytes = 128 * 1024 * 1024;

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t") == std::string_view::npos;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Neither a letter, a digit, a blank, nor beyond ASCII. Without a branch, so that the compiler looks at many at once.
std::uint8_t is_sign(char c) {
  const auto byte = static_cast<std::uint8_t>(c);
  const auto lower = static_cast<std::uint8_t>(byte | 0x20);
  const std::uint8_t no_letter = static_cast<std::uint8_t>(lower - 'a') >= 26 ? 1 : 0;
  const std::uint8_t no_digit = static_cast<std::uint8_t>(byte - '0') >= 10 ? 1 : 0;
  const std::uint8_t is_ascii = byte < 0x80 ? 1 : 0;
  const std::uint8_t no_blank = byte != ' ' ? 1 : 0;
  const std::uint8_t no_tab = byte != '\t' ? 1 : 0;
  return static_cast<std::uint8_t>(no_letter & no_digit & is_ascii & no_blank & no_tab);
}

/// The length of the first line, with its end: \n, \r or both.
std::size_t line_length(std::string_view markdown, bool has_returns) {
  const std::size_t feed = std::min(markdown.find('\n'), markdown.size());
  const std::size_t with_feed = std::min(feed + 1, markdown.size());
  if (!has_returns) return with_feed;
  const std::size_t carriage = markdown.substr(0, feed).find('\r');
  return carriage == std::string_view::npos || carriage + 1 == feed ? with_feed : carriage + 1;
}

/// A line such as "- item": it ends a paragraph above it, always.
bool begins_item(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(' ');
  if (begin > 3 || line.size() < begin + 3) return false;
  const bool is_marker = line[begin] == '-' || line[begin] == '*' || line[begin] == '+';
  return is_marker && line[begin + 1] == ' ' && !is_blank(line.substr(begin + 1));
}

/// At most how many quotes and lists are open after the markers at the beginning of `line`. A list that a line above
/// has opened takes two columns at least.
std::size_t depth_of(std::string_view line) {
  std::size_t columns = 0;
  std::size_t markers = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == ' ' || c == '\t') {
      columns += c == ' ' ? 1 : 4;
    } else if (c == '>' || c == '-' || c == '+' || c == '*') {
      ++markers;
    } else if (is_digit(c)) {
      while (i + 1 < line.size() && is_digit(line[i + 1]))
        ++i;
      if (i + 1 == line.size() || (line[i + 1] != '.' && line[i + 1] != ')')) break;
      ++i;
      ++markers;
    } else {
      break;
    }
    // "-----" and "*****" are rules, not lists.
    const bool is_run = i + 1 < line.size() && c == line[i + 1] && c != '>' && c != ' ' && c != '\t';
    if (is_run) --markers;
  }
  return markers == 0 ? 0 : markers + columns / 2;
}

/// How many columns a table has if `line` ends in its delimiter row (|---|:-:|), perhaps behind quotes and list
/// markers; 0 if it does not.
std::size_t table_columns(std::string_view line) {
  const std::size_t before = line.find_last_not_of("|:- \t\v\f");
  const std::string_view row = before == std::string_view::npos ? line : line.substr(before + 1);
  const bool is_delimiter =
      row.find('-') != std::string_view::npos && row.find_first_of("|:") != std::string_view::npos;
  return is_delimiter ? static_cast<std::size_t>(std::ranges::count(row, '|')) + 1 : 0;
}

class Limits {
 public:
  std::optional<Excess> check(std::string_view markdown) {
    const bool has_returns = markdown.find('\r') != std::string_view::npos;
    while (!markdown.empty() && !excess_) {
      const std::size_t length = line_length(markdown, has_returns);
      take_line(markdown.substr(0, length));
      line_ += markdown[length - 1] == '\n' ? 1 : 0;
      markdown.remove_prefix(length);
    }
    if (!excess_) end_paragraph();
    if (!excess_ && longest_definitions_ * brackets_ > most_reference_bytes) {
      excess_ = {
          definitions_line_, "too-many-references",
          fmt::format("{} bytes of link definitions, with {} brackets in the text, would make the page too large",
                      longest_definitions_, brackets_),
          "write addresses into the links, or split the entry"};
    }
    return excess_;
  }

 private:
  /// With its line end.
  void take_line(std::string_view line) {
    const std::string_view text = line.substr(0, line.find_last_not_of("\r\n") + 1);
    if (is_blank(text)) {
      end_paragraph();
      columns_ = 0;
      return;
    }
    if (begins_item(text)) end_paragraph();
    check_depth(text);
    check_table(text);
    take_into_paragraph(line);
  }

  void check_depth(std::string_view line) {
    if (depth_of(line) <= deepest_markdown) return;
    excess_ = {line_, "too-deep", fmt::format("quotes and lists are nested deeper than {} levels", deepest_markdown),
               "flatten them"};
  }

  /// Every line below a delimiter row may be a row, and has a cell for each column however short it is.
  void check_table(std::string_view line) {
    const std::size_t columns = table_columns(line);
    paragraph_.delimiter_rows += columns > 0 ? 1 : 0;
    columns_ = std::max(columns_, columns);
    cells_ += columns_;
    if (columns_ > most_table_columns + 2) {
      excess_ = {line_, "too-wide-table", fmt::format("a table of more than {} columns", most_table_columns),
                 "make it a dataset with a CSV file"};
    } else if (cells_ > most_table_cells) {
      excess_ = {line_, "too-large-table", fmt::format("tables of more than {} cells", most_table_cells),
                 "make them datasets with CSV files"};
    }
  }

  void take_into_paragraph(std::string_view line) {
    if (paragraph_.bytes == 0) paragraph_.line = line_;
    paragraph_.bytes += line.size();
    paragraph_.signs += count_bytes(line, [](char c) { return is_sign(c); });
    paragraph_.has_definition = paragraph_.has_definition || line.find("]:") != std::string_view::npos;
    brackets_ += count_bytes(line, [](char c) { return c == '['; });
  }

  void end_paragraph() {
    work_ += paragraph_.work();
    if (paragraph_.work() > densest_.work()) densest_ = paragraph_;
    if (paragraph_.has_definition && paragraph_.bytes > longest_definitions_) {
      longest_definitions_ = paragraph_.bytes;
      definitions_line_ = paragraph_.line;
    }
    paragraph_ = {};
    if (work_ <= most_work || excess_) return;
    excess_ = {densest_.line, "too-dense",
               fmt::format("{} bytes without a blank line, {} of them punctuation, are too much to be read",
                           densest_.bytes, densest_.signs),
               "put blank lines between its parts"};
  }

  struct Paragraph {
    int line = 0;
    std::uint64_t bytes = 0;
    std::uint64_t signs = 0;
    std::uint64_t delimiter_rows = 0;
    bool has_definition = false;

    std::uint64_t work() const { return bytes * (signs + work_of_delimiter_row * delimiter_rows); }
  };

  int line_ = 1;
  Paragraph paragraph_;
  Paragraph densest_;
  std::uint64_t work_ = 0;
  std::size_t columns_ = 0;  ///< of the table that may be open
  std::size_t cells_ = 0;
  std::uint64_t brackets_ = 0;
  std::uint64_t longest_definitions_ = 0;
  int definitions_line_ = 0;
  std::optional<Excess> excess_;
};

}  // namespace

std::optional<Excess> find_excess(std::string_view markdown) {
  if (markdown.size() > largest_markdown) {
    return Excess{0, "too-large", fmt::format("the text has {} bytes, more than {}", markdown.size(), largest_markdown),
                  "split the entry"};
  }
  return Limits().check(markdown);
}

}  // namespace herald::site

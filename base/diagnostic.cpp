#include "base/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "base/source_lines.h"
#include "base/text.h"

namespace herald {
namespace {

constexpr std::size_t shown_line_bytes = 100;

std::string_view name_of(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

/// Moves `position` back to the first byte of the UTF-8 character it stands in.
std::size_t character_start(std::string_view text, std::size_t position) {
  while (position > 0 && position < text.size() && (static_cast<unsigned char>(text[position]) & 0xC0U) == 0x80U) {
    --position;
  }
  return position;
}

/// The source line and a caret under `column`, both indented by two spaces.
std::string excerpt(std::string_view line, int column) {
  std::size_t caret = column > 0 ? static_cast<std::size_t>(column) - 1 : 0;
  caret = std::min(caret, line.size());
  std::size_t begin = 0;
  if (line.size() > shown_line_bytes && caret > shown_line_bytes / 2) {
    begin = character_start(line, caret - shown_line_bytes / 2);
  }
  const std::size_t end = character_start(line, std::min(line.size(), begin + shown_line_bytes));
  std::string result = "  " + printable(line.substr(begin, end - begin)) + "\n";
  if (column > 0) {
    result += "  " + std::string(display_width(printable(line.substr(begin, caret - begin))), ' ') + "^\n";
  }
  return result;
}

}  // namespace

bool has_errors(std::span<const Diagnostic> diagnostics) {
  return std::ranges::any_of(diagnostics, [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void sort_diagnostics(Diagnostics& diagnostics) {
  const auto key = [](const Diagnostic& d) { return std::tie(d.location, d.code, d.message); };
  std::ranges::stable_sort(diagnostics, [&](const auto& a, const auto& b) { return key(a) < key(b); });
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end()), diagnostics.end());
}

std::string to_text(const Diagnostic& diagnostic, std::string_view source_line) {
  std::string result = printable(diagnostic.location.file);
  if (diagnostic.location.line > 0) {
    fmt::format_to(std::back_inserter(result), ":{}", diagnostic.location.line);
    if (diagnostic.location.column > 0) fmt::format_to(std::back_inserter(result), ":{}", diagnostic.location.column);
  }
  fmt::format_to(std::back_inserter(result), ": {}: {} [{}]\n", name_of(diagnostic.severity),
                 printable(diagnostic.message), diagnostic.code);
  if (!source_line.empty()) result += excerpt(source_line, diagnostic.location.column);
  if (!diagnostic.hint.empty()) result += "  hint: " + printable(diagnostic.hint) + "\n";
  return result;
}

std::string to_text(std::span<const Diagnostic> diagnostics, const std::filesystem::path& root,
                    std::size_t most_warnings_of_a_code) {
  SourceLines lines(root);
  std::string result;
  std::size_t errors = 0;
  std::map<std::string_view, std::size_t> warnings_of;
  for (const Diagnostic& diagnostic : diagnostics) {
    const bool is_error = diagnostic.severity == Severity::error;
    errors += is_error ? 1 : 0;
    if (!is_error && ++warnings_of[diagnostic.code] > most_warnings_of_a_code) continue;
    result += to_text(diagnostic, lines.at(diagnostic.location));
  }
  for (const auto& [code, count] : warnings_of) {
    if (count <= most_warnings_of_a_code) continue;
    fmt::format_to(std::back_inserter(result), "... and {} [{}]\n",
                   count_of(count - most_warnings_of_a_code, "more warning", "more warnings"), code);
  }
  const std::size_t warnings = diagnostics.size() - errors;
  if (!diagnostics.empty()) {
    result += fmt::format("{}, {}\n", count_of(errors, "error", "errors"), count_of(warnings, "warning", "warnings"));
  }
  return result;
}

}  // namespace herald

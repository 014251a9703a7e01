// docs/diagnostics.md, made from the table of codes.
#include <fmt/format.h>

#include <iterator>

#include "base/text.h"
#include "site/diagnostic_codes.h"

namespace herald::site {
namespace {

constexpr std::string_view beginning =
    R"(# Diagnostics

What `herald check` can find. An **error** stops `herald build` and every other way to publish; a **warning** does not.
Each has a code, printed in square brackets; scripts may rely on the codes. `herald check --format json`, `github` and
`sarif` print the same for programs: lines and columns count from 1, 0 means the file as a whole; columns count bytes in
`json` and characters elsewhere.

This page is made from the program's own table, and every example is run by the tests.
)";

std::string_view name_of(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

/// A fence that the text itself does not hold; what is not UTF-8 is shown as a question mark.
void add_file(std::string& page, const ExampleFile& file) {
  if (file.is_gone) {
    fmt::format_to(std::back_inserter(page), "\n`{}` is gone.\n", file.path);
    return;
  }
  std::string text(file.text);
  for (std::size_t bad = invalid_utf8_at(text); bad != std::string::npos; bad = invalid_utf8_at(text))
    text[bad] = '?';
  const std::string_view language = file.path.ends_with(".csv") ? "csv" : "yaml";
  fmt::format_to(std::back_inserter(page), "\n`{}`\n```{}\n{}```\n", file.path, language, text);
}

void add_code(std::string& page, const DiagnosticCode& code) {
  fmt::format_to(std::back_inserter(page), "\n### {}\n\n**{}.** {}\n", code.code, name_of(code.severity), code.meaning);
  if (code.mistake.empty()) {
    fmt::format_to(std::back_inserter(page), "{}\n", code.mending);
    return;
  }
  page += "\nA mistake:\n";
  for (const ExampleFile& file : example_files(code.mistake))
    add_file(page, file);
  page += "\nMended:\n";
  for (const ExampleFile& file : example_files(code.mending))
    add_file(page, file);
}

}  // namespace

std::string diagnostics_page() {
  std::string page(beginning);
  page += "\n| code | severity | what it means |\n|---|---|---|\n";
  for (const DiagnosticCode& code : diagnostic_codes()) {
    fmt::format_to(std::back_inserter(page), "| [{0}](#{0}) | {1} | {2} |\n", code.code, name_of(code.severity),
                   code.meaning);
  }
  std::string_view family;
  for (const DiagnosticCode& code : diagnostic_codes()) {
    if (code.family != family) fmt::format_to(std::back_inserter(page), "\n## {}\n", code.family);
    family = code.family;
    add_code(page, code);
  }
  return page;
}

}  // namespace herald::site

#pragma once
// The one table of diagnostic codes: what each means, an example of the mistake, and its mending. docs/diagnostics.md
// and SARIF's rules are made from it; a test runs every example.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/diagnostic_formats.h"

namespace herald::site {

struct DiagnosticCode {
  std::string_view code;
  Severity severity = Severity::error;
  std::string_view meaning;  ///< one sentence with its full stop
  /// Files of a site that gets this code and no other, each behind a line "@ PATH". Empty where files cannot show it.
  std::string_view mistake;
  /// The files that change so that nothing is left to mend; "@ PATH (gone)" removes one. In words without an example.
  std::string_view mending;
  std::string_view family = {};  ///< heading in the documentation
};

/// All of them, families together.
std::span<const DiagnosticCode> diagnostic_codes();

/// The same for to_sarif.
std::vector<DiagnosticRule> diagnostic_rules();

/// A file of an example.
struct ExampleFile {
  std::string_view path;
  std::string_view text;
  bool is_gone = false;
};
std::vector<ExampleFile> example_files(std::string_view example);

/// docs/diagnostics.md
std::string diagnostics_page();

}  // namespace herald::site

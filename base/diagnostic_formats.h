#pragma once
// Diagnostics for machines: JSON for scripts, workflow commands for GitHub, SARIF for code scanning and editors.
// `herald check --format` prints them.

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace herald {

/// What a code stands for.
struct DiagnosticRule {
  std::string_view code;
  Severity severity = Severity::error;
  std::string_view meaning;  ///< one sentence with its full stop
};

/// A JSON array, one object a diagnostic, in their order: "file", "line", "column" (both from 1, 0 for none; columns
/// count bytes), "severity" ("error" or "warning"), "code", "message", "hint" (may be empty).
std::string to_json(std::span<const Diagnostic> diagnostics);

/// One line a diagnostic, as GitHub's workflow commands have it:
/// "::error file=content/x.md,line=3,col=9,title=unknown-reference::there is no role 'x'%0Ahint: ...".
/// Columns count characters; the lines are read from `root`.
std::string to_github(std::span<const Diagnostic> diagnostics, const std::filesystem::path& root);

/// A SARIF 2.1.0 log with one run. `rules` are all that the program knows, in their order; columns count code points.
std::string to_sarif(std::span<const Diagnostic> diagnostics, std::span<const DiagnosticRule> rules,
                     const std::filesystem::path& root, std::string_view version);

}  // namespace herald

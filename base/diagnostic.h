#pragma once
// A mistake in what a person wrote, with its place and how to mend it. Parsers and checks collect these; the
// command line prints them all, sorted by place.

#include <cstddef>
#include <filesystem>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace herald {

/// A place in a file. `line` and `column` count from 1; a column counts bytes; 0 means "the file as a whole".
struct Location {
  std::string file;  ///< relative to the site's folder, with '/'
  int line = 0;
  int column = 0;

  auto operator<=>(const Location&) const = default;
};

enum class Severity { warning, error };

struct Diagnostic {
  Location location;
  Severity severity = Severity::error;
  std::string code;     ///< stable, kebab-case, documented in docs/diagnostics.md: "unknown-reference"
  std::string message;  ///< one sentence without a full stop
  std::string hint;     ///< how to mend it; may be empty

  bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

inline constexpr std::size_t all_warnings = std::numeric_limits<std::size_t>::max();

bool has_errors(std::span<const Diagnostic> diagnostics);

/// Orders by file, line, column, then code and message, and drops exact repetitions.
void sort_diagnostics(Diagnostics& diagnostics);

/// The text an editor reads; ends with a newline:
///
///     content/stories/x.md:12:7: error: unknown person 'ada' [unknown-reference]
///       people: [ada]
///                ^
///       hint: did you mean 'ada-lovelace'?
///
/// `source_line` is the line at the location, empty when there is none. A long line is cut around the caret;
/// control characters are shown as '?', because the file may be hostile to the terminal.
std::string to_text(const Diagnostic& diagnostic, std::string_view source_line);

/// All of them, each with its source line read from `root`, and a closing line that counts them. Errors are always
/// told; of the warnings of one code only the first `most_warnings_of_a_code`, and then how many more there are.
std::string to_text(std::span<const Diagnostic> diagnostics, const std::filesystem::path& root,
                    std::size_t most_warnings_of_a_code = all_warnings);

}  // namespace herald

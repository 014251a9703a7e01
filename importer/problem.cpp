#include "importer/problem.h"

#include <algorithm>
#include <utility>

namespace herald::importer {

Location place_in(std::string_view text, std::size_t offset, const std::string& file) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const auto line = static_cast<int>(std::ranges::count(before, '\n')) + 1;
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return {file, line, static_cast<int>(before.size() - line_start) + 1};
}

tl::unexpected<Diagnostic> refuse(const std::string& file, std::string code, std::string message, std::string hint) {
  return tl::unexpected(
      Diagnostic{{file, 0, 0}, Severity::error, std::move(code), std::move(message), std::move(hint)});
}

tl::unexpected<Diagnostic> refuse_at(std::string_view text, std::size_t offset, const std::string& file,
                                     std::string code, std::string message, std::string hint) {
  return tl::unexpected(
      Diagnostic{place_in(text, offset, file), Severity::error, std::move(code), std::move(message), std::move(hint)});
}

}  // namespace herald::importer

#include "site/check.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

#include "base/files.h"
#include "base/text.h"

namespace herald::site {
namespace {

/// Where `target` stands in the file's text: on line `line` or below, because a link may end on a later line of its
/// paragraph than it begins.
Location place_of(const std::string& file, std::string_view text, int line, std::string_view target) {
  std::size_t begin = 0;
  for (int passed = 1; passed < line && begin < text.size(); ++passed)
    begin = text.find('\n', begin) + 1;
  const std::size_t found = target.empty() ? std::string_view::npos : text.find(target, begin);
  if (found == std::string_view::npos) return {file, line, 0};
  const std::size_t line_start = text.rfind('\n', found) + 1;
  for (std::size_t i = begin; i < found; ++i)
    line += text[i] == '\n' ? 1 : 0;
  return {file, line, static_cast<int>(found - line_start) + 1};
}

void check_links(const Entry& entry, const std::filesystem::path& root, Diagnostics& diagnostics) {
  std::string text;
  for (const Link& link : entry.body.links) {
    if (!link.is_broken) continue;
    if (text.empty()) text = read_file(root / entry.file);
    const bool is_image = link.type == Link::Type::image;
    const Location location = place_of(entry.file, text, entry.source_line + link.line - 1, link.target);
    if (link.target.empty()) {
      diagnostics.push_back({location, Severity::warning, "empty-link", "a link without a target",
                             "put an address between the brackets"});
      continue;
    }
    diagnostics.push_back({location, Severity::error, is_image ? "missing-image" : "broken-link",
                           fmt::format("there is no {} '{}'", is_image ? "image" : "page", shorten(link.target, 80)),
                           is_image ? "put the file beside the entry, or mend the name"
                                    : "write the path from this file to the other's .md file"});
  }
}

}  // namespace

Diagnostics check(const Site& site, const std::filesystem::path& root) {
  Diagnostics diagnostics;
  for (const Entry* entry : site.entries())
    check_links(*entry, root, diagnostics);
  sort_diagnostics(diagnostics);
  return diagnostics;
}

}  // namespace herald::site

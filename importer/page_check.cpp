#include "importer/page_check.h"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/error.h"
#include "base/files.h"
#include "base/parallel.h"
#include "base/text.h"
#include "site/front_matter.h"
#include "site/validate.h"

namespace herald::importer {
namespace {

namespace fs = std::filesystem;

std::string mistake_in(const std::string& file, const std::string& text) {
  auto parts = site::split_front_matter(text, file);
  if (!parts) return fmt::format("{} would not be readable: {}", file, parts.error().message);
  Diagnostics diagnostics;
  site::validate_entry(parts->front, *site::kind_from_folder(split(file, '/')[1]), file, diagnostics);
  if (!has_errors(diagnostics)) return {};
  return fmt::format("{} would not be valid: {}; nothing was written", file, diagnostics.front().message);
}

/// Empty when `text` is sound, or when the editor's own version had its mistakes before.
std::string problem_of(const std::string& file, const std::string& text, const fs::path& root) {
  std::string problem = mistake_in(file, text);
  const fs::path path = root / file;
  const bool is_ours = problem.empty() || !fs::exists(path) || mistake_in(file, read_file(path)).empty();
  return is_ours ? problem : std::string();
}

}  // namespace

void check_pages(const Content::Changes& changes, const fs::path& root) {
  std::vector<std::pair<const std::string*, const std::string*>> pages;
  for (const auto& [file, text] : changes) {
    if (text && file.ends_with(".md")) pages.emplace_back(&file, &*text);
  }
  std::vector<std::string> problems(pages.size());
  parallel_for(pages.size(),
               [&](unsigned, std::size_t i) { problems[i] = problem_of(*pages[i].first, *pages[i].second, root); });
  for (const std::string& problem : problems) {
    if (!problem.empty()) throw Error(problem);
  }
}

}  // namespace herald::importer

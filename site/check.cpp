#include "site/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/files.h"
#include "base/text.h"

namespace herald::site {
namespace {

/// An entry's file, read again to find where a link stands.
class Source {
 public:
  Source(const std::filesystem::path& root, const std::string& file) : file_(file), text_(read_file(root / file)) {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (text_[i] == '\n') line_starts_.push_back(i + 1);
    }
  }

  /// Where `target` stands on line `line` or below: a link may end on a later line of its paragraph than it begins, and
  /// a reference link has its address far away.
  Location place_of(int line, std::string_view target) {
    if (target.empty() || line < 1 || static_cast<std::size_t>(line) > line_starts_.size()) return {file_, line, 0};
    const std::size_t begin = line_starts_[static_cast<std::size_t>(line) - 1];
    constexpr std::size_t near = 4096;
    std::size_t found = std::string_view(text_).substr(begin, near).find(target);
    if (found != std::string_view::npos) {
      found += begin;
    } else if (distant_searches_-- > 0) {
      found = text_.find(target, begin);
    }
    if (found == std::string_view::npos) return {file_, line, 0};
    const auto after = std::ranges::upper_bound(line_starts_, found);
    return {file_, static_cast<int>(after - line_starts_.begin()), static_cast<int>(found - *std::prev(after)) + 1};
  }

 private:
  std::string file_;
  std::string text_;
  std::vector<std::size_t> line_starts_ = {0};
  int distant_searches_ = 1000;  // of a file with more broken links than that, some are shown without a column
};

void check_links(const Entry& entry, const std::filesystem::path& root, Diagnostics& diagnostics) {
  std::optional<Source> source;
  for (const Link& link : entry.body.links) {
    if (!link.is_broken) continue;
    if (!source) source.emplace(root, entry.file);
    const bool is_image = link.type == Link::Type::image;
    const Location location = source->place_of(entry.source_line + link.line - 1, link.target);
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

/// The picture that front matter names is there and is published.
void check_image(const Entry& entry, const std::filesystem::path& root, const std::set<std::string_view>& attachments,
                 Diagnostics& diagnostics) {
  const Node* image = entry.find("image");
  if (image == nullptr) return;
  std::error_code error;
  const std::string folder =
      entry.file.substr(0, entry.file.rfind('/') + 1).substr(std::string_view("content/").size());
  const bool is_there = image->text.starts_with('/')
                            ? std::filesystem::is_regular_file(root / "static" / image->text.substr(1), error)
                            : attachments.contains(folder + image->text);
  if (is_there) return;
  diagnostics.push_back({entry.location(image->mark), Severity::error, "missing-image",
                         fmt::format("there is no image '{}'", shorten(image->text, 80)),
                         "put the file beside the entry, or mend the name"});
}

}  // namespace

Diagnostics check(const Site& site, const std::filesystem::path& root) {
  Diagnostics diagnostics;
  std::set<std::string_view> attachments;
  for (const Attachment& attachment : site.attachments())
    attachments.insert(attachment.path);
  for (const Entry* entry : site.entries()) {
    check_links(*entry, root, diagnostics);
    check_image(*entry, root, attachments, diagnostics);
  }
  sort_diagnostics(diagnostics);
  return diagnostics;
}

}  // namespace herald::site

#include "site/front_matter.h"

#include <utility>

#include "base/text.h"

namespace herald::site {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Takes the first line, without its end, off `rest`.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool is_fence(std::string_view line) {
  return line.starts_with("---") && trim(line) == "---";
}

}  // namespace

tl::expected<FrontMatter, Diagnostic> split_front_matter(std::string_view text, const std::string& file) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::string_view rest = text;
  if (!is_fence(take_line(rest))) {
    return tl::unexpected(Diagnostic{{file, 1, 1},
                                     Severity::error,
                                     "missing-front-matter",
                                     "the file does not begin with front matter",
                                     "begin it with a line '---', then 'key: value' lines, then another '---'"});
  }
  const char* const yaml_begin = rest.data();
  int line = 2;
  for (; !rest.empty(); ++line) {
    const char* const line_begin = rest.data();
    if (!is_fence(take_line(rest))) continue;
    const std::string_view yaml(yaml_begin, static_cast<std::size_t>(line_begin - yaml_begin));
    auto front = parse_yaml(yaml, file, 2);
    if (!front) return tl::unexpected(std::move(front.error()));
    return FrontMatter{*std::move(front), rest, line + 1};
  }
  return tl::unexpected(Diagnostic{{file, 1, 1},
                                   Severity::error,
                                   "unclosed-front-matter",
                                   "the front matter that begins here is never closed",
                                   "put a line '---' after the last key"});
}

}  // namespace herald::site

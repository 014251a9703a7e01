#include "formats/feed_content.h"

#include <string_view>

namespace herald::formats {

std::optional<Date> publication_of(const site::Entry& entry) {
  switch (entry.kind) {
    case site::Kind::story:
      return entry.date("date");
    case site::Kind::opportunity:
      return entry.date("opens");
    case site::Kind::dataset:
      return entry.date("published");
    default:
      return std::nullopt;
  }
}

std::string with_absolute_links(std::string html, const std::string& base_url) {
  // In a rendered body a quotation mark stands only around the values of attributes.
  for (const std::string_view opening : {" href=\"/", " src=\"/"}) {
    for (std::size_t at = html.find(opening); at != std::string::npos; at = html.find(opening, at + 1)) {
      const std::size_t slash = at + opening.size() - 1;
      if (html.compare(slash, 2, "//") != 0) html.insert(slash, base_url);
    }
  }
  return html;
}

}  // namespace herald::formats

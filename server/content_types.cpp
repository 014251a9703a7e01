#include "server/content_types.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace herald::server {
namespace {

struct Known {
  std::string_view ending;
  ContentType type;
};

constexpr std::array known_types = {
    Known{"html", {"text/html; charset=utf-8", true}},
    Known{"css", {"text/css; charset=utf-8", true}},
    Known{"js", {"text/javascript; charset=utf-8", true}},
    Known{"mjs", {"text/javascript; charset=utf-8", true}},
    Known{"json", {"application/json; charset=utf-8", true}},
    Known{"map", {"application/json; charset=utf-8", true}},
    Known{"jsonld", {"application/ld+json; charset=utf-8", true}},
    Known{"webmanifest", {"application/manifest+json; charset=utf-8", true}},
    Known{"xml", {"application/xml; charset=utf-8", true}},
    Known{"atom", {"application/atom+xml; charset=utf-8", true}},
    Known{"txt", {"text/plain; charset=utf-8", true}},
    Known{"md", {"text/markdown; charset=utf-8", true}},
    Known{"csv", {"text/csv; charset=utf-8", true}},
    Known{"ics", {"text/calendar; charset=utf-8", true}},
    Known{"vcf", {"text/vcard; charset=utf-8", true}},
    Known{"vtt", {"text/vtt; charset=utf-8", true}},
    Known{"svg", {"image/svg+xml; charset=utf-8", true}},
    Known{"wasm", {"application/wasm", true}},
    Known{"png", {"image/png"}},
    Known{"jpg", {"image/jpeg"}},
    Known{"jpeg", {"image/jpeg"}},
    Known{"gif", {"image/gif"}},
    Known{"webp", {"image/webp"}},
    Known{"avif", {"image/avif"}},
    Known{"ico", {"image/x-icon"}},
    Known{"woff2", {"font/woff2"}},
    Known{"woff", {"font/woff"}},
    Known{"ttf", {"font/ttf"}},
    Known{"pdf", {"application/pdf"}},
    Known{"zip", {"application/zip"}},
    Known{"gz", {"application/gzip"}},
    Known{"sqlite", {"application/vnd.sqlite3"}},
    Known{"mp4", {"video/mp4"}},
    Known{"webm", {"video/webm"}},
    Known{"mp3", {"audio/mpeg"}},
    Known{"ogg", {"audio/ogg"}},
};

}  // namespace

ContentType content_type_of(std::string_view file_name) {
  const std::size_t dot = file_name.rfind('.');
  if (dot != std::string_view::npos) {
    const std::string_view ending = file_name.substr(dot + 1);
    const auto* found =
        std::ranges::find_if(known_types, [&](const Known& known) { return iequals_ascii(known.ending, ending); });
    if (found != known_types.end()) return found->type;
  }
  return {"application/octet-stream"};
}

}  // namespace herald::server

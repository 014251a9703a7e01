// Pictures that are not there, and pictures without words for those who cannot see them (WCAG 1.1.1).
#include <fmt/format.h>

#include <system_error>

#include "base/text.h"
#include "site/checks/body_places.h"
#include "site/checks/family.h"

namespace herald::site::checks {
namespace {

namespace fs = std::filesystem;

void check_own_image(const Context& context, const Entry& entry, Diagnostics& diagnostics) {
  const Node* image = entry.find("image");
  if (image == nullptr) return;
  const bool is_static = image->text.starts_with('/');
  const fs::path path = is_static ? context.root / "static" / image->text.substr(1)
                                  : (context.root / entry.file).parent_path() / image->text;
  std::error_code ignored;
  if (!fs::is_regular_file(path, ignored)) {
    diagnostics.push_back(error(entry.location(image->mark), "missing-image",
                                fmt::format("there is no image '{}'", shorten(image->text, 80)),
                                is_static ? "put the file below static/, or mend the name"
                                          : "put the file beside the entry, or mend the name"));
  }
  if (entry.text("image_alt").empty()) {
    diagnostics.push_back(error(entry.location(image->mark), "missing-image-alt",
                                "an image without 'image_alt' says nothing to those who cannot see it",
                                "add 'image_alt: what the picture shows', in one sentence"));
  }
}

}  // namespace

void check_images(const Context& context, const Entry& entry, Diagnostics& diagnostics) {
  check_own_image(context, entry, diagnostics);
  BodyPlaces places(context.root, entry);
  for (const Link& link : entry.body.links) {
    if (link.type != Link::Type::image || link.is_broken || !trim(link.text).empty()) continue;
    diagnostics.push_back(warning(places.find(link), "missing-alt-text",
                                  fmt::format("the image '{}' has no description", shorten(link.target, 80)),
                                  "write what it shows between the brackets: ![A chart of ...](chart.png)"));
  }
}

}  // namespace herald::site::checks

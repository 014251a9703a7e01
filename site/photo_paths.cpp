#include "site/photo_paths.h"

#include <fmt/format.h>

#include <array>

#include "base/hash.h"

namespace herald::site {
namespace {

using pictures::Format;
using pictures::Photo;

// Portraits are shown 5 to 15 rem wide, other pictures as wide as a column of text or a phone.
constexpr std::array<int, 3> portraits = {160, 320, 480};
constexpr std::array<int, 3> others = {480, 960, 1440};

}  // namespace

std::span<const int> picture_widths() {
  return others;
}

std::span<const int> image_widths(const Entry& entry) {
  return entry.kind == Kind::person ? std::span<const int>(portraits) : others;
}

std::vector<int> widths_for(const Photo& photo, std::span<const int> wanted) {
  std::vector<int> widths;
  for (const int width : wanted) {
    if (width < photo.width) widths.push_back(width);
  }
  if (widths.size() < wanted.size()) widths.push_back(photo.width);
  return widths;
}

std::string path_of(const Photo& photo, int width, Format format) {
  return fmt::format("images/{}-{}.{}", to_hex(photo.fingerprint), width, pictures::ending_of(format));
}

std::optional<PublishedImage> published_image(const Entry& entry) {
  if (!entry.photo) return std::nullopt;
  const int width = widths_for(*entry.photo, image_widths(entry)).back();
  const Format format = pictures::plain_format(*entry.photo);
  return PublishedImage{"/" + path_of(*entry.photo, width, format), format == Format::png ? "image/png" : "image/jpeg",
                        width, entry.photo->height_at(width)};
}

}  // namespace herald::site

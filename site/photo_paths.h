#pragma once
// Where the sizes of a photo are published, so that pages and files for machines name the same ones.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "site/entry.h"

namespace herald::site {

/// Widths at which pictures in a text, and large ones at its head, are published, in pixels.
std::span<const int> picture_widths();

/// The same of what `entry` shows as its image: portraits are smaller.
std::span<const int> image_widths(const Entry& entry);

/// Those of `wanted` that the photo has, and its own where it has less than the largest.
std::vector<int> widths_for(const pictures::Photo& photo, std::span<const int> wanted);

/// "images/0123456789abcdef-320.avif": changes with the picture, so that browsers may keep it.
std::string path_of(const pictures::Photo& photo, int width, pictures::Format format);

struct PublishedImage {
  std::string url;   ///< on the site: "/images/0123456789abcdef-480.jpg"
  std::string type;  ///< "image/jpeg"
  int width = 0;     ///< in pixels
  int height = 0;
};

/// The image of `entry` at its largest, in a format that is read everywhere; nothing when it has none.
std::optional<PublishedImage> published_image(const Entry& entry);

}  // namespace herald::site

#pragma once
// Pictures as PNG with a palette of at most 256 colours: half the bytes of 24 bits a pixel, and less.

#include <cstdint>
#include <span>
#include <string>

namespace herald::pictures {

/// Pixels in rows without gaps, each 0xRRGGBB, the upper byte ignored.
struct Pixels {
  std::span<const std::uint32_t> colours;
  int width = 0;
  int height = 0;
};

/// How long to look for a small file.
enum class Packing { fast, small };

/// Of a flat drawing with some thousands of colours at most: the 256 most frequent as they are, the others as the
/// nearest of those. Throws Error when libpng fails.
std::string indexed_png(const Pixels& pixels, Packing packing = Packing::fast);

/// A photo of three bytes a pixel, row by row, in the few dozen colours that libimagequant finds for it: then it packs
/// to a third, and leaves a palette room for what else is drawn. Throws Error when libvips fails.
std::string in_few_colours(const std::string& rgb, int width, int height);

}  // namespace herald::pictures

#include "pictures/indexed_png.h"

#include <fmt/format.h>
#include <png.h>

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/error.h"
#include "pictures/vips.h"

namespace herald::pictures {
namespace {

constexpr std::size_t most_colours = 256;
constexpr double grain = 0.7;  ///< in pixels
constexpr std::uint32_t colour_mask = 0xFFFFFF;

using Colour = std::uint32_t;

int part(Colour colour, unsigned shift) {
  return static_cast<int>((colour >> shift) & 0xFF);
}

/// As eyes see it: green counts most (ITU-R BT.601, rounded).
int distance(Colour a, Colour b) {
  const int red = part(a, 16) - part(b, 16);
  const int green = part(a, 8) - part(b, 8);
  const int blue = part(a, 0) - part(b, 0);
  return 3 * red * red + 6 * green * green + blue * blue;
}

/// Calls `see(colour, count)` for each run of one colour.
template <typename See>
void for_each_run(std::span<const Colour> colours, const See& see) {
  for (std::size_t at = 0; at < colours.size();) {
    const Colour colour = colours[at] & colour_mask;
    std::size_t end = at + 1;
    while (end < colours.size() && (colours[end] & colour_mask) == colour)
      ++end;
    see(colour, end - at);
    at = end;
  }
}

/// All colours, the most frequent first; of two as frequent, the darker.
std::vector<std::pair<Colour, std::size_t>> count_colours(std::span<const Colour> colours) {
  std::unordered_map<Colour, std::size_t> counts;
  for_each_run(colours, [&](Colour colour, std::size_t length) { counts[colour] += length; });
  std::vector<std::pair<Colour, std::size_t>> sorted(counts.begin(), counts.end());
  std::ranges::sort(sorted, [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  return sorted;
}

struct Palette {
  std::vector<Colour> colours;
  std::unordered_map<Colour, std::uint8_t> index;
};

/// Colours that differ by less than eyes see share a place, so that few are left to look a place for.
Palette make_palette(std::span<const Colour> pixels) {
  constexpr Colour alike = 0xFCFCFC;
  Palette palette;
  std::unordered_map<Colour, std::uint8_t> places;
  for (const auto& [colour, _] : count_colours(pixels)) {
    const auto [place, is_new] = places.try_emplace(colour & alike);
    if (is_new && palette.colours.size() < most_colours) {
      place->second = static_cast<std::uint8_t>(palette.colours.size());
      palette.colours.push_back(colour);
    } else if (is_new) {
      const auto nearest =
          std::ranges::min_element(palette.colours, {}, [&, c = colour](Colour other) { return distance(c, other); });
      place->second = static_cast<std::uint8_t>(nearest - palette.colours.begin());
    }
    palette.index.emplace(colour, place->second);
  }
  return palette;
}

std::vector<std::uint8_t> indices(std::span<const Colour> pixels, const Palette& palette) {
  std::vector<std::uint8_t> result;
  result.reserve(pixels.size());
  for_each_run(pixels, [&](Colour colour, std::size_t length) {
    result.insert(result.end(), length, palette.index.at(colour));
  });
  return result;
}

}  // namespace

std::string indexed_png(const Pixels& pixels, Packing packing) {
  const Palette palette = make_palette(pixels.colours);
  const std::vector<std::uint8_t> rows = indices(pixels.colours, palette);
  std::vector<std::uint8_t> colour_map;
  for (const Colour colour : palette.colours) {
    for (const unsigned shift : {16U, 8U, 0U})
      colour_map.push_back(static_cast<std::uint8_t>(part(colour, shift)));
  }
  png_image image = {};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(pixels.width);
  image.height = static_cast<png_uint_32>(pixels.height);
  image.format = PNG_FORMAT_RGB_COLORMAP;
  image.colormap_entries = static_cast<png_uint_32>(palette.colours.size());
  if (packing == Packing::fast) image.flags = PNG_IMAGE_FLAG_FAST;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
  std::string bytes(size, '\0');
  if (png_image_write_to_memory(&image, bytes.data(), &size, 0, rows.data(), 0, colour_map.data()) == 0) {
    throw Error(fmt::format("cannot write a PNG: {}", image.message));
  }
  bytes.resize(size);
  return bytes;
}

std::string in_few_colours(const std::string& rgb, int width, int height) {
  start_vips();
  const VipsPicture image(vips_image_new_from_memory(rgb.data(), rgb.size(), width, height, 3, VIPS_FORMAT_UCHAR));
  VipsImage* soft = nullptr;
  // Grain costs most, and nobody sees it in a link.
  const VipsPicture softened(image && vips_gaussblur(image.get(), &soft, grain, nullptr) == 0 ? soft : nullptr);
  void* buffer = nullptr;
  std::size_t size = 0;
  const bool is_saved = softened && vips_pngsave_buffer(softened.get(), &buffer, &size, "palette", TRUE, "Q", 20,
                                                        "dither", 0.0, "effort", 1, "compression", 0, nullptr) == 0;
  const std::string png = is_saved ? take_bytes(buffer, size) : std::string();
  const VipsPicture reread(is_saved ? vips_image_new_from_buffer(png.data(), png.size(), "", nullptr) : nullptr);
  void* pixels = reread ? vips_image_write_to_memory(reread.get(), &size) : nullptr;
  vips_error_clear();
  if (pixels == nullptr) throw Error("libvips cannot find the colours of a photo");
  return take_bytes(pixels, size);
}

}  // namespace herald::pictures

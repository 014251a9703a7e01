#pragma once
// Photos and other pictures made of pixels, as editors hand them in: looked at once with distrust, then made into the
// sizes and formats that pages need. What is made holds no metadata: no place, no camera, no name.
// All functions may be called from any number of threads; memory stays within a few pictures' worth of pixels.

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace herald::pictures {

struct Photo {
  std::filesystem::path source;
  std::uint64_t fingerprint = 0;  ///< of the file's bytes
  int width = 0;                  ///< in pixels, turned upright
  int height = 0;
  bool has_alpha = false;

  /// The height of the same picture at `width`.
  int height_at(int at_width) const;
};

/// Whether the ending of `path` is one of a picture that can be made smaller: JPEG, PNG, WebP, AVIF.
bool is_photo_name(std::string_view path);

/// Most pixels that a picture may have: what no editor needs, and a hostile one could fill the memory with.
inline constexpr std::int64_t most_pixels = 60'000'000;

/// Reads the whole file. Otherwise what is wrong with it, as the end of a sentence: "is cut off or damaged".
tl::expected<Photo, std::string> look_at_photo(const std::filesystem::path& path);

enum class Format { avif, webp, jpeg, png };

/// "avif", "jpg": the ending of its files.
std::string_view ending_of(Format format);

/// The format that shows the picture everywhere: JPEG, or PNG where something shines through.
Format plain_format(const Photo& photo);

/// The format of the file itself, by its ending.
Format own_format(const Photo& photo);

/// `photo` at `width` pixels, at most its own. The same input gives the same bytes. Throws Error when the file has
/// changed or gone since it was looked at.
std::string encode_photo(const Photo& photo, int width, Format format);

/// A box that a photo fills.
struct Box {
  int width = 0;
  int height = 0;
};

/// The part of `photo` that fills `box`, scaled: the middle, and of what is too high a little more from below than from
/// above, where heads are. Three bytes a pixel, row by row; what shines through is laid on white. Throws as
/// encode_photo does.
std::string photo_in_box(const Photo& photo, Box box);

/// Changes with whatever would give other bytes for the same picture: this program's settings, and libvips.
std::string encoder_version();

}  // namespace herald::pictures

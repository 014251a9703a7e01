#include "pictures/photo.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/error.h"
#include "base/files.h"
#include "base/hash.h"
#include "base/text.h"
#include "pictures/vips.h"

namespace herald::pictures {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_file = 64 * 1024 * 1024;
constexpr int glance = 32;       ///< pixels: to see whether a file can be read to its end
constexpr int first_turned = 5;  ///< EXIF orientations from here on lie on their side
constexpr int any_height = 10'000'000;
constexpr std::string_view settings_version = "3";

std::string folded_ending(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos ? std::string() : fold(path.substr(dot));
}

/// Of what it says in the file itself, not of its name.
bool is_known_loader(const std::string& bytes) {
  const char* loader = vips_foreign_find_load_buffer(bytes.data(), bytes.size());
  if (loader == nullptr) return false;
  constexpr std::array<std::string_view, 4> known = {"Jpeg", "Png", "Webp", "Heif"};
  return std::ranges::any_of(
      known, [&](std::string_view name) { return std::string_view(loader).find(name) != std::string_view::npos; });
}

/// Takes off all that a camera or a program noted in the picture: savers write some of it even when told not to.
void remove_notes(VipsImage* image) {
  gchar** fields = vips_image_get_fields(image);
  for (gchar** field = fields; field != nullptr && *field != nullptr; ++field)
    vips_image_remove(image, *field);
  g_strfreev(fields);
}

VipsPicture open_header(const std::string& bytes) {
  return VipsPicture(vips_image_new_from_buffer(bytes.data(), bytes.size(), "", nullptr));
}

/// A step of libvips that makes one picture of another.
template <typename Make>
VipsPicture made(const Make& make) {
  VipsImage* image = nullptr;
  return VipsPicture(make(&image) == 0 ? image : nullptr);
}

/// Whether colours have to be converted by a profile. Where sRGB is all that it can be, libvips would go by way of
/// another white and make it yellowish.
bool has_own_colours(const std::string& bytes) {
  const VipsPicture header = open_header(bytes);
  return header && (vips_image_get_typeof(header.get(), VIPS_META_ICC_NAME) != 0 ||
                    vips_image_get_interpretation(header.get()) == VIPS_INTERPRETATION_CMYK);
}

/// Within `box`, or with VIPS_SIZE_FORCE exactly as large; upright, in sRGB. Nothing when the bytes are cut off or
/// damaged.
VipsPicture scale(const std::string& bytes, Box box, VipsSize size) {
  // Said to the loader itself: the thumbnailer does not pass its own "fail_on" on to it.
  VipsImage* image = nullptr;
  const int failed = vips_thumbnail_buffer(const_cast<char*>(bytes.data()), bytes.size(), &image, box.width, "height",
                                           box.height, "size", size, "option_string", "[fail_on=truncated]",
                                           has_own_colours(bytes) ? "export_profile" : nullptr, "srgb", nullptr);
  const VipsPicture shrunk(failed == 0 ? image : nullptr);
  const VipsPicture coloured = made([&](VipsImage** out) {
    return shrunk ? vips_colourspace(shrunk.get(), out, VIPS_INTERPRETATION_sRGB, nullptr) : -1;
  });
  if (!coloured) return nullptr;
  // Pixels are only decoded where they are asked for.
  VipsPicture pixels(vips_image_copy_memory(coloured.get()));
  if (pixels) remove_notes(pixels.get());
  return pixels;
}

VipsPicture shrink(const std::string& bytes, int width) {
  return scale(bytes, {width, any_height}, VIPS_SIZE_DOWN);
}

/// The bytes of the file that was looked at.
std::string bytes_of(const Photo& photo) {
  std::string bytes = read_file(photo.source);
  if (fingerprint(bytes) != photo.fingerprint) {
    throw Error(fmt::format("'{}' has changed while the site was made", photo.source.string()));
  }
  return bytes;
}

/// On white, where something shines through; nothing when libvips fails.
VipsPicture opaque(VipsImage* image) {
  const std::unique_ptr<VipsArrayDouble, FreeArea> white(vips_array_double_newv(1, 255.0));
  return made([&](VipsImage** out) {
    return vips_image_hasalpha(image) == 0 ? vips_copy(image, out, nullptr)
                                           : vips_flatten(image, out, "background", white.get(), nullptr);
  });
}

int save(VipsImage* image, Format format, void** buffer, std::size_t* size) {
  switch (format) {
    case Format::avif:
      return vips_heifsave_buffer(image, buffer, size, "compression", VIPS_FOREIGN_HEIF_COMPRESSION_AV1, "Q", 55,
                                  "effort", 2, "strip", TRUE, nullptr);
    case Format::webp:
      return vips_webpsave_buffer(image, buffer, size, "Q", 76, "effort", 3, "strip", TRUE, nullptr);
    case Format::jpeg:
      return vips_jpegsave_buffer(image, buffer, size, "Q", 80, "optimize_coding", TRUE, "interlace", TRUE, "strip",
                                  TRUE, nullptr);
    case Format::png:
      return vips_pngsave_buffer(image, buffer, size, "compression", 9, "strip", TRUE, nullptr);
  }
  return -1;
}

}  // namespace

int Photo::height_at(int at_width) const {
  return std::max(1, static_cast<int>(std::lround(static_cast<double>(height) * at_width / width)));
}

bool is_photo_name(std::string_view path) {
  constexpr std::array<std::string_view, 5> endings = {".jpg", ".jpeg", ".png", ".webp", ".avif"};
  return std::ranges::find(endings, folded_ending(path)) != endings.end();
}

tl::expected<Photo, std::string> look_at_photo(const fs::path& path) {
  std::error_code error;
  if (const std::uintmax_t size = fs::file_size(path, error); !error && size > largest_file) {
    return tl::unexpected(fmt::format("has {} bytes, more than {}", size, largest_file));
  }
  const std::string bytes = read_file(path);
  const PictureTurn turn;
  if (!is_known_loader(bytes)) return tl::unexpected(std::string("is no JPEG, PNG, WebP or AVIF"));
  const VipsPicture header = open_header(bytes);
  vips_error_clear();
  if (!header) return tl::unexpected(std::string("is cut off or damaged"));
  Photo photo{path, fingerprint(bytes), vips_image_get_width(header.get()), vips_image_get_height(header.get()),
              vips_image_hasalpha(header.get()) != 0};
  if (std::int64_t{photo.width} * photo.height > most_pixels) {
    return tl::unexpected(
        fmt::format("has {} × {} pixels, more than {} in all", photo.width, photo.height, most_pixels));
  }
  if (vips_image_get_orientation(header.get()) >= first_turned) std::swap(photo.width, photo.height);
  const bool is_whole = shrink(bytes, glance) != nullptr;
  vips_error_clear();
  if (!is_whole) return tl::unexpected(std::string("is cut off or damaged"));
  return photo;
}

std::string_view ending_of(Format format) {
  constexpr std::array<std::string_view, 4> endings = {"avif", "webp", "jpg", "png"};
  return endings[static_cast<std::size_t>(format)];
}

Format plain_format(const Photo& photo) {
  return photo.has_alpha ? Format::png : Format::jpeg;
}

Format own_format(const Photo& photo) {
  const std::string ending = folded_ending(photo.source.native());
  if (ending == ".png") return Format::png;
  if (ending == ".webp") return Format::webp;
  return ending == ".avif" ? Format::avif : Format::jpeg;
}

std::string encode_photo(const Photo& photo, int width, Format format) {
  const std::string bytes = bytes_of(photo);
  const PictureTurn turn;
  const VipsPicture image = shrink(bytes, std::min(width, photo.width));
  void* buffer = nullptr;
  std::size_t size = 0;
  const bool is_saved = image && save(image.get(), format, &buffer, &size) == 0;
  vips_error_clear();
  if (!is_saved) throw Error(fmt::format("cannot make '{}' {} pixels wide", photo.source.string(), width));
  return take_bytes(buffer, size);
}

std::string photo_in_box(const Photo& photo, Box box) {
  const std::string bytes = bytes_of(photo);
  const double factor =
      std::max(static_cast<double>(box.width) / photo.width, static_cast<double>(box.height) / photo.height);
  const auto covering = [&](int length, int least) {
    return std::max(least, static_cast<int>(std::lround(length * factor)));
  };
  const Box whole{covering(photo.width, box.width), covering(photo.height, box.height)};
  const PictureTurn turn;
  const VipsPicture scaled = scale(bytes, whole, VIPS_SIZE_FORCE);
  const VipsPicture flat = scaled ? opaque(scaled.get()) : nullptr;
  const VipsPicture part = made([&](VipsImage** out) {
    return flat ? vips_extract_area(flat.get(), out, (whole.width - box.width) / 2, (whole.height - box.height) / 4,
                                    box.width, box.height, nullptr)
                : -1;
  });
  std::size_t size = 0;
  void* pixels = part ? vips_image_write_to_memory(part.get(), &size) : nullptr;
  vips_error_clear();
  if (pixels == nullptr) throw Error(fmt::format("cannot scale '{}'", photo.source.string()));
  return take_bytes(pixels, size);
}

std::string encoder_version() {
  return fmt::format("{} {}.{}.{}", settings_version, VIPS_MAJOR_VERSION, VIPS_MINOR_VERSION, VIPS_MICRO_VERSION);
}

}  // namespace herald::pictures

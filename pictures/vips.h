#pragma once
// libvips in C++: what it makes is freed, what fails throws. For the files beside it alone.

#include <vips/vips.h>

#include <memory>
#include <string>

namespace herald::pictures {

struct Unref {
  void operator()(VipsImage* image) const { g_object_unref(image); }
};
struct FreeArea {
  void operator()(VipsArrayDouble* values) const { vips_area_unref(VIPS_AREA(values)); }
};
using VipsPicture = std::unique_ptr<VipsImage, Unref>;

/// Readies libvips once for the whole program: one thread for each picture, because the program makes many at a time;
/// nothing remembered; none of the loaders that libvips itself calls unsafe. Throws Error when it does not start.
void start_vips();

/// At most this many are decoded at a time, so that memory stays within bounds. Hold it while pixels are in memory.
class PictureTurn {
 public:
  PictureTurn();
  ~PictureTurn();
  PictureTurn(const PictureTurn&) = delete;
  PictureTurn& operator=(const PictureTurn&) = delete;
};

/// Frees a buffer that libvips made, and returns its bytes.
std::string take_bytes(void* buffer, std::size_t size);

}  // namespace herald::pictures

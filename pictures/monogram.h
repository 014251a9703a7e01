#pragma once
// The portrait of somebody without a photo: her initials before a window of coloured glass. Shape, colours and details
// follow from her slug, so that they are the same on every page and after every build, and unlike her neighbour's.

#include <string>
#include <string_view>

namespace herald::pictures {

/// How many tints a theme has to know: the classes tint-0 to tint-7.
inline constexpr unsigned tints = 8;

struct Monogram {
  std::string initials;  ///< "GH"
  unsigned tint = 0;
  /// An <svg class="monogram"> of 80 × 100 that fills whatever box it is put into. Drawn in currentColor; parts with
  /// the class "lit" are in the light's colour, where a theme gives them one.
  std::string svg;
};

/// "Grace Hopper" -> "GH", "Ada" -> "A", "山口" -> "山".
std::string initials_of(const std::string& name);

/// `seed` is her slug, or her name where she has none.
Monogram draw_monogram(const std::string& name, std::string_view seed);

}  // namespace herald::pictures

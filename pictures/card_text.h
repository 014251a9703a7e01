#pragma once
// Paragraphs on a share card: Pango and cairo in C++. For share_card.cpp alone.

#include <cairo.h>
#include <pango/pangocairo.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace herald::pictures {

struct UnrefObject {
  void operator()(void* object) const { g_object_unref(object); }
};

/// A size of letters in pixels, and how many lines of it there may be.
struct Setting {
  double size = 0;
  int most_lines = 1;
};

struct Paragraph {
  std::string_view text;
  std::string_view font;  ///< Pango's names, "P052, serif"
  PangoWeight weight = PANGO_WEIGHT_NORMAL;
  double line_height = 1.2;  ///< of the size
  int letter_spacing = 0;    ///< in thousandths of the size
};

/// The side on which lines begin: of the card, whatever the paragraph's own direction.
enum class Side { left, right };

/// A paragraph laid out for one surface.
class TextBlock {
 public:
  /// In the first of `settings` in which the paragraph needs no broken word and no ellipsis; in the last it has both,
  /// where it needs them.
  TextBlock(cairo_t* surface, const std::string& language, const Paragraph& paragraph, int width, Side side,
            std::span<const Setting> settings);

  /// In pixels, from the top of the first line to the bottom of the last; 0 for no text.
  int height() const { return height_; }

  /// In the surface's present colour, the upper left corner at `x`, `y`.
  void draw(cairo_t* surface, double x, double y) const;

 private:
  bool fits(int most_lines) const;
  void set_size(const Paragraph& paragraph, double size);

  std::unique_ptr<PangoLayout, UnrefObject> layout_;
  int height_ = 0;
};

}  // namespace herald::pictures

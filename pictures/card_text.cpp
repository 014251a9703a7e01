#include "pictures/card_text.h"

#include <algorithm>
#include <cmath>

namespace herald::pictures {
namespace {

struct FreeFont {
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
struct FreeAttributes {
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};

/// Nothing of the machine's taste: letters are grey at their edges and lie where the layout says.
void set_options(PangoContext* context) {
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context, FALSE);
}

}  // namespace

TextBlock::TextBlock(cairo_t* surface, const std::string& language, const Paragraph& paragraph, int width, Side side,
                     std::span<const Setting> settings)
    : layout_(pango_cairo_create_layout(surface)) {
  if (paragraph.text.empty()) return;
  PangoContext* context = pango_layout_get_context(layout_.get());
  set_options(context);
  pango_context_set_language(context, pango_language_from_string(language.c_str()));
  pango_context_set_base_dir(context, side == Side::right ? PANGO_DIRECTION_WEAK_RTL : PANGO_DIRECTION_WEAK_LTR);
  pango_layout_set_text(layout_.get(), paragraph.text.data(), static_cast<int>(paragraph.text.size()));
  pango_layout_set_width(layout_.get(), width * PANGO_SCALE);
  // Pango turns the alignment round in paragraphs that are written against the direction of the context.
  const bool is_right_to_left = pango_layout_get_direction(layout_.get(), 0) == PANGO_DIRECTION_RTL;
  const bool is_turned = is_right_to_left != (side == Side::right);
  pango_layout_set_alignment(layout_.get(), (side == Side::right) != is_turned ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD);
  for (const Setting& setting : settings) {
    set_size(paragraph, setting.size);
    if (fits(setting.most_lines)) break;
    if (&setting != &settings.back()) continue;
    pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_ellipsize(layout_.get(), PANGO_ELLIPSIZE_END);
    pango_layout_set_height(layout_.get(), -setting.most_lines);
  }
  pango_layout_get_pixel_size(layout_.get(), nullptr, &height_);
}

void TextBlock::set_size(const Paragraph& paragraph, double size) {
  const std::unique_ptr<PangoFontDescription, FreeFont> font(pango_font_description_new());
  pango_font_description_set_family(font.get(), std::string(paragraph.font).c_str());
  pango_font_description_set_weight(font.get(), paragraph.weight);
  pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
  pango_layout_set_font_description(layout_.get(), font.get());
  const std::unique_ptr<PangoAttrList, FreeAttributes> attributes(pango_attr_list_new());
  pango_attr_list_insert(
      attributes.get(),
      pango_attr_line_height_new_absolute(static_cast<int>(std::lround(size * paragraph.line_height * PANGO_SCALE))));
  if (paragraph.letter_spacing != 0) {
    pango_attr_list_insert(attributes.get(), pango_attr_letter_spacing_new(static_cast<int>(
                                                 std::lround(size * paragraph.letter_spacing * PANGO_SCALE / 1000))));
  }
  pango_layout_set_attributes(layout_.get(), attributes.get());
}

bool TextBlock::fits(int most_lines) const {
  int width = 0;
  pango_layout_get_size(layout_.get(), &width, nullptr);
  return width <= pango_layout_get_width(layout_.get()) && pango_layout_get_line_count(layout_.get()) <= most_lines;
}

void TextBlock::draw(cairo_t* surface, double x, double y) const {
  if (height_ == 0) return;
  cairo_move_to(surface, x, y);
  pango_cairo_show_layout(surface, layout_.get());
}

}  // namespace herald::pictures

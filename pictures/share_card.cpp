#include "pictures/share_card.h"

#include <cairo.h>
#include <fmt/format.h>
#include <librsvg/rsvg.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <vector>

#include "base/error.h"
#include "base/files.h"
#include "base/hash.h"
#include "base/text.h"
#include "pictures/card_text.h"
#include "pictures/fonts.h"
#include "pictures/indexed_png.h"
#include "pictures/vips.h"

namespace herald::pictures {
namespace {

constexpr std::string_view settings_version = "2";

// The design, in pixels, for languages written from left to right: the portrait stands in an arched window on the right
// that goes down to the edge, the texts on the left. The others have it the other way round.
constexpr int margin = 64;
constexpr int window_width = 412;
constexpr int window_top = 56;
constexpr int window_height = card_height - window_top;
constexpr int text_width = card_width - 2 * margin - window_width - 48;
constexpr int foot = 96;  ///< height of the strip with the site's name, with its distance from the edge
constexpr int mark_size = 52;
constexpr int overhang = 16;  ///< how far a letter may reach out of the text's place
constexpr double kicker_size = 29;
constexpr double site_size = 33;
constexpr std::size_t longest_text = 400;  ///< more than can be shown, and little enough to be laid out at once

// From what reads well in a list of links, 300 pixels wide, to what still does on a telephone.
constexpr std::array<Setting, 5> title_settings = {{{88, 2}, {76, 3}, {64, 3}, {54, 4}, {46, 4}}};
constexpr std::array<Setting, 1> line_settings = {{{36, 3}}};
constexpr std::array<Setting, 1> kicker_settings = {{{kicker_size, 1}}};
constexpr std::array<Setting, 1> site_settings = {{{site_size, 1}}};

struct FreeSurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Surface = std::unique_ptr<cairo_surface_t, FreeSurface>;
using Context = std::unique_ptr<cairo_t, FreeSurface>;

/// Where things stand, for one direction of writing.
struct Layout {
  Side side;
  int window_x;
  int text_x;
  int mark_x;
  int site_x;
};

Layout layout_for(const ShareCard& card, const CardLook& look) {
  const int mark = look.mark.empty() ? 0 : mark_size + 16;
  if (is_right_to_left(card.language)) {
    const int end = card_width - margin;
    return {Side::right, margin, end - text_width, end - mark_size, end - text_width};
  }
  return {Side::left, card_width - margin - window_width, margin, margin, margin + mark};
}

void draw_svg(cairo_t* surface, const std::string& svg, const RsvgRectangle& box) {
  GError* problem = nullptr;
  const std::unique_ptr<RsvgHandle, UnrefObject> handle(
      rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &problem));
  if (handle && rsvg_handle_render_document(handle.get(), surface, &box, &problem) != 0) return;
  const std::string reason = problem != nullptr ? problem->message : "unknown reason";
  g_clear_error(&problem);
  throw Error(fmt::format("librsvg cannot draw a share card: {}", reason));
}

std::string window_path(int x) {
  const int radius = window_width / 2;
  return fmt::format("M{} {}V{}a{} {} 0 0 1 {} 0V{}z", x, card_height, window_top + radius, radius, radius,
                     window_width, card_height);
}

/// Everything but letters, mark and photo.
std::string backdrop(const ShareCard& card, const CardLook& look, const Layout& layout) {
  const Monogram monogram = draw_monogram(card.name, card.seed);
  const CardLook::Tint& tint = look.tint[monogram.tint];
  const int middle = layout.window_x + window_width / 2;
  const int arch = window_top + window_width / 2;
  const std::string path = window_path(layout.window_x);
  std::string svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" xml:lang=\"{}\"><style>.lit{{fill:{};"
      "fill-opacity:.62}}text{{font-family:{};font-weight:600}}</style><rect width=\"100%\" height=\"100%\" "
      "fill=\"{}\"/><g fill=\"{}\"><circle cx=\"{}\" cy=\"{}\" r=\"420\" fill-opacity=\".5\"/>"
      "<circle cx=\"{}\" cy=\"{}\" r=\"300\"/></g><clipPath id=\"window\"><path d=\"{}\"/></clipPath>",
      card_width, card_height, escape_html(card.language), look.lit, escape_html(look.title_font), look.ground,
      look.halo, middle, arch, middle, arch, path);
  svg += fmt::format("<path d=\"{}\" fill=\"{}\"/>", path, tint.tile);
  if (!card.photo) {
    svg += fmt::format(
        "<g clip-path=\"url(#window)\"><svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" color=\"{}\">{}</svg></g>",
        layout.window_x, window_top, window_width, window_height, tint.ink, monogram.svg);
  }
  return svg + "</svg>";
}

/// A way of drawing that is undone at the end of a scope.
class Saved {
 public:
  explicit Saved(cairo_t* surface) : surface_(surface) { cairo_save(surface_); }
  ~Saved() { cairo_restore(surface_); }
  Saved(const Saved&) = delete;
  Saved& operator=(const Saved&) = delete;

 private:
  cairo_t* surface_;
};

/// As cairo has them: 0xRRGGBB.
std::vector<std::uint32_t> pixels_of(std::string_view rgb) {
  std::vector<std::uint32_t> pixels(rgb.size() / 3);
  const auto byte = [&](std::size_t at) { return static_cast<std::uint32_t>(static_cast<unsigned char>(rgb[at])); };
  for (std::size_t i = 0; i < pixels.size(); ++i)
    pixels[i] = byte(3 * i) << 16 | byte(3 * i + 1) << 8 | byte(3 * i + 2);
  return pixels;
}

std::string photo_of(const Photo& photo) {
  const std::string rgb = photo_in_box(photo, {window_width, window_height});
  const PictureTurn turn;
  return in_few_colours(rgb, window_width, window_height);
}

void draw_photo(cairo_t* surface, const std::string& rgb, const Layout& layout) {
  std::vector<std::uint32_t> pixels = pixels_of(rgb);
  const Surface image(cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(pixels.data()),
                                                          CAIRO_FORMAT_RGB24, window_width, window_height,
                                                          4 * window_width));
  const Saved saved(surface);
  const double radius = window_width / 2.0;
  cairo_arc(surface, layout.window_x + radius, window_top + radius, radius, G_PI, 2 * G_PI);
  cairo_line_to(surface, layout.window_x + window_width, card_height);
  cairo_line_to(surface, layout.window_x, card_height);
  cairo_close_path(surface);
  cairo_set_source_surface(surface, image.get(), layout.window_x, window_top);
  cairo_fill(surface);
}

void set_colour(cairo_t* surface, const std::string& colour) {
  unsigned value = 0;
  std::from_chars(colour.data() + 1, colour.data() + colour.size(), value, 16);
  const auto part = [&](unsigned shift) { return ((value >> shift) & 0xFF) / 255.0; };
  cairo_set_source_rgb(surface, part(16), part(8), part(0));
}

struct Rows {
  int begin;
  int end;
};

/// Letters that pile up, as combining marks may, end where the texts' place ends.
void keep_within(cairo_t* surface, int x, Rows rows) {
  cairo_rectangle(surface, x - overhang, rows.begin, text_width + 2 * overhang, rows.end - rows.begin);
  cairo_clip(surface);
}

/// The kicker, the title and the line are one group in the middle of the height above the foot.
void draw_texts(cairo_t* surface, const ShareCard& card, const CardLook& look, const Layout& layout) {
  const auto block = [&](const Paragraph& paragraph, std::span<const Setting> settings) {
    return TextBlock(surface, card.language, paragraph, text_width, layout.side, settings);
  };
  const std::string title_text = shorten(card.title, longest_text);
  const std::string line_text = shorten(card.line, longest_text);
  const TextBlock kicker = block({card.kicker, look.text_font, PANGO_WEIGHT_BOLD, 1.25}, kicker_settings);
  const TextBlock title = block({title_text, look.title_font, PANGO_WEIGHT_SEMIBOLD, 1.08}, title_settings);
  const TextBlock line = block({line_text, look.text_font, PANGO_WEIGHT_NORMAL, 1.34}, line_settings);
  const int below_kicker = kicker.height() == 0 ? 0 : 16;
  const int below_title = line.height() == 0 ? 0 : 24;
  const int height = kicker.height() + below_kicker + title.height() + below_title + line.height();
  const Saved saved(surface);
  keep_within(surface, layout.text_x, {overhang, card_height - foot - overhang});
  int y = std::max(32, (card_height - foot - height) / 2 + 8);
  set_colour(surface, look.accent);
  kicker.draw(surface, layout.text_x, y);
  y += kicker.height() + below_kicker;
  set_colour(surface, look.ink);
  title.draw(surface, layout.text_x, y);
  y += title.height() + below_title;
  set_colour(surface, look.soft);
  line.draw(surface, layout.text_x, y);
}

void draw_foot(cairo_t* surface, const ShareCard& card, const CardLook& look, const Layout& layout) {
  const int middle = card_height - foot + mark_size / 2 - 6;
  const int mark = look.mark.empty() ? 0 : mark_size + 16;
  if (!look.mark.empty()) {
    draw_svg(surface, look.mark, {static_cast<double>(layout.mark_x), middle - mark_size / 2.0, mark_size, mark_size});
  }
  const TextBlock site(surface, card.language, {card.site, look.title_font, PANGO_WEIGHT_SEMIBOLD, 1.2},
                       text_width - mark, layout.side, site_settings);
  const Saved saved(surface);
  keep_within(surface, layout.site_x, {card_height - foot, card_height});
  set_colour(surface, look.ink);
  site.draw(surface, layout.site_x, middle - site.height() / 2.0);
}

std::string save(cairo_surface_t* surface, bool has_photo) {
  cairo_surface_flush(surface);
  unsigned char* data = cairo_image_surface_get_data(surface);
  const Pixels pixels{
      {reinterpret_cast<const std::uint32_t*>(data), std::size_t{card_width} * card_height}, card_width, card_height};
  return indexed_png(pixels, has_photo ? Packing::small : Packing::fast);
}

}  // namespace

std::string draw_share_card(const ShareCard& card, const CardLook& look) {
  const std::string photo = card.photo ? photo_of(*card.photo) : std::string();
  const PictureTurn turn;
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, card_width, card_height));
  const Context context(cairo_create(surface.get()));
  const Layout layout = layout_for(card, look);
  draw_svg(context.get(), backdrop(card, look, layout), {0, 0, card_width, card_height});
  if (card.photo) draw_photo(context.get(), photo, layout);
  draw_texts(context.get(), card, look, layout);
  draw_foot(context.get(), card, look, layout);
  if (cairo_status(context.get()) != CAIRO_STATUS_SUCCESS) {
    throw Error(fmt::format("cairo cannot draw a share card: {}", cairo_status_to_string(cairo_status(context.get()))));
  }
  return save(surface.get(), card.photo.has_value());
}

std::string key_of(const ShareCard& card, const CardLook& look) {
  std::string key =
      fmt::format("card {} {} {} {} {}.{}.{}", settings_version, encoder_version(), cairo_version_string(),
                  pango_version_string(), rsvg_major_version, rsvg_minor_version, rsvg_micro_version);
  const auto add = [&](std::string_view text) { key += fmt::format("\n{} {}", text.size(), text); };
  for (const std::string* text : {&card.kicker, &card.title, &card.line, &card.site, &card.language, &card.name,
                                  &card.seed, &look.ground, &look.halo, &look.ink, &look.soft, &look.accent, &look.lit,
                                  &look.title_font, &look.text_font, &look.mark, &fonts_of_machine()}) {
    add(*text);
  }
  for (const CardLook::Tint& tint : look.tint)
    add(tint.tile + tint.ink);
  add(card.photo ? to_hex(card.photo->fingerprint) : std::string());
  return key;
}

}  // namespace herald::pictures

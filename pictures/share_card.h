#pragma once
// The picture that networks and messengers show where a page is linked: 1200 × 630 pixels, PNG, with a title, a line,
// the site's name, and a portrait: a photo, or a monogram as pages have it. Letters are laid out by Pango, drawings by
// librsvg.
// All functions may be called from any number of threads; memory stays within a few cards' worth of pixels.

#include <optional>
#include <string>

#include "pictures/card_look.h"
#include "pictures/photo.h"

namespace herald::pictures {

inline constexpr int card_width = 1200;
inline constexpr int card_height = 630;

struct ShareCard {
  std::string kicker;  ///< above the title: what it is, "Story · About Ada Lovelace"; may be empty
  std::string title;
  std::string line;  ///< below it; may be empty
  std::string site;
  std::string language;        ///< BCP 47: decides on which side the portrait stands, and on forms of letters
  std::string name;            ///< whose initials the window shows; empty: the window alone
  std::string seed;            ///< of the monogram
  std::optional<Photo> photo;  ///< instead of the monogram
};

/// Texts that are too long end in an ellipsis. The same input gives the same bytes. Throws Error when the photo has
/// changed or gone since it was looked at.
std::string draw_share_card(const ShareCard& card, const CardLook& look);

/// Names everything that the bytes depend on, the machine's fonts among them.
std::string key_of(const ShareCard& card, const CardLook& look);

}  // namespace herald::pictures

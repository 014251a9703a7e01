#pragma once
// What a theme says of share cards: colours and letters. Read from its theme.yml by site/theme.cpp, used by
// share_card.cpp.

#include <array>
#include <string>

#include "pictures/monogram.h"

namespace herald::pictures {

/// Colours are "#rrggbb". Without a theme's word, dark letters on white.
struct CardLook {
  struct Tint {
    std::string tile = "#dddddd";
    std::string ink = "#333333";
  };

  std::string ground = "#ffffff";
  std::string halo = "#f2f2f2";    ///< rings around the window
  std::string ink = "#1b1b1b";     ///< the title
  std::string soft = "#545454";    ///< the line below it, the site's name
  std::string accent = "#0b4f8a";  ///< what kind of entry it is
  std::string lit = "#ffffff";     ///< parts of monograms that are "lit"
  std::array<Tint, tints> tint;    ///< of monograms
  /// Names of fonts, the first that the machine has is taken: "P052, Liberation Serif, serif".
  std::string title_font = "sans-serif";
  std::string text_font = "sans-serif";
  std::string mark;  ///< an SVG beside the site's name; may be empty
};

}  // namespace herald::pictures

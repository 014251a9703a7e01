// Share cards that are asked for and cannot be drawn.
#include "pictures/fonts.h"
#include "site/checks/family.h"

namespace herald::site::checks {

void check_share_cards(const Context& context, Diagnostics& diagnostics) {
  if (!context.site.settings().makes_share_cards || pictures::has_fonts()) return;
  diagnostics.push_back(
      warning(place_in_settings(context, "share_cards:", "share_cards:"), "no-fonts",
              "this machine has no font, so no share card is made",
              "install fonts, of Debian's packages fonts-urw-base35 and fonts-dejavu-core, or take the line out"));
}

}  // namespace herald::site::checks

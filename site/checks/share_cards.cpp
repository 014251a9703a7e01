// Share cards that are asked for and cannot be drawn, or that nobody would find.
#include "pictures/fonts.h"
#include "site/checks/family.h"

namespace herald::site::checks {

void check_share_cards(const Context& context, Diagnostics& diagnostics) {
  const Settings& settings = context.site.settings();
  if (!settings.makes_share_cards) return;
  const auto add = [&](const char* code, const char* message, const char* hint) {
    diagnostics.push_back(warning(place_in_settings(context, "share_cards:", "share_cards:"), code, message, hint));
  };
  if (!pictures::has_fonts()) {
    add("no-fonts", "this machine has no font, so no share card is made",
        "install fonts, of Debian's packages fonts-urw-base35 and fonts-dejavu-core, or take the line out");
  }
  if (settings.base_url.empty()) {
    add("no-base-url", "networks only show pictures whose whole address they are told, and the site has none",
        "add 'base_url: https://…', or take the line out");
  }
}

}  // namespace herald::site::checks

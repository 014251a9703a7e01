#pragma once
// Share cards: the PNG beside the page of a person, a story or an event that networks show where the page is linked.

#include <string>

#include "generator/view.h"
#include "site/site.h"

namespace herald::generator {

/// Where the card of `entry` is on the site: "/people/ada-lovelace/card.png". Empty when it has none: another kind, a
/// site that makes none, a machine without fonts.
std::string share_card_url(const site::Entry& entry, const site::Settings& settings);

/// docs/themes.md, SHARE_IMAGE: the card, with its absolute address; hidden where there is none.
void set_share_image(View& view, const site::Entry& entry, const site::Settings& settings);

}  // namespace herald::generator

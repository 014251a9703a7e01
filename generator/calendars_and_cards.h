#pragma once
// Where a page's reader finds what goes into a calendar or an address book; the files themselves are made by
// calendars_and_cards.cpp. A translation has its own, in its language.

#include <string>
#include <string_view>

#include "site/entry.h"

namespace herald::generator {

/// Of an event, or of an opportunity's deadline; empty when there is none.
std::string calendar_url(const site::Entry& entry);

/// All events, and all deadlines, in the site's own language (chrome.h, url_in()); empty for other kinds.
std::string list_calendar_url(site::Kind kind);

/// Of a person; empty when her consent does not cover it.
std::string card_url(const site::Entry& person);

}  // namespace herald::generator

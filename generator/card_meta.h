#pragma once
// What a card says in its one line beside the title, and its date: for each kind something else.

#include <string>
#include <vector>

#include "formats/published.h"
#include "generator/wording.h"
#include "site/site.h"

namespace herald::generator {

/// A person's headline, a story's people or byline, an event's place and series, …; may be empty.
std::string card_meta(const site::Entry& entry, const site::Site& site, const Wording& wording);

/// DATE and DATE_TEXT: an event's whole span, an opportunity's closing day; empty for kinds without a date.
void set_card_date(View& view, const site::Entry& entry, const Wording& wording);

/// Whom a story is about; nobody when it is anonymous, whatever else stands in its front matter.
using formats::people_of;

/// Who tells a story: "About Ada Lovelace", or the byline of an anonymous one.
std::string byline_of(const site::Entry& story, const Wording& wording);

/// Whose words a story's quote is: its one person's, as she is called in a language, else empty.
std::string quoted_person(const site::Entry& story, std::string_view language);

}  // namespace herald::generator

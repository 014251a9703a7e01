#pragma once
// The small texts of a page, in its language: labels, counts, dates written out; and links with a label.

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "generator/view.h"
#include "site/schema.h"
#include "site/theme.h"

namespace herald::generator {

/// The language of one page and the theme's words in it.
struct Wording {
  const site::Translations& words;
  std::string language;
};

/// The word at `group`.`value` ("part.keynote"); without one the value itself, made readable: "Return to work".
std::string label_of(const Wording& wording, std::string_view group, std::string_view value);

/// "ltr" or "rtl": how `language` (BCP 47) is written.
std::string direction_of(const std::string& language);

std::string kind_label(const Wording& wording, site::Kind kind);                     ///< "Person"
std::string plural_label(const Wording& wording, site::Kind kind);                   ///< "People"
std::string count_text(const Wording& wording, site::Kind kind, std::size_t count);  ///< "12 people"
std::string entries_text(const Wording& wording, std::size_t count);                 ///< "12 entries"

std::string date_text(const Wording& wording, const std::optional<Date>& date);  ///< empty without a date
/// "1 to 3 June 1978", "27 July to 2 August 1970": what both ends share is said once. The one day, if they are the
/// same.
std::string span_text(const Wording& wording, const std::optional<Date>& from, const std::optional<Date>& to);

/// "Ada Lovelace, Grace Hopper and Joan Clarke"
std::string names_text(const Wording& wording, const std::vector<std::string>& names);

/// The two names that a date has in templates: `name` (ISO 8601) and `name`_TEXT (written out); empty without a date.
void set_date(View& view, std::string_view name, const Wording& wording, const std::optional<Date>& date);

/// docs/themes.md, "link": a label, an address and a count, the last two where there are any.
struct LinkText {
  std::string label;
  std::string url;
  std::optional<std::size_t> count;
};
View& add_link(View& view, std::string_view section, LinkText link);

/// `text` as the value of a URL's parameter.
std::string encode_query(std::string_view text);

}  // namespace herald::generator

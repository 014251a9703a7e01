#include "formats/vcard.h"

#include <fmt/format.h>

#include "formats/content_lines.h"
#include "formats/published.h"
#include "site/photo_paths.h"

namespace herald::formats {
namespace {

using site::Entry;

/// RFC 6350, 4.3.1: 18151210, 1815-12 or 1815.
std::string vcard_date(const Date& date) {
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return basic_date(date);
}

}  // namespace

std::string vcard(const Entry& person, const site::Settings& settings) {
  const std::string url = settings.base_url + person.url();
  ContentLines lines;
  lines.add("BEGIN", "VCARD");
  lines.add("VERSION", "4.0");
  lines.add("PRODID", "-//Herald//Herald//EN");
  lines.add("UID", settings.base_url + person.root().url());
  lines.add("KIND", "individual");
  // No N: which part of a name is the family's is not known, and often not so.
  lines.add_text("FN", person.title);
  lines.add_texts("NICKNAME", texts_of(person, "also_known_as"));
  lines.add_text("PRONOUNS", person.text("pronouns"));
  lines.add_text("TITLE", person.text("headline"));
  for (const std::string& role : titles_of(person, "roles"))
    lines.add_text("ROLE", role);
  lines.add_text("ORG", person.text("organisation"));
  for (const std::string& language : texts_of(person, "languages"))
    lines.add("LANG", language);
  if (const auto born = birth_of(person)) lines.add("BDAY", vcard_date(*born));
  if (const auto died = death_of(person)) lines.add("DEATHDATE", vcard_date(*died));
  lines.add_text("NOTE", person.summary);
  lines.add_texts("CATEGORIES", titles_of(person, "topics"));
  lines.add("URL", url);
  if (const auto image = site::published_image(person)) {
    lines.add("PHOTO;MEDIATYPE=" + image->type, settings.base_url + image->url);
  }
  if (const site::Node* links = person.find("links")) {
    for (const site::Field& link : links->fields)
      lines.add("URL", link.value.text);
  }
  if (const auto updated = person.date("updated")) lines.add("REV", basic_timestamp(*updated));
  lines.add("END", "VCARD");
  return lines.text();
}

}  // namespace herald::formats

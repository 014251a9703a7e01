#include <fmt/format.h>

#include "generator/calendars_and_cards.h"
#include "generator/card_meta.h"
#include "generator/entry_view.h"
#include "generator/one_sheet.h"
#include "generator/shapes.h"

namespace herald::generator {
namespace {

using site::Entry;

std::string year_of(const Entry& person, std::string_view key) {
  const site::Node* life = person.find("life");
  const std::optional<Date> date = life ? site::date_of(*life, key) : std::nullopt;
  return date ? std::to_string(date->year) : std::string();
}

/// "1815–1852", "1948–"; empty when neither is known.
std::string life_of(const Entry& person) {
  const std::string born = year_of(person, "born");
  const std::string died = year_of(person, "died");
  return born.empty() && died.empty() ? std::string() : born + "–" + died;
}

void show_links(View& view, const Entry& person) {
  const site::Node* links = person.find("links");
  if (links == nullptr) return;
  for (const site::Field& field : links->fields)
    add_link(view, "LINKS", {field.key, field.value.text, {}});
}

/// Where she wants to be asked: at the first of her own addresses, if she says so. Nobody is asked who has died.
std::string ask_url_of(const Entry& person) {
  const site::Node* links = person.find("links");
  if (person.text("contact") != "link" || links == nullptr || links->fields.empty()) return {};
  return year_of(person, "died").empty() ? links->fields.front().value.text : std::string();
}

/// Talks that she gave, newest first; each once, whatever her parts in it.
void show_talks(const EntryView& page) {
  const Entry* before = nullptr;
  for (const site::Appearance* appearance : page.site.appearances_of(page.entry)) {
    if (appearance->talk == nullptr || appearance->talk == before) continue;
    before = appearance->talk;
    page.cards.add(page.view, "TALKS", *appearance->talk, page.wording);
  }
}

void show_facts(const EntryView& page) {
  Facts facts(page.view, "FACTS", page.wording);
  facts.add_texts(page.entry, "organisation");
  facts.add_labels(page.entry, "sector", "sector");
  facts.add_labels(page.entry, "seniority", "seniority");
  facts.add_texts(page.entry, "place");
  facts.add_labels(page.entry, "languages", "language");
  facts.add_texts(page.entry, "also_known_as");
  facts.add("life", life_of(page.entry));
  facts.add_texts(page.entry, "pronouns");
  Facts(page.view, "SPEAKING", page.wording).add_map(page.entry, "speaking");
  Facts(page.view, "MENTORING", page.wording).add_map(page.entry, "mentoring");
}

}  // namespace

void show_person(const EntryView& page) {
  View& view = page.view;
  const Entry& person = page.entry;
  set_monogram(view, person.title, person.slug);
  view.set("HEADLINE", std::string(person.text("headline")));
  view.set("PRONOUNS", std::string(person.text("pronouns")));
  view.set("ORGANISATION", std::string(person.text("organisation")));
  view.set("PLACE", std::string(person.text("place")));
  view.set("LIFE", life_of(person));
  view.set("ONE_SHEET_URL", has_one_sheet(person, page.site) ? one_sheet_url(person) : "");
  view.set("ASK_URL", ask_url_of(person));
  view.set("CARD_URL", card_url(person));
  add_entry_links(view, "ROLES", person, "roles");
  add_search_links(view, "SKILLS", person, "skills");
  show_links(view, person);
  for (const site::Appearance* appearance : page.site.appearances_of(person)) {
    add_appearance(view, "APPEARANCES", *appearance, page.wording);
  }
  for (const Entry* story : page.site.referring_to(person, site::Kind::story)) {
    if (!people_of(*story).empty()) page.cards.add(view, "STORIES", *story, page.wording);
  }
  show_talks(page);
  show_facts(page);
}

}  // namespace herald::generator

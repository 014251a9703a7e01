#include "generator/calendars_and_cards.h"

#include "formats/calendar.h"
#include "formats/vcard.h"
#include "generator/plan.h"
#include "generator/wording.h"
#include "site/publicity.h"

namespace herald::generator {
namespace {

using formats::CalendarItem;
using site::Entry;
using site::Kind;

std::optional<CalendarItem> item_of(const Entry& entry, const Context& context) {
  if (entry.kind == Kind::event) return formats::event_item(entry, context.site.settings());
  std::string summary = context.chrome.words(entry.language).text("opportunity.deadline", {{"title", entry.title}});
  return formats::deadline_item(entry, std::move(summary), context.site.settings());
}

void plan_calendar(const Entry& entry, Pages& pages) {
  if (calendar_url(entry).empty()) return;
  const auto render = [&entry](const Context& context) {
    const std::optional<CalendarItem> item = item_of(entry, context);
    return formats::calendar({}, {&*item, 1});
  };
  pages.push_back({path_of_url(calendar_url(entry)), render, false, {}});
}

void plan_calendar_of_all(Kind kind, const site::Site& site, Pages& pages) {
  const auto render = [kind](const Context& context, const std::string& language) {
    std::vector<CalendarItem> items;
    for (const Entry* entry : context.site.of(kind)) {
      if (auto item = item_of(entry->in(language), context)) items.push_back(*std::move(item));
    }
    const Wording wording{context.chrome.words(language), language};
    const std::string& title = context.site.settings().in(language).title;
    return formats::calendar(title + " · " + plural_label(wording, kind), items);
  };
  plan_in_languages(site, list_calendar_url(kind), render, pages);
}

void plan_card(const Entry& person, Pages& pages) {
  if (card_url(person).empty()) return;
  const auto render = [&person](const Context& context) { return formats::vcard(person, context.site.settings()); };
  pages.push_back({path_of_url(card_url(person)), render, false, {}});
}

/// Of an entry and of its translations.
template <typename Plan>
void for_each_language(const Entry& entry, Plan plan) {
  plan(entry);
  for (const Entry* translation : entry.translations)
    plan(*translation);
}

}  // namespace

std::string calendar_url(const Entry& entry) {
  if (entry.kind == Kind::event) return entry.url() + "event.ics";
  return entry.kind == Kind::opportunity && entry.date("closes") ? entry.url() + "deadline.ics" : "";
}

std::string list_calendar_url(Kind kind) {
  return kind == Kind::event || kind == Kind::opportunity ? list_url(kind) + "calendar.ics" : "";
}

std::string card_url(const Entry& person) {
  return site::consent_covers(person.root(), "export") ? person.url() + "card.vcf" : "";
}

void plan_calendars_and_cards(const site::Site& site, Pages& pages) {
  for (const Kind kind : {Kind::event, Kind::opportunity}) {
    for (const Entry* entry : site.of(kind))
      for_each_language(*entry, [&](const Entry& here) { plan_calendar(here, pages); });
    if (!site.of(kind).empty()) plan_calendar_of_all(kind, site, pages);
  }
  for (const Entry* person : site.of(Kind::person))
    for_each_language(*person, [&](const Entry& here) { plan_card(here, pages); });
}

}  // namespace herald::generator

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
  const auto render = [&entry](const Context& context) {
    const std::optional<CalendarItem> item = item_of(entry, context);
    return formats::calendar({}, {&*item, 1});
  };
  pages.push_back({path_of_url(calendar_url(entry)), render, false, {}});
}

void plan_calendar_of_all(Kind kind, Pages& pages) {
  const auto render = [kind](const Context& context) {
    const site::Settings& settings = context.site.settings();
    std::vector<CalendarItem> items;
    for (const Entry* entry : context.site.of(kind)) {
      if (auto item = item_of(*entry, context)) items.push_back(*std::move(item));
    }
    const Wording wording{context.chrome.words(settings.language), settings.language};
    return formats::calendar(settings.title + " · " + plural_label(wording, kind), items);
  };
  pages.push_back({path_of_url(list_calendar_url(kind)), render, false, {}});
}

}  // namespace

std::string calendar_url(const Entry& entry) {
  if (entry.kind == Kind::event) return entry.root().url() + "event.ics";
  return entry.kind == Kind::opportunity && entry.date("closes") ? entry.root().url() + "deadline.ics" : "";
}

std::string list_calendar_url(Kind kind) {
  return kind == Kind::event || kind == Kind::opportunity ? list_url(kind) + "calendar.ics" : "";
}

std::string card_url(const Entry& person) {
  return site::consent_covers(person, "export") ? person.root().url() + "card.vcf" : "";
}

void plan_calendars_and_cards(const site::Site& site, Pages& pages) {
  for (const Kind kind : {Kind::event, Kind::opportunity}) {
    for (const Entry* entry : site.of(kind)) {
      if (!calendar_url(*entry).empty()) plan_calendar(*entry, pages);
    }
    if (!site.of(kind).empty()) plan_calendar_of_all(kind, pages);
  }
  for (const Entry* person : site.of(Kind::person)) {
    if (card_url(*person).empty()) continue;
    const auto render = [person](const Context& context) { return formats::vcard(*person, context.site.settings()); };
    pages.push_back({path_of_url(card_url(*person)), render, false, {}});
  }
}

}  // namespace herald::generator

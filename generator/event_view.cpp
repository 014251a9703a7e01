#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "generator/calendars_and_cards.h"
#include "generator/entry_view.h"
#include "generator/shapes.h"
#include "pictures/chart.h"

namespace herald::generator {
namespace {

using site::Entry;

std::size_t number_of(const site::Node& map, std::string_view key) {
  const std::string_view text = site::text_of(map, key);
  std::size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// A portrait is the heaviest part of an appearance: in longer line-ups people have their initials alone.
constexpr std::size_t most_portraits = 100;

/// Sessions in the order in which the line-up first names them, those without a session first.
std::vector<std::string_view> sessions_of(const std::vector<const site::Appearance*>& lineup) {
  std::vector<std::string_view> sessions;
  const auto add = [&](std::string_view session) {
    if (std::ranges::find(sessions, session) == sessions.end()) sessions.push_back(session);
  };
  if (std::ranges::any_of(lineup, [](const auto* appearance) { return appearance->session.empty(); })) add("");
  for (const site::Appearance* appearance : lineup)
    add(appearance->session);
  return sessions;
}

void show_sessions(const EntryView& page) {
  std::vector<const site::Appearance*> lineup;
  for (const site::Appearance* appearance : page.site.appearances_of(page.entry)) {
    if (appearance->talk == nullptr) lineup.push_back(appearance);
  }
  for (const std::string_view name : sessions_of(lineup)) {
    View& session = page.view.add("SESSIONS");
    session.set("SESSION", std::string(name));
    for (const site::Appearance* appearance : lineup) {
      if (appearance->session != name) continue;
      View& item = add_appearance(session, "APPEARANCES", *appearance, page.wording);
      if (lineup.size() > most_portraits) item.set_html("MONOGRAM", "");
    }
  }
}

void show_balance(const EntryView& page) {
  const site::Node* node = page.entry.find("balance");
  const std::size_t speakers = node ? number_of(*node, "speakers") : 0;
  if (speakers == 0) return page.view.hide("BALANCE");
  const std::size_t women = std::min(number_of(*node, "women"), speakers);
  const std::size_t percent = (women * 100 + speakers / 2) / speakers;
  View& balance = page.view.add("BALANCE");
  balance.set("SPEAKERS", std::to_string(speakers));
  balance.set("WOMEN", std::to_string(women));
  balance.set("PERCENT", std::to_string(percent));
  balance.set_html("CHART", pictures::draw_tally(women, speakers));
  balance.set("BALANCE_TEXT", page.wording.words.text("event.balance-text", {{"women", std::to_string(women)},
                                                                             {"speakers", std::to_string(speakers)}}));
}

void show_facts(const EntryView& page, const std::string& dates) {
  Facts facts(page.view, "FACTS", page.wording);
  facts.add("date", dates);
  facts.add_texts(page.entry, "place");
  facts.add_texts(page.entry, "series");
  facts.add_texts(page.entry, "organiser");
  facts.add("website", host_of(page.entry.text("url")), std::string(page.entry.text("url")));
}

}  // namespace

void show_event(const EntryView& page) {
  View& view = page.view;
  const Entry& event = page.entry;
  const std::string dates = span_text(page.wording, event.date("start"), event.date("end"));
  set_date(view, "DATE", page.wording, event.date("start"));
  view.set("DATE_TEXT", dates);
  set_date(view, "END", page.wording, event.date("end"));
  view.set("PLACE", std::string(event.text("place")));
  view.set("ORGANISER", std::string(event.text("organiser")));
  view.set("SERIES", std::string(event.text("series")));
  view.set("WEBSITE", std::string(event.text("url")));
  view.set("CALENDAR_URL", calendar_url(event));
  if (is_over(event, page.site.day())) view.show("OVER");
  if (event.is_set("online")) view.show("ONLINE");
  show_sessions(page);
  for (const Entry* talk : page.site.referring_to(event, site::Kind::talk)) {
    page.cards.add(view, "TALKS", *talk, page.wording);
  }
  show_balance(page);
  show_facts(page, dates);
}

}  // namespace herald::generator

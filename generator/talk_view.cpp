#include "generator/entry_view.h"
#include "generator/shapes.h"

namespace herald::generator {

void show_talk(const EntryView& page) {
  View& view = page.view;
  const site::Entry& talk = page.entry;
  set_date(view, "DATE", page.wording, talk.date("date"));
  view.set("VIDEO", std::string(talk.text("video")));
  view.set("SLIDES", std::string(talk.text("slides")));
  for (const site::Appearance* appearance : page.site.appearances_of(talk)) {
    add_appearance(view, "SPEAKERS", *appearance, page.wording);
  }
  Facts facts(view, "FACTS", page.wording);
  facts.add_date(talk, "date");
  for (const site::Entry* event : talk.targets("event")) {
    page.cards.add(view, "EVENTS", *event, page.wording);
    facts.add("event", event->in(page.wording.language).title, event->in(page.wording.language).url());
  }
  facts.add_labels(talk, "language", "language");
}

}  // namespace herald::generator

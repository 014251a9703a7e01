#include "generator/calendars_and_cards.h"
#include "generator/entry_view.h"
#include "generator/shapes.h"

namespace herald::generator {

void show_opportunity(const EntryView& page) {
  View& view = page.view;
  const site::Entry& opportunity = page.entry;
  const std::string website(opportunity.text("url"));
  view.set("TYPE_LABEL", label_of(page.wording, "opportunity-type", opportunity.text("type")));
  set_date(view, "DATE", page.wording, opportunity.date("closes"));
  if (is_over(opportunity, page.site.day())) view.show("CLOSED");
  set_date(view, "OPENS", page.wording, opportunity.date("opens"));
  view.set("WEBSITE", website);
  view.set("CALENDAR_URL", calendar_url(opportunity));
  add_search_links(view, "SKILLS", opportunity, "skills");

  Facts facts(view, "FACTS", page.wording);
  facts.add_labels(opportunity, "type", "opportunity-type");
  facts.add_date(opportunity, "opens");
  facts.add_date(opportunity, "closes");
  facts.add_texts(opportunity, "level");
  facts.add_labels(opportunity, "format", "format");
  facts.add_texts(opportunity, "place");
  facts.add_texts(opportunity, "organiser");
  facts.add("website", host_of(website), website);
}

}  // namespace herald::generator

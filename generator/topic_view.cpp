#include "generator/entry_view.h"
#include "generator/shapes.h"

namespace herald::generator {

void show_topic(const EntryView& page) {
  add_entry_links(page.view, "BROADER", page.entry, "broader");
  for (const site::Entry* topic : page.site.referring_to(page.entry, site::Kind::topic)) {
    add_entry_link(page.view, "NARROWER", topic->in(page.wording.language));
  }
  for (const site::Kind kind : site::all_kinds) {
    if (kind != site::Kind::topic) add_group(page.view, page.entry, kind, page.site, page.cards, page.wording);
  }
  Facts(page.view, "FACTS", page.wording).add_texts(page.entry, "also_called");
}

}  // namespace herald::generator

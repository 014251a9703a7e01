#include "generator/chrome.h"
#include "generator/entry_view.h"
#include "generator/role_paths.h"
#include "generator/shapes.h"

namespace herald::generator {

void show_role(const EntryView& page) {
  const site::Entry& role = page.entry;
  add_search_links(page.view, "SKILLS", role, "skills");
  page.view.set("MAP_URL", url_in(page.site.settings(), page.wording.language, role_map_url));
  show_paths(page.view, role, page.site, page.wording);
  for (const site::Kind kind : {site::Kind::person, site::Kind::story, site::Kind::opportunity}) {
    add_group(page.view, role, kind, page.site, page.cards, page.wording);
  }
  Facts facts(page.view, "FACTS", page.wording);
  facts.add_texts(role, "also_called");
  facts.add_labels(role, "family", "family");
  facts.add_texts(role, "band");
}

}  // namespace herald::generator

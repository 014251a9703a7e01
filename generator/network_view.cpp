#include "generator/entry_view.h"
#include "generator/network_criteria.h"
#include "generator/shapes.h"

namespace herald::generator {

void show_network(const EntryView& page) {
  add_criteria(page.view, page.entry, page.wording);
  const std::string website(page.entry.text("url"));
  page.view.set("WEBSITE", website);
  Facts facts(page.view, "FACTS", page.wording);
  facts.add_texts(page.entry, "reach");
  facts.add_texts(page.entry, "for");
  facts.add("website", host_of(website), website);
}

}  // namespace herald::generator

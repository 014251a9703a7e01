#include <array>

#include "generator/entry_view.h"
#include "generator/shapes.h"

namespace herald::generator {
namespace {

/// The six by which the field judges a network, always in this order.
constexpr std::array<std::string_view, 6> criteria = {"leadership", "resources", "policy",
                                                      "learning",   "reach",     "good_practice"};

void show_criterion(const EntryView& page, std::string_view name) {
  const site::Node* all = page.entry.find("criteria");
  const site::Node* node = all ? all->find(name) : nullptr;
  std::string answer(node ? site::text_of(*node, "met") : "");
  if (answer.empty()) answer = "unknown";
  View& criterion = page.view.add("CRITERIA");
  criterion.set("NAME", std::string(name));
  criterion.set("LABEL", label_of(page.wording, "criterion", name));
  criterion.set("ANSWER_LABEL", label_of(page.wording, "answer", answer));
  criterion.set("NOTE", std::string(node ? site::text_of(*node, "note") : ""));
  criterion.set("ANSWER", std::move(answer));
}

}  // namespace

void show_network(const EntryView& page) {
  for (const std::string_view name : criteria)
    show_criterion(page, name);
  const std::string website(page.entry.text("url"));
  page.view.set("WEBSITE", website);
  Facts facts(page.view, "FACTS", page.wording);
  facts.add_texts(page.entry, "reach");
  facts.add_texts(page.entry, "for");
  facts.add("website", host_of(website), website);
}

}  // namespace herald::generator

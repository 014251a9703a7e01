#include "generator/network_criteria.h"

#include <array>

#include "generator/shapes.h"

namespace herald::generator {
namespace {

constexpr std::array<std::string_view, 6> criteria = {"leadership", "resources", "policy",
                                                      "learning",   "reach",     "good_practice"};

void add_criterion(View& view, const site::Entry& network, std::string_view name, const Wording& wording) {
  const site::Node* all = network.find("criteria");
  const site::Node* node = all ? all->find(name) : nullptr;
  std::string answer(node ? site::text_of(*node, "met") : "");
  if (answer.empty()) answer = "unknown";
  View& criterion = view.add("CRITERIA");
  criterion.set("NAME", std::string(name));
  criterion.set("LABEL", label_of(wording, "criterion", name));
  criterion.set("ANSWER_LABEL", label_of(wording, "answer", answer));
  criterion.set("NOTE", std::string(node ? site::text_of(*node, "note") : ""));
  criterion.set("ANSWER", std::move(answer));
}

}  // namespace

void add_criteria(View& view, const site::Entry& network, const Wording& wording) {
  for (const std::string_view name : criteria)
    add_criterion(view, network, name, wording);
}

void show_comparison(View& view, site::Site::Entries networks, const Wording& wording) {
  if (networks.size() < 2) return;
  for (const std::string_view name : criteria)
    add_link(view, "CRITERION_NAMES", {label_of(wording, "criterion", name), "", {}});
  for (const site::Entry* network : networks)
    add_criteria(add_entry_link(view, "NETWORKS", *network), *network, wording);
}

}  // namespace herald::generator

// How entries hang together: those that nothing leads to, those that lead to themselves.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/text.h"
#include "site/checks/family.h"

namespace herald::site::checks {
namespace {

/// Public entries that a body, the menu or a broader topic leads to.
std::unordered_set<std::string> linked_addresses(const Site& site) {
  std::unordered_set<std::string> addresses;
  for (const Entry* entry : site.entries()) {
    for (const Link& link : entry->body.links) {
      std::string address = link.address.substr(0, link.address.find_first_of("?#"));
      if (address != entry->url()) addresses.insert(std::move(address));
    }
  }
  for (const MenuItem& item : menu_items(site.settings()))
    addresses.insert(item.url.ends_with('/') ? item.url : item.url + "/");
  return addresses;
}

bool is_referred_to(const Site& site, const Entry& entry) {
  return std::ranges::any_of(all_kinds, [&](Kind kind) {
    const auto referring = site.referring_to(entry, kind);
    return std::ranges::any_of(referring, [&](const Entry* other) { return other != &entry; });
  });
}

/// What an editor can do about an entry of `kind` that nothing leads to; empty for kinds that are found by their
/// list alone and need no other way.
std::string_view way_to(Kind kind) {
  switch (kind) {
    case Kind::topic:
      return "put it among the 'topics' of somebody or something, or take it out";
    case Kind::role:
      return "put it among the 'roles' of somebody or of a story, or into another role's 'leads_to'";
    case Kind::page:
      return "put it into the menu of herald.yml, or link to it from another page";
    default:
      return {};
  }
}

void check_unlinked(const Context& context, Diagnostics& diagnostics) {
  const Site& site = context.site;
  const std::unordered_set<std::string> linked = linked_addresses(site);
  for (const Entry* entry : site.entries()) {
    const std::string_view way = way_to(entry->kind);
    // The menu that leads to the pages may be what could not be read.
    if (entry->kind == Kind::page && !context.knows_settings) continue;
    if (way.empty() || linked.contains(entry->url()) || is_referred_to(site, *entry)) continue;
    diagnostics.push_back(warning(
        entry->location(entry->front.mark), "unlinked-entry",
        fmt::format("nothing on the site leads to the {} '{}'", name_of(entry->kind), shorten(entry->title, 60)),
        std::string(way)));
  }
}

/// Events that have been, and at which nobody appeared. Those to come may not have a line-up yet.
void check_empty_events(const Context& context, Diagnostics& diagnostics) {
  for (const Entry* event : context.site.of(Kind::event)) {
    const auto start = event->date("start");
    if (!start || context.on < *start || !context.site.appearances_of(*event).empty()) continue;
    diagnostics.push_back(warning(event->location(event->front.mark), "empty-event", "nobody appears at this event",
                                  "add 'lineup', or talks that name it; until then nobody is found by it"));
  }
}

void check_self_references(const Entry& entry, const Node& node, Diagnostics& diagnostics) {
  if (node.target == &entry) {
    diagnostics.push_back(error(entry.location(node.mark), "self-reference",
                                fmt::format("'{}' is this entry itself", node.text), "take it out"));
  }
  for (const Node& item : node.items)
    check_self_references(entry, item, diagnostics);
  for (const Field& field : node.fields)
    check_self_references(entry, field.value, diagnostics);
}

const Entry* broader_than(const Entry& topic) {
  const Node* broader = topic.find("broader");
  return broader == nullptr ? nullptr : broader->target;
}

/// Topics that are broader than themselves by way of others. Each circle is told once, at its first file.
void check_circles(const Site& site, Diagnostics& diagnostics) {
  std::set<const Entry*> done;
  for (const Entry* start : site.of(Kind::topic)) {
    std::vector<const Entry*> way;
    const Entry* topic = start;
    while (topic != nullptr && done.insert(topic).second) {
      way.push_back(topic);
      topic = broader_than(*topic);
    }
    const auto begin = std::ranges::find(way, topic);
    if (topic == nullptr || begin == way.end() || way.end() - begin < 2) continue;
    std::vector<const Entry*> circle(begin, way.end());
    std::ranges::rotate(circle, std::ranges::min_element(circle, {}, &Entry::file));
    std::string path;
    for (const Entry* step : circle)
      path += step->slug + " → ";
    diagnostics.push_back(
        error(place_of(*circle.front(), "broader"), "broader-circle",
              fmt::format("these topics are each other's broader one: {}{}", path, circle.front()->slug),
              "take 'broader' out of the widest of them"));
  }
}

}  // namespace

void check_connections(const Context& context, Diagnostics& diagnostics) {
  check_unlinked(context, diagnostics);
  check_empty_events(context, diagnostics);
  for (const Entry* entry : context.site.entries())
    check_self_references(*entry, entry->front, diagnostics);
  check_circles(context.site, diagnostics);
}

}  // namespace herald::site::checks

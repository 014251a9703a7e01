// How all roles lead to each other: /roles/map/, a drawing and the same in words.

#include <algorithm>
#include <map>

#include "generator/plan.h"
#include "generator/role_paths.h"
#include "generator/shapes.h"
#include "pictures/path_map.h"

namespace herald::generator {
namespace {

using site::Entry;
using site::Kind;

pictures::PathMap map_of(const site::Site& site, std::string name) {
  pictures::PathMap map;
  map.name = std::move(name);
  std::map<const Entry*, std::size_t> numbers;
  for (const Entry* role : site.of(Kind::role)) {
    numbers[role] = map.stations.size();
    map.stations.push_back(station_of(*role));
  }
  for (const Entry* role : site.of(Kind::role)) {
    for (const Entry* next : roles_after(*role, site))
      map.paths.emplace_back(numbers[role], numbers[next]);
  }
  return map;
}

/// FAMILIES: what the colours mean, those that roles of the site have.
void show_families(View& view, const site::Site& site, const Wording& wording) {
  const auto families = site::find_key(Kind::role, "family")->choices;
  for (std::size_t i = 0; i < families.size(); ++i) {
    const bool is_used = std::ranges::any_of(site.of(Kind::role),
                                             [&](const Entry* role) { return role->text("family") == families[i]; });
    if (!is_used) continue;
    View& family = add_link(view, "FAMILIES", {label_of(wording, "family", families[i]), "", {}});
    family.set("NUMBER", std::to_string(i + 1));
  }
}

/// PATHS: the same in words, role by role; OTHERS: roles without a path.
void show_lists(View& view, const site::Site& site) {
  for (const Entry* role : site.of(Kind::role)) {
    const auto before = roles_before(*role, site);
    const auto after = roles_after(*role, site);
    if (before.empty() && after.empty()) {
      add_entry_link(view, "OTHERS", *role);
      continue;
    }
    View& item = add_entry_link(view, "PATHS", *role);
    for (const Entry* other : before)
      add_entry_link(item, "LEADS_FROM", *other);
    for (const Entry* other : after)
      add_entry_link(item, "LEADS_TO", *other);
  }
}

Draft prepare_role_map(const Context& context) {
  const std::string& language = context.site.settings().language;
  const Wording wording{context.chrome.words(language), language};
  PageHead head = {.title = std::string(wording.words.text("role.map")),
                   .description = std::string(wording.words.text("role.map-lead")),
                   .url = std::string(role_map_url),
                   .page_class = "role_map"};
  head.parents.push_back({plural_label(wording, Kind::role), list_url(Kind::role)});
  View view = context.chrome.page_view(head);
  view.set_html("MAP", pictures::draw_map(map_of(context.site, head.title)));
  show_families(view, context.site, wording);
  show_lists(view, context.site);
  return page_draft("role_map.tpl", std::move(view));
}

}  // namespace

void plan_role_map(const site::Site& site, const site::Theme& theme, Pages& pages) {
  if (!has_role_map(site, theme)) return;
  pages.push_back({path_of_url(role_map_url), prepare_role_map, true, {}});
}

}  // namespace herald::generator

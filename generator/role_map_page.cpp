// How all roles lead to each other: /roles/map/, a drawing and the same in words, in each language of the site.

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

pictures::PathMap map_of(const site::Site& site, const std::string& language, std::string name) {
  pictures::PathMap map;
  map.name = std::move(name);
  std::map<const Entry*, std::size_t> numbers;
  for (const Entry* role : site.of(Kind::role)) {
    numbers[role] = map.stations.size();
    map.stations.push_back(station_of(role->in(language)));
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
void show_lists(View& view, const site::Site& site, const std::string& language) {
  for (const Entry* role : site.of(Kind::role)) {
    const auto before = roles_before(*role, site);
    const auto after = roles_after(*role, site);
    if (before.empty() && after.empty()) {
      add_entry_link(view, "OTHERS", role->in(language));
      continue;
    }
    View& item = add_entry_link(view, "PATHS", role->in(language));
    for (const Entry* other : before)
      add_entry_link(item, "LEADS_FROM", other->in(language));
    for (const Entry* other : after)
      add_entry_link(item, "LEADS_TO", other->in(language));
  }
}

Draft prepare_role_map(const Context& context, const std::string& language) {
  const site::Settings& settings = context.site.settings();
  const Wording wording{context.chrome.words(language), language};
  PageHead head = {.title = std::string(wording.words.text("role.map")),
                   .description = std::string(wording.words.text("role.map-lead")),
                   .url = url_in(settings, language, role_map_url),
                   .language = language,
                   .page_class = "role_map",
                   .alternates = alternates_of(settings, std::string(role_map_url))};
  head.parents.push_back({plural_label(wording, Kind::role), url_in(settings, language, list_url(Kind::role))});
  View view = context.chrome.page_view(head);
  view.set_html("MAP", pictures::draw_map(map_of(context.site, language, head.title)));
  show_families(view, context.site, wording);
  show_lists(view, context.site, language);
  return page_draft("role_map.tpl", std::move(view));
}

}  // namespace

void plan_role_map(const site::Site& site, const site::Theme& theme, Pages& pages) {
  if (has_role_map(site, theme)) plan_in_languages(site, role_map_url, prepare_role_map, pages, Listed::yes);
}

}  // namespace herald::generator

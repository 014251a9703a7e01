#include "generator/role_paths.h"

#include <algorithm>

#include "generator/shapes.h"

namespace herald::generator {
namespace {

using site::Entry;
using site::Kind;
using Roles = std::vector<const Entry*>;

/// What the role names at `own`, and the roles that name it at `others`.
Roles joined(const Entry& role, const site::Site& site, std::string_view own, std::string_view others) {
  Roles roles;
  const Entry* self = &role.root();
  const auto add = [&](const Entry* other) {
    if (other != self && std::ranges::find(roles, other) == roles.end()) roles.push_back(other);
  };
  for (const Entry* target : role.targets(own))
    add(target);
  for (const Entry* other : site.referring_to(role, Kind::role)) {
    const Roles named = other->targets(others);
    if (std::ranges::find(named, self) != named.end()) add(other);
  }
  return roles;
}

std::vector<pictures::Station> stations_of(const Roles& roles, const std::string& language) {
  std::vector<pictures::Station> stations;
  for (const Entry* role : roles)
    stations.push_back(station_of(role->in(language)));
  return stations;
}

}  // namespace

pictures::Station station_of(const Entry& role) {
  const auto families = site::find_key(Kind::role, "family")->choices;
  const auto found = std::ranges::find(families, role.text("family"));
  return {role.title, role.url(), static_cast<std::size_t>(found - families.begin())};
}

bool has_role_map(const site::Site& site, const site::Theme& theme) {
  return theme.templates.contains("role_map.tpl") && !site.of(Kind::role).empty() &&
         site.find(Kind::role, "map") == nullptr;
}

Roles roles_before(const Entry& role, const site::Site& site) {
  return joined(role, site, "leads_from", "leads_to");
}

Roles roles_after(const Entry& role, const site::Site& site) {
  return joined(role, site, "leads_to", "leads_from");
}

void show_paths(View& view, const Entry& role, const site::Site& site, const Wording& wording) {
  const Roles before = roles_before(role, site);
  const Roles after = roles_after(role, site);
  for (const Entry* other : before)
    add_entry_link(view, "LEADS_FROM", other->in(wording.language));
  for (const Entry* other : after)
    add_entry_link(view, "LEADS_TO", other->in(wording.language));
  const pictures::Crossroads crossroads{station_of(role), stations_of(before, wording.language),
                                        stations_of(after, wording.language),
                                        wording.words.text("role.map-of", {{"role", role.title}})};
  view.set_html("MAP", pictures::draw_wide(crossroads));
  view.set_html("MAP_NARROW", pictures::draw_narrow(crossroads));
}

}  // namespace herald::generator

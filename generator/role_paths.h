#pragma once
// How people move between roles: what `leads_from` and `leads_to` of all roles say together, drawn as maps and written
// as lists.

#include <string_view>
#include <vector>

#include "generator/view.h"
#include "generator/wording.h"
#include "pictures/path_map.h"
#include "site/site.h"
#include "site/theme.h"

namespace herald::generator {

/// Whether there is a page of all roles' paths. A theme without role_map.tpl has none, and a site with a role of that
/// name.
bool has_role_map(const site::Site& site, const site::Theme& theme);

/// Roles that people come from, or that this one leads to: what the role says itself, in its editor's order, and then
/// what other roles say of it.
std::vector<const site::Entry*> roles_before(const site::Entry& role, const site::Site& site);
std::vector<const site::Entry*> roles_after(const site::Entry& role, const site::Site& site);

/// A role as it stands on a map, in the colour of its family.
pictures::Station station_of(const site::Entry& role);

/// LEADS_FROM, LEADS_TO, MAP and MAP_NARROW of a role's page; all empty for a role without paths.
void show_paths(View& view, const site::Entry& role, const site::Site& site, const Wording& wording);

}  // namespace herald::generator

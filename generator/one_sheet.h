#pragma once
// The page that prints a speaker on one sheet of paper.

#include "generator/plan.h"
#include "site/site.h"

namespace herald::generator {

/// Whether `person` has one: who says how she speaks, or appeared somewhere.
bool has_one_sheet(const site::Entry& person, const site::Site& site);

/// Its address.
std::string one_sheet_url(const site::Entry& person);

/// For a theme with one_sheet.tpl.
void plan_one_sheets(const site::Site& site, const site::Theme& theme, Pages& pages);

}  // namespace herald::generator

#pragma once
// The six criteria by which networks are judged, of one network or of several side by side.

#include <string_view>

#include "generator/view.h"
#include "generator/wording.h"
#include "site/site.h"

namespace herald::generator {

/// docs/themes.md, "criterion": the six of `network`, always in the same order, in section CRITERIA.
void add_criteria(View& view, const site::Entry& network, const Wording& wording);

/// NETWORKS: a row for each, with its CRITERIA; and CRITERION_NAMES, their labels. Nothing for fewer than two.
void show_comparison(View& view, site::Site::Entries networks, const Wording& wording);

}  // namespace herald::generator

#pragma once
// Photos at the sizes that pages ask for: their addresses in templates and bodies, and the files at those addresses.

#include <string>

#include "generator/view.h"
#include "pictures/photo.h"
#include "site/entry.h"

namespace herald::generator {

/// docs/themes.md, "picture": the entry's photo in section IMAGE; hidden without one, so that none shines through.
void set_image(View& view, const site::Entry& entry);

/// The HTML of a body with each of its pictures at the sizes that screens need.
std::string with_photos(const site::Body& body);

}  // namespace herald::generator

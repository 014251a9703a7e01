#pragma once
// Finds what is wrong or unsafe in a theme's templates before ctemplate sees them: ctemplate would say so on standard
// error without a line, escape in the wrong way, or crash.

#include <map>
#include <string>

#include "base/diagnostic.h"

namespace herald::generator {

/// Every mistake in `templates` (file name to text, as in site::Theme), sorted. Locations name "templates/x.tpl".
/// docs/themes.md lists the rules that templates must keep.
Diagnostics lint_templates(const std::map<std::string, std::string>& templates);

}  // namespace herald::generator

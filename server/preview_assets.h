#pragma once
// The script and the style that the preview adds to pages: reload them when the site changes, and show mistakes and
// warnings above them. Nothing else ever serves them.

#include <string_view>

namespace herald::server {

extern const std::string_view preview_script;
extern const std::string_view preview_style;

}  // namespace herald::server

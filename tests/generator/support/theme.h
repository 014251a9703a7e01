#pragma once
// Themes made in a test, of a few templates and words.

#include <map>
#include <string>

#include "site/theme.h"

namespace herald::test {

/// A theme of `templates`, whose base.tpl shows CONTENT alone unless there is one, and of `words` in English.
site::Theme theme_of(std::map<std::string, std::string> templates,
                     std::map<std::string, std::string, std::less<>> words = {});

}  // namespace herald::test

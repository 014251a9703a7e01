#include "tests/generator/support/theme.h"

#include <utility>

namespace herald::test {

site::Theme theme_of(std::map<std::string, std::string> templates,
                     std::map<std::string, std::string, std::less<>> words) {
  site::Theme theme{.name = "test", .templates = std::move(templates), .assets = {}, .translations = {}};
  theme.templates.emplace("base.tpl", "{{>CONTENT}}");
  theme.translations.emplace("en", site::Translations(std::move(words)));
  return theme;
}

}  // namespace herald::test

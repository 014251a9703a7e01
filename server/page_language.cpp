#include "server/page_language.h"

#include <algorithm>

#include "server/parameters.h"

namespace herald::server {
std::string page_language(const site::Settings& settings, std::string_view path, std::string_view query) {
  const std::string named = value_in(query, "lang");
  for (const std::string& language : settings.languages) {
    if (named.empty() ? path.starts_with(generator::home_url(settings, language)) : named == language) return language;
  }
  return {};
}

}  // namespace herald::server

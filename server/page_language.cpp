#include "server/page_language.h"

#include <algorithm>

#include "server/target.h"

namespace herald::server {
namespace {

std::string named_in(std::string_view query) {
  const auto parameters = parse_query(query);
  if (!parameters) return {};
  const auto found = std::ranges::find(*parameters, "lang", &Parameter::name);
  return found == parameters->end() ? std::string() : found->value;
}

}  // namespace

std::string page_language(const site::Settings& settings, std::string_view path, std::string_view query) {
  const std::string named = named_in(query);
  for (const std::string& language : settings.languages) {
    if (named.empty() ? path.starts_with(generator::home_url(settings, language)) : named == language) return language;
  }
  return {};
}

}  // namespace herald::server

#pragma once
// In which language a page is wanted that is made on request, errors among them.

#include <string>
#include <string_view>
#include <vector>

#include "generator/chrome.h"
#include "site/settings.h"

namespace herald::server {

/// What `lang` in the query says, else the language whose folder the path begins with; empty when neither names one
/// that the site is in beside its own.
std::string page_language(const site::Settings& settings, std::string_view path, std::string_view query);

/// The page of `request` in each language of the site; `url_of` says where a request's page is.
template <typename Request>
std::vector<generator::Alternate> alternates_of(const site::Settings& settings, Request request,
                                                std::string (*url_of)(const Request&)) {
  std::vector<generator::Alternate> alternates;
  for (const std::string& language : generator::languages_of(settings)) {
    request.language = language == settings.language ? "" : language;
    alternates.push_back({language, url_of(request)});
  }
  return alternates;
}

}  // namespace herald::server

#pragma once
// Addresses of taxonomies and their terms: "/life-stages/", "/life-stages/caring/".

#include <string>

#include "site/settings.h"

namespace herald::generator {

inline std::string taxonomy_url(const site::Taxonomy& taxonomy) {
  return "/" + taxonomy.folder() + "/";
}

inline std::string term_url(const site::Taxonomy& taxonomy, const site::Term& term) {
  return taxonomy_url(taxonomy) + term.slug + "/";
}

}  // namespace herald::generator

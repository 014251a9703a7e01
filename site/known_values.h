#pragma once
// What the editor of a site can refer to: names for completion in editors' tools and for drafts.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "site/schema.h"

namespace herald::site {

struct KnownValues {
  std::map<Kind, std::vector<std::string>> slugs;                      ///< of each kind's files, sorted
  std::map<std::string, std::vector<std::string>, std::less<>> terms;  ///< of each taxonomy, in its order
};

/// Reads the names of files below `root`/content and the taxonomies of herald.yml; nothing else, so that it works on a
/// site full of mistakes.
KnownValues known_values(const std::filesystem::path& root);

/// Names that fit `key`: slugs for references and roles, terms for taxonomies; empty for all other keys.
std::vector<std::string> known_for(const KnownValues& known, const Key& key);

}  // namespace herald::site

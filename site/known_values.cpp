#include "site/known_values.h"

#include <algorithm>
#include <string_view>

#include "base/files.h"
#include "base/text.h"
#include "site/settings.h"

namespace herald::site {

KnownValues known_values(const std::filesystem::path& root) {
  KnownValues known;
  for (const KindSchema& schema : kinds()) {
    std::vector<std::string>& slugs = known.slugs[schema.kind];
    for (const FoundFile& found : list_files(root / "content" / schema.folder).files) {
      std::string_view name = found.path;
      if (!name.ends_with(".md")) continue;
      name.remove_suffix(name.ends_with("/index.md") ? 9 : 3);
      if (is_slug(name)) slugs.emplace_back(name);
    }
    std::ranges::sort(slugs);
  }
  Diagnostics ignored;
  for (const Taxonomy& taxonomy : read_settings(root, ignored).taxonomies) {
    for (const Term& term : taxonomy.terms)
      known.terms[taxonomy.name].push_back(term.slug);
  }
  return known;
}

std::vector<std::string> known_for(const KnownValues& known, const Key& key) {
  if (key.type == Type::slug) {
    const auto terms = known.terms.find(key.name);
    return terms == known.terms.end() ? std::vector<std::string>() : terms->second;
  }
  if (key.type != Type::reference && key.type != Type::role_name) return {};
  const auto slugs = known.slugs.find(key.type == Type::role_name ? Kind::role : key.target);
  return slugs == known.slugs.end() ? std::vector<std::string>() : slugs->second;
}

}  // namespace herald::site

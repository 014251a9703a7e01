// Old addresses of entries, which lead to the new ones.

#include "generator/plan.h"
#include "generator/shapes.h"

namespace herald::generator {
namespace {

Draft prepare_redirect(const site::Entry& entry, const Context& context) {
  View view = context.chrome.page_view({.title = entry.title,
                                        .url = entry.url(),
                                        .language = entry.language,
                                        .page_class = "redirect",
                                        .indexing = Indexing::refused});
  return bare_draft("redirect.tpl", std::move(view));
}

/// "/old" -> "/old/": a redirect is a page in a folder, which servers find with and without the slash.
std::string path_of_alias(std::string alias) {
  const std::size_t name = alias.rfind('/') + 1;
  if (name < alias.size() && alias.find('.', name) == std::string::npos) alias += '/';
  return path_of_url(alias);
}

}  // namespace

void plan_redirects(const site::Site& site, Pages& pages) {
  for (const site::Entry* entry : site.entries()) {
    for (const std::string& alias : texts_of(entry->find("aliases"))) {
      pages.push_back({path_of_alias(alias),
                       [entry](const Context& context) { return prepare_redirect(*entry, context); },
                       false,
                       {}});
    }
  }
}

}  // namespace herald::generator

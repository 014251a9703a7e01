// Each taxonomy: a page of its terms, and for each term the entries filed under it, paged.

#include <algorithm>
#include <span>

#include "generator/paging.h"
#include "generator/shapes.h"
#include "generator/taxonomy_url.h"

namespace herald::generator {
namespace {

using site::Taxonomy;
using site::Term;

/// A taxonomy in one language.
struct Here {
  const site::Settings& site;  ///< the site's own
  const Taxonomy& taxonomy;    ///< in `language`
  std::string language;

  std::string url() const { return url_in(site, language, taxonomy_url(taxonomy)); }
  std::string url(const Term& term) const { return url_in(site, language, term_url(taxonomy, term)); }
};

View& add_term(View& view, std::string_view section, const Context& context, const Here& here, const Term& term) {
  return add_link(view, section,
                  {term.title, here.url(term), context.site.with_term(here.taxonomy.name, term.slug).size()});
}

/// What is in the page's language before what is not.
std::vector<const site::Entry*> entries_with(const site::Site& site, const Here& here, const Term& term) {
  std::vector<const site::Entry*> entries;
  for (const site::Entry* entry : site.with_term(here.taxonomy.name, term.slug))
    entries.push_back(&entry->in(here.language));
  if (here.language != site.settings().language) {
    std::ranges::stable_partition(entries, [&](const auto* entry) { return entry->language == here.language; });
  }
  return entries;
}

/// "9 stories" where all are of one kind, else "9 entries".
std::string count_of_entries(std::span<const site::Entry* const> entries, const Wording& wording) {
  const auto is_same = [&](const site::Entry* entry) { return entry->kind == entries.front()->kind; };
  if (entries.empty() || !std::ranges::all_of(entries, is_same)) return entries_text(wording, entries.size());
  return count_text(wording, entries.front()->kind, entries.size());
}

Draft prepare_taxonomy(const Context& context, const Here& here) {
  const Taxonomy& taxonomy = here.taxonomy;
  const Wording wording{context.chrome.words(here.language), here.language};
  View view = context.chrome.page_view({.title = label_of(wording, "taxonomy", taxonomy.name),
                                        .url = here.url(),
                                        .language = here.language,
                                        .page_class = "taxonomy",
                                        .alternates = alternates_of(here.site, taxonomy_url(taxonomy))});
  for (const Term& term : taxonomy.terms) {
    View& item = add_term(view, "TERMS", context, here, term);
    item.set("COUNT_TEXT", count_of_entries(context.site.with_term(taxonomy.name, term.slug), wording));
    item.set("SUMMARY", term.summary);
  }
  return page_draft("taxonomy.tpl", std::move(view));
}

Draft prepare_term(const Context& context, const Here& here, const Term& term, const Slice& slice) {
  const Taxonomy& taxonomy = here.taxonomy;
  const Wording wording{context.chrome.words(here.language), here.language};
  const std::string label = label_of(wording, "taxonomy", taxonomy.name);
  View view = context.chrome.page_view({.title = term.title,
                                        .description = term.summary,
                                        .url = slice.url(),
                                        .language = here.language,
                                        .page_class = "term",
                                        .parents = {{label, here.url()}},
                                        .alternates = slice.alternates()});
  view.set("TAXONOMY", label);
  view.set("TAXONOMY_URL", here.url());
  view.set("COUNT", std::to_string(slice.total));
  const std::vector<const site::Entry*> entries = entries_with(context.site, here, term);
  view.set("COUNT_TEXT", count_of_entries(entries, wording));
  for (const site::Entry* entry : std::span(entries).subspan(slice.first(), slice.count())) {
    context.cards.add(view, "CARDS", *entry, wording);
  }
  for (const Term& sibling : taxonomy.terms) {
    View& item = add_term(view, "SIBLINGS", context, here, sibling);
    if (sibling.slug == term.slug) item.show("CURRENT_TERM");
  }
  add_paging(view, slice, wording);
  return page_draft("term.tpl", std::move(view));
}

void plan_terms(const site::Site& site, const Here& here, Pages& pages) {
  for (const Term& term : here.taxonomy.terms) {
    const std::size_t total = site.with_term(here.taxonomy.name, term.slug).size();
    plan_slices(
        pages, {term_url(here.taxonomy, term), total, site.settings().per_page, 1, &site.settings(), here.language},
        [here, &term](const Context& context, const Slice& slice) { return prepare_term(context, here, term, slice); });
  }
}

}  // namespace

void plan_taxonomies(const site::Site& site, Pages& pages) {
  for (const std::string& language : languages_of(site.settings())) {
    for (const Taxonomy& taxonomy : site.settings().in(language).taxonomies) {
      const Here here{site.settings(), taxonomy, language};
      pages.push_back({path_of_url(here.url()),
                       [here](const Context& context) { return prepare_taxonomy(context, here); },
                       true,
                       {},
                       alternates_of(here.site, taxonomy_url(taxonomy))});
      plan_terms(site, here, pages);
    }
  }
}

}  // namespace herald::generator

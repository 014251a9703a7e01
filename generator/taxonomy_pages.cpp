// Each taxonomy: a page of its terms, and for each term the entries filed under it, paged.

#include <algorithm>

#include "generator/paging.h"
#include "generator/shapes.h"
#include "generator/taxonomy_url.h"

namespace herald::generator {
namespace {

using site::Taxonomy;
using site::Term;

View& add_term(View& view, std::string_view section, const Context& context, const Taxonomy& taxonomy,
               const Term& term) {
  return add_link(view, section,
                  {term.title, term_url(taxonomy, term), context.site.with_term(taxonomy.name, term.slug).size()});
}

/// "9 stories" where all are of one kind, else "9 entries".
std::string count_of_entries(site::Site::Entries entries, const Wording& wording) {
  const auto is_same = [&](const site::Entry* entry) { return entry->kind == entries.front()->kind; };
  if (entries.empty() || !std::ranges::all_of(entries, is_same)) return entries_text(wording, entries.size());
  return count_text(wording, entries.front()->kind, entries.size());
}

Draft prepare_taxonomy(const Context& context, const Taxonomy& taxonomy) {
  const std::string& language = context.site.settings().language;
  const Wording wording{context.chrome.words(language), language};
  View view = context.chrome.page_view(
      {.title = label_of(wording, "taxonomy", taxonomy.name), .url = taxonomy_url(taxonomy), .page_class = "taxonomy"});
  for (const Term& term : taxonomy.terms) {
    View& item = add_term(view, "TERMS", context, taxonomy, term);
    item.set("COUNT_TEXT", count_of_entries(context.site.with_term(taxonomy.name, term.slug), wording));
    item.set("SUMMARY", term.summary);
  }
  return page_draft("taxonomy.tpl", std::move(view));
}

Draft prepare_term(const Context& context, const Taxonomy& taxonomy, const Term& term, const Slice& slice) {
  const std::string& language = context.site.settings().language;
  const Wording wording{context.chrome.words(language), language};
  const std::string label = label_of(wording, "taxonomy", taxonomy.name);
  View view = context.chrome.page_view({.title = term.title,
                                        .description = term.summary,
                                        .url = slice.url(),
                                        .page_class = "term",
                                        .parents = {{label, taxonomy_url(taxonomy)}}});
  view.set("TAXONOMY", label);
  view.set("TAXONOMY_URL", taxonomy_url(taxonomy));
  view.set("COUNT", std::to_string(slice.total));
  const site::Site::Entries entries = context.site.with_term(taxonomy.name, term.slug);
  view.set("COUNT_TEXT", count_of_entries(entries, wording));
  for (const site::Entry* entry : entries.subspan(slice.first(), slice.count())) {
    context.cards.add(view, "CARDS", *entry, wording);
  }
  for (const Term& sibling : taxonomy.terms) {
    View& item = add_term(view, "SIBLINGS", context, taxonomy, sibling);
    if (sibling.slug == term.slug) item.show("CURRENT_TERM");
  }
  add_paging(view, slice, wording);
  return page_draft("term.tpl", std::move(view));
}

void plan_terms(const site::Site& site, const Taxonomy& taxonomy, Pages& pages) {
  for (const Term& term : taxonomy.terms) {
    const std::size_t total = site.with_term(taxonomy.name, term.slug).size();
    plan_slices(pages, {term_url(taxonomy, term), total, site.settings().per_page, 1},
                [&taxonomy, &term](const Context& context, const Slice& slice) {
                  return prepare_term(context, taxonomy, term, slice);
                });
  }
}

}  // namespace

void plan_taxonomies(const site::Site& site, Pages& pages) {
  for (const Taxonomy& taxonomy : site.settings().taxonomies) {
    pages.push_back({path_of_url(taxonomy_url(taxonomy)),
                     [&taxonomy](const Context& context) { return prepare_taxonomy(context, taxonomy); },
                     true,
                     {}});
    plan_terms(site, taxonomy, pages);
  }
}

}  // namespace herald::generator

// Each taxonomy: a page of its terms, and for each term the entries filed under it, paged.

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

std::string render_taxonomy(const Context& context, const Taxonomy& taxonomy) {
  const std::string& language = context.site.settings().language;
  const Wording wording{context.chrome.words(language), language};
  View view = context.chrome.page_view({label_of(wording, "taxonomy", taxonomy.name),
                                        "",
                                        taxonomy_url(taxonomy),
                                        language,
                                        "taxonomy",
                                        {},
                                        {},
                                        Indexing::allowed});
  for (const Term& term : taxonomy.terms) {
    View& item = add_term(view, "TERMS", context, taxonomy, term);
    item.set("COUNT_TEXT", entries_text(wording, context.site.with_term(taxonomy.name, term.slug).size()));
    item.set("SUMMARY", term.summary);
  }
  return context.renderer.render_page("taxonomy.tpl", view);
}

std::string render_term(const Context& context, const Taxonomy& taxonomy, const Term& term, const Slice& slice) {
  const std::string& language = context.site.settings().language;
  const Wording wording{context.chrome.words(language), language};
  const std::string label = label_of(wording, "taxonomy", taxonomy.name);
  View view = context.chrome.page_view({term.title,
                                        term.summary,
                                        slice.url(),
                                        language,
                                        "term",
                                        {},
                                        {{label, taxonomy_url(taxonomy)}},
                                        Indexing::allowed});
  view.set("TAXONOMY", label);
  view.set("TAXONOMY_URL", taxonomy_url(taxonomy));
  view.set("COUNT", std::to_string(slice.total));
  view.set("COUNT_TEXT", entries_text(wording, slice.total));
  const site::Site::Entries entries = context.site.with_term(taxonomy.name, term.slug);
  for (const site::Entry* entry : entries.subspan(slice.first(), slice.count())) {
    add_card(view, "CARDS", *entry, context.site, wording);
  }
  for (const Term& sibling : taxonomy.terms) {
    View& item = add_term(view, "SIBLINGS", context, taxonomy, sibling);
    if (sibling.slug == term.slug) item.show("CURRENT_TERM");
  }
  add_paging(view, slice, wording);
  return context.renderer.render_page("term.tpl", view);
}

void plan_terms(const site::Site& site, const Taxonomy& taxonomy, Pages& pages) {
  for (const Term& term : taxonomy.terms) {
    const std::size_t total = site.with_term(taxonomy.name, term.slug).size();
    plan_slices(pages, {term_url(taxonomy, term), total, site.settings().per_page, 1},
                [&taxonomy, &term](const Context& context, const Slice& slice) {
                  return render_term(context, taxonomy, term, slice);
                });
  }
}

}  // namespace

void plan_taxonomies(const site::Site& site, Pages& pages) {
  for (const Taxonomy& taxonomy : site.settings().taxonomies) {
    pages.push_back({path_of_url(taxonomy_url(taxonomy)),
                     [&taxonomy](const Context& context) { return render_taxonomy(context, taxonomy); },
                     true,
                     {}});
    plan_terms(site, taxonomy, pages);
  }
}

}  // namespace herald::generator

// The first page, and the page for addresses that lead nowhere.

#include <algorithm>

#include "base/hash.h"
#include "formats/json_ld.h"
#include "generator/plan.h"
#include "generator/shapes.h"
#include "generator/taxonomy_url.h"

namespace herald::generator {
namespace {

using site::Entry;
using site::Kind;

constexpr std::size_t most_people = 8;
constexpr std::size_t most_links = 12;

/// Some of the people, chosen by nothing that could make the same few famous: the order of their fingerprints.
std::vector<const Entry*> spotlight(const site::Site& site) {
  std::vector<std::pair<std::uint64_t, const Entry*>> people;
  for (const Entry* person : site.of(Kind::person))
    people.emplace_back(fingerprint(person->slug), person);
  const std::size_t count = std::min(people.size(), most_people);
  const auto earlier = [](const auto& a, const auto& b) {
    return std::pair(a.first, a.second->slug) < std::pair(b.first, b.second->slug);
  };
  std::partial_sort(people.begin(), people.begin() + static_cast<std::ptrdiff_t>(count), people.end(), earlier);
  std::vector<const Entry*> chosen;
  for (std::size_t i = 0; i < count; ++i)
    chosen.push_back(people[i].second);
  return chosen;
}

void show_first(View& view, std::string_view section, std::size_t most, Kind kind, const Context& context,
                const Wording& wording) {
  const site::Site::Entries entries = context.site.of(kind);
  for (const Entry* entry : entries.first(std::min(entries.size(), most))) {
    context.cards.add(view, section, *entry, wording);
  }
}

/// Entries of `kind` that most others name, most first.
void show_most_used(View& view, std::string_view section, Kind kind, const site::Site& site) {
  std::vector<std::pair<std::size_t, const Entry*>> used;
  for (const Entry* entry : site.of(kind)) {
    std::size_t count = 0;
    for (const Kind from : site::all_kinds) {
      if (from != kind) count += site.referring_to(*entry, from).size();
    }
    if (count > 0) used.emplace_back(count, entry);
  }
  std::ranges::stable_sort(used, std::ranges::greater(), [](const auto& pair) { return pair.first; });
  used.resize(std::min(used.size(), most_links));
  for (const auto& [count, entry] : used)
    add_link(view, section, {entry->title, entry->url(), count});
}

void show_counts(View& view, const site::Site& site, const Wording& wording) {
  for (const Kind kind : site::all_kinds) {
    if (kind == Kind::page || site.of(kind).empty()) continue;
    add_link(view, "COUNTS", {plural_label(wording, kind), list_url(kind), site.of(kind).size()});
  }
}

void show_taxonomies(View& view, const site::Site& site, const Wording& wording) {
  for (const site::Taxonomy& taxonomy : site.settings().taxonomies) {
    View& item =
        add_link(view, "TAXONOMIES", {label_of(wording, "taxonomy", taxonomy.name), taxonomy_url(taxonomy), {}});
    for (const site::Term& term : taxonomy.terms) {
      const std::size_t count = site.with_term(taxonomy.name, term.slug).size();
      add_link(item, "TERMS", {term.title, term_url(taxonomy, term), count}).set("SUMMARY", term.summary);
    }
  }
}

Draft prepare_home(const Context& context) {
  const site::Settings& settings = context.site.settings();
  const Wording wording{context.chrome.words(settings.language), settings.language};
  View view = context.chrome.page_view({.description = settings.summary, .url = "/", .page_class = "home"});
  view.set_html("JSON_LD", formats::json_ld_of_site(settings));
  show_counts(view, context.site, wording);
  for (const Entry* person : spotlight(context.site))
    context.cards.add(view, "PEOPLE", *person, wording);
  show_first(view, "STORIES", 5, Kind::story, context, wording);
  show_first(view, "EVENTS", 4, Kind::event, context, wording);
  show_first(view, "OPPORTUNITIES", 3, Kind::opportunity, context, wording);
  show_first(view, "DATASETS", 3, Kind::dataset, context, wording);
  show_most_used(view, "TOPICS", Kind::topic, context.site);
  show_most_used(view, "ROLES", Kind::role, context.site);
  show_taxonomies(view, context.site, wording);
  return page_draft("home.tpl", std::move(view));
}

Draft prepare_not_found(const Context& context) {
  const std::string& language = context.site.settings().language;
  const site::Translations& words = context.chrome.words(language);
  View view = context.chrome.page_view({.title = std::string(words.text("error.404.title")),
                                        .url = "/404.html",
                                        .page_class = "error",
                                        .indexing = Indexing::refused});
  // It answers at any address, so it has none of its own.
  view.set("CANONICAL", "");
  view.hide("BREADCRUMBS");
  view.set("STATUS", "404");
  view.set("MESSAGE", std::string(words.text("error.404.message")));
  return page_draft("error.tpl", std::move(view));
}

}  // namespace

void plan_home(const site::Site&, Pages& pages) {
  pages.push_back({"index.html", prepare_home, true, {}});
  pages.push_back({"404.html", prepare_not_found, false, {}});
}

}  // namespace herald::generator

// The first page, and the page for addresses that lead nowhere.

#include <algorithm>
#include <tuple>

#include "base/hash.h"
#include "formats/json_ld.h"
#include "generator/card_meta.h"
#include "generator/plan.h"
#include "generator/shapes.h"
#include "generator/taxonomy_url.h"

namespace herald::generator {
namespace {

using site::Entry;
using site::Kind;

constexpr std::size_t most_people = 8;
constexpr std::size_t most_events = 4;
constexpr std::size_t most_links = 12;

/// The people whom the search has shown least. Among equals, and where nothing is known, nothing decides that could
/// make the same few famous: the order of their fingerprints.
std::vector<const Entry*> spotlight(const Context& context) {
  struct Candidate {
    double shown = 0;
    std::uint64_t print = 0;
    const Entry* person = nullptr;
  };
  std::vector<Candidate> people;
  for (const Entry* person : context.site.of(Kind::person)) {
    people.push_back({exposure_of(context.exposure, person->slug), fingerprint(person->slug), person});
  }
  const std::size_t count = std::min(people.size(), most_people);
  std::ranges::partial_sort(
      people, people.begin() + static_cast<std::ptrdiff_t>(count), [](const Candidate& a, const Candidate& b) {
        return std::tie(a.shown, a.print, a.person->slug) < std::tie(b.shown, b.print, b.person->slug);
      });
  std::vector<const Entry*> chosen;
  for (std::size_t i = 0; i < count; ++i)
    chosen.push_back(people[i].person);
  return chosen;
}

void show_first(View& view, std::string_view section, std::size_t most, site::Site::Entries entries,
                const Context& context, const Wording& wording) {
  for (const Entry* entry : entries.first(std::min(entries.size(), most))) {
    context.cards.add(view, section, *entry, wording);
  }
}

/// VOICE: the newest story in whose words there is something to quote.
void show_voice(View& view, const Context& context, const Wording& wording, const std::string& language) {
  const std::vector<const Entry*> stories = context.site.of(Kind::story, language);
  const auto quoted = std::ranges::find_if(stories, [](const Entry* story) { return !story->text("quote").empty(); });
  if (quoted == stories.end()) return view.hide("VOICE");
  const Entry& story = (*quoted)->in(language);
  View& voice = view.add("VOICE");
  voice.set("QUOTE", std::string(story.text("quote")));
  voice.set("QUOTE_BY", quoted_person(story, language));
  context.cards.add(voice, "STORY", story, wording);
}

/// COMING, the next first, and EVENTS, those that are over, the last first.
void show_events(View& view, const Context& context, const Wording& wording) {
  std::vector<const Entry*> coming;
  std::vector<const Entry*> past;
  for (const Entry* event : context.site.of(Kind::event)) {
    const bool is_coming = event->date("start").has_value() && !is_over(*event, context.site.day());
    (is_coming ? coming : past).push_back(event);
  }
  std::ranges::reverse(coming);
  show_first(view, "COMING", most_events, coming, context, wording);
  show_first(view, "EVENTS", most_events, past, context, wording);
}

/// Entries of `kind` that most others name, most first.
void show_most_used(View& view, std::string_view section, Kind kind, const site::Site& site, const Wording& wording) {
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
  for (const auto& [count, entry] : used) {
    const Entry& here = entry->in(wording.language);
    add_link(view, section, {here.title, here.url(), count});
  }
}

void show_counts(View& view, const site::Site& site, const Wording& wording) {
  for (const Kind kind : site::all_kinds) {
    if (kind == Kind::page || site.of(kind).empty()) continue;
    add_link(
        view, "COUNTS",
        {plural_label(wording, kind), url_in(site.settings(), wording.language, list_url(kind)), site.of(kind).size()});
  }
}

void show_taxonomies(View& view, const site::Site& site, const Wording& wording) {
  const auto here = [&](const std::string& url) { return url_in(site.settings(), wording.language, url); };
  for (const site::Taxonomy& taxonomy : site.settings().in(wording.language).taxonomies) {
    View& item =
        add_link(view, "TAXONOMIES", {label_of(wording, "taxonomy", taxonomy.name), here(taxonomy_url(taxonomy)), {}});
    for (const site::Term& term : taxonomy.terms) {
      const std::size_t count = site.with_term(taxonomy.name, term.slug).size();
      add_link(item, "TERMS", {term.title, here(term_url(taxonomy, term)), count}).set("SUMMARY", term.summary);
    }
  }
}

Draft prepare_home(const Context& context, const std::string& language) {
  const site::Settings& settings = context.site.settings().in(language);
  const Wording wording{context.chrome.words(language), language};
  View view = context.chrome.page_view({.description = settings.summary,
                                        .url = home_url(context.site.settings(), language),
                                        .language = language,
                                        .page_class = "home",
                                        .alternates = alternates_of(context.site.settings(), "/")});
  view.set_html("JSON_LD", formats::json_ld_of_site(settings));
  show_counts(view, context.site, wording);
  for (const Entry* person : spotlight(context))
    context.cards.add(view, "PEOPLE", *person, wording);
  show_first(view, "STORIES", 5, context.site.of(Kind::story, language), context, wording);
  show_voice(view, context, wording, language);
  show_events(view, context, wording);
  show_first(view, "OPPORTUNITIES", 3, context.site.of(Kind::opportunity), context, wording);
  show_first(view, "DATASETS", 3, context.site.of(Kind::dataset, language), context, wording);
  show_most_used(view, "TOPICS", Kind::topic, context.site, wording);
  show_most_used(view, "ROLES", Kind::role, context.site, wording);
  show_taxonomies(view, context.site, wording);
  return page_draft("home.tpl", std::move(view));
}

Draft prepare_not_found(const Context& context, const std::string& language) {
  const site::Settings& settings = context.site.settings();
  const site::Translations& words = context.chrome.words(language);
  View view = context.chrome.page_view({.title = std::string(words.text("error.404.title")),
                                        .url = url_in(settings, language, not_found_url),
                                        .language = language,
                                        .page_class = "error",
                                        .indexing = Indexing::refused,
                                        .alternates = alternates_of(settings, std::string(not_found_url))});
  // It answers at any address, so it has none of its own.
  view.set("CANONICAL", "");
  view.hide("BREADCRUMBS");
  view.set("STATUS", "404");
  view.set("MESSAGE", std::string(words.text("error.404.message")));
  view.set("DETAIL", "");
  view.set("GUESS_URL", "");
  return page_draft("error.tpl", std::move(view));
}

}  // namespace

void plan_home(const site::Site& site, Pages& pages) {
  plan_in_languages(site, "/", prepare_home, pages, Listed::yes);
  plan_in_languages(site, not_found_url, prepare_not_found, pages);
}

}  // namespace herald::generator

#include <algorithm>

#include "base/text.h"
#include "generator/card_meta.h"
#include "generator/chrome.h"
#include "generator/entry_view.h"
#include "generator/shapes.h"
#include "generator/taxonomy_url.h"

namespace herald::generator {
namespace {

using site::Entry;

// Adults read English at about 240 words a minute (Brysbaert 2019, doi:10.1016/j.jml.2019.104047).
constexpr std::size_t words_a_minute = 240;

std::size_t reading_minutes(const Entry& story) {
  const auto gaps = std::ranges::count_if(story.body.text, [](char c) { return c == ' ' || c == '\n'; });
  return std::max<std::size_t>(1, (static_cast<std::size_t>(gaps) + words_a_minute / 2) / words_a_minute);
}

std::string when_text(const site::Node& step, const Wording& wording) {
  const std::string text(site::text_of(step, "when"));
  const std::optional<Date> date = parse_date(text);
  return date ? date_text(wording, date) : text;
}

void show_journey(const EntryView& page) {
  for (const site::Node& node : page.entry.list("journey")) {
    View& step = page.view.add("JOURNEY");
    const Entry* role = site::target_of(node, "role");
    if (role != nullptr) role = &role->in(page.wording.language);
    step.set("WHEN", when_text(node, page.wording));
    step.set("ROLE", role ? role->title : label_of(page.wording, "role", site::text_of(node, "role")));
    step.set("ROLE_URL", role ? role->url() : "");
    step.set("ORGANISATION", std::string(site::text_of(node, "organisation")));
    step.set("NOTE", std::string(site::text_of(node, "note")));
  }
}

void show_terms(const EntryView& page) {
  const site::Settings& settings = page.site.settings();
  for (const site::Taxonomy& taxonomy : settings.in(page.wording.language).taxonomies) {
    if (site::find_key(site::Kind::story, taxonomy.name) == nullptr) continue;
    for (const std::string& slug : texts_of(page.entry.find(taxonomy.name))) {
      if (const site::Term* term = taxonomy.find(slug)) {
        add_link(page.view, "TERMS",
                 {term->title, url_in(settings, page.wording.language, term_url(taxonomy, *term)), {}});
      }
    }
  }
}

}  // namespace

const Entry* story_after(const EntryView& page) {
  const Entry& story = page.entry.root();
  const site::Site::Entries stories = page.site.of(site::Kind::story);
  if (story.kind != site::Kind::story || stories.size() < 2) return nullptr;
  const std::size_t next = story.number - stories.front()->number + 1;
  return stories[next % stories.size()];
}

void show_story(const EntryView& page) {
  View& view = page.view;
  const std::vector<const Entry*> people = people_of(page.entry);
  set_date(view, "DATE", page.wording, page.entry.date("date"));
  view.set("BYLINE", byline_of(page.entry, page.wording));
  view.set("READING_TIME", page.wording.words.counted("story.minutes", reading_minutes(page.entry)));
  view.set("QUOTE", std::string(page.entry.text("quote")));
  view.set("QUOTE_BY", quoted_person(page.entry, page.wording.language));
  for (const Entry* person : people)
    page.cards.add(view, "PEOPLE", *person, page.wording);
  add_entry_links(view, "ROLES", page.entry, "roles");
  show_journey(page);
  show_terms(page);
  if (const Entry* next = story_after(page)) page.cards.add(view, "NEXT", *next, page.wording);
}

}  // namespace herald::generator

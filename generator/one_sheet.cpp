#include "generator/one_sheet.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "generator/entry_view.h"
#include "generator/photo_files.h"
#include "generator/shapes.h"

namespace herald::generator {
namespace {

using site::Entry;
using site::Kind;

constexpr std::size_t most_appearances = 5;
constexpr std::size_t summary_length = 420;

/// What she is best asked for: keynotes before the rest, the newest first, each talk or event once.
void show_best(View& view, const Entry& person, const site::Site& site, const Wording& wording) {
  std::vector<const site::Appearance*> best(site.appearances_of(person).begin(), site.appearances_of(person).end());
  std::ranges::stable_partition(best, [](const site::Appearance* item) { return item->part == "keynote"; });
  std::set<const Entry*> seen;
  for (const site::Appearance* appearance : best) {
    if (!seen.insert(appearance->talk ? appearance->talk : appearance->event).second) continue;
    add_appearance(view, "BEST", *appearance, wording);
    if (seen.size() == most_appearances) return;
  }
}

Draft prepare_one_sheet(const Entry& person, const Context& context) {
  const Wording wording{context.chrome.words(person.language), person.language};
  PageHead head = {.title = wording.words.text("one-sheet.title", {{"name", person.title}}),
                   .description = person.summary,
                   .url = one_sheet_url(person),
                   .language = person.language,
                   .page_class = "one_sheet",
                   .kind = Kind::person,
                   .indexing = Indexing::refused};
  head.parents.push_back({person.title, person.url()});
  View view = context.chrome.page_view(head);
  set_image(view, person);
  add_entry_links(view, "TOPICS", person, "topics");
  show_person({view, person, context.site, context.cards, context.exposure, wording});
  view.set("NAME", person.title);
  view.set("SUMMARY", shorten(person.summary, summary_length));
  view.set("PERSON_URL", person.url());
  view.set("PROFILE", context.site.settings().base_url + person.url());
  show_best(view, person, context.site, wording);
  return page_draft("one_sheet.tpl", std::move(view));
}

}  // namespace

bool has_one_sheet(const Entry& person, const site::Site& site) {
  return person.kind == Kind::person && (person.find("speaking") != nullptr || !site.appearances_of(person).empty());
}

std::string one_sheet_url(const Entry& person) {
  return person.url() + "one-sheet/";
}

void plan_one_sheets(const site::Site& site, const site::Theme& theme, Pages& pages) {
  if (!theme.templates.contains("one_sheet.tpl")) return;
  const auto plan = [&](const Entry* entry) {
    if (!has_one_sheet(*entry, site)) return;
    pages.push_back({path_of_url(one_sheet_url(*entry)),
                     [entry](const Context& context) { return prepare_one_sheet(*entry, context); },
                     false,
                     {}});
  };
  for (const Entry* person : site.of(Kind::person))
    plan(person);
  for (const Entry* translation : site.translations())
    plan(translation);
}

}  // namespace herald::generator

// A page for each entry, and beside it the same as JSON.

#include <fmt/format.h>

#include "formats/entry_json.h"
#include "formats/json_ld.h"
#include "generator/entry_view.h"
#include "generator/photo_files.h"
#include "generator/plan.h"
#include "generator/shapes.h"
#include "generator/share_cards.h"

namespace herald::generator {
namespace {

using site::Entry;
using site::Kind;

constexpr std::size_t fewest_headings = 3;

void show_kind(const EntryView& page) {
  switch (page.entry.kind) {
    case Kind::person:
      return show_person(page);
    case Kind::story:
      return show_story(page);
    case Kind::event:
      return show_event(page);
    case Kind::talk:
      return show_talk(page);
    case Kind::role:
      return show_role(page);
    case Kind::topic:
      return show_topic(page);
    case Kind::network:
      return show_network(page);
    case Kind::opportunity:
      return show_opportunity(page);
    case Kind::dataset:
      return show_dataset(page);
    case Kind::page:
      return;
  }
}

void show_headings(View& view, const site::Body& body) {
  if (body.headings.size() < fewest_headings) return;
  for (const site::Heading& heading : body.headings) {
    View& item = add_link(view, "HEADINGS", {heading.text, "#" + heading.id, {}});
    item.set("LEVEL", std::to_string(heading.level));
  }
}

PageHead head_of(const Entry& entry, const Chrome& chrome, const site::Settings& settings) {
  PageHead head = {.title = entry.title,
                   .description = entry.summary,
                   .url = entry.url(),
                   .language = entry.language,
                   .page_class = std::string(site::name_of(entry.kind)),
                   .kind = entry.kind,
                   .alternates = alternates_of(entry)};
  // Pages such as "About" stand by themselves; all else belongs to the list of its kind.
  if (entry.kind == Kind::page) return head;
  const Wording wording{chrome.words(entry.language), entry.language};
  head.parents.push_back({plural_label(wording, entry.kind), url_in(settings, entry.language, list_url(entry.kind))});
  return head;
}

Draft prepare_entry(const Entry& entry, const Context& context) {
  const Wording wording{context.chrome.words(entry.language), entry.language};
  PageHead head = head_of(entry, context.chrome, context.site.settings());
  head.json_ld = formats::json_ld_of_entry(entry, context.site, context.chrome.crumbs(head));
  View view = context.chrome.page_view(head);
  view.set_html("BODY", with_photos(entry.body));
  set_image(view, entry);
  set_share_image(view, entry, context.site.settings());
  view.set("DRAFT", entry.not_public_because);
  view.set("JSON_URL", entry.url() + "index.json");
  set_date(view, "UPDATED", wording, entry.date("updated"));
  show_headings(view, entry.body);
  if (site::find_key(entry.kind, "topics") != nullptr) add_entry_links(view, "TOPICS", entry, "topics");
  add_sources(view, entry);
  const EntryView page{view, entry, context.site, context.cards, context.exposure, wording};
  show_kind(page);
  show_related(page);
  return page_draft(fmt::format("{}.tpl", site::name_of(entry.kind)), std::move(view));
}

/// An entry's JSON costs more to make than to tell apart.
Draft prepare_json(const Entry& entry, const site::Site& site) {
  return {formats::entry_json_fingerprint(entry, site),
          [&](const Renderer&) { return formats::entry_json(entry, site); }};
}

void plan_entry(const Entry& entry, Pages& pages) {
  const std::string path = path_of_url(entry.url());
  pages.push_back({path, [&entry](const Context& context) { return prepare_entry(entry, context); }, true,
                   entry.date("updated"), alternates_of(entry)});
  const std::string json = path_of_url(entry.url() + "index.json");
  pages.push_back({json, [&entry](const Context& context) { return prepare_json(entry, context.site); }, false, {}});
}

}  // namespace

void plan_entries(const site::Site& site, Pages& pages) {
  for (const Entry* entry : site.entries())
    plan_entry(*entry, pages);
  for (const Entry* translation : site.translations())
    plan_entry(*translation, pages);
}

}  // namespace herald::generator

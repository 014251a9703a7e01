// All entries of a kind, paged: /people/, /people/page/2/.

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <span>

#include "generator/calendars_and_cards.h"
#include "generator/network_criteria.h"
#include "generator/paging.h"
#include "generator/role_paths.h"
#include "generator/shapes.h"

namespace herald::generator {
namespace {

using site::Kind;

using Entries = std::vector<const site::Entry*>;

/// A list of one kind in one language.
struct List {
  Kind kind;
  std::string language;
  Entries entries;
};

Draft prepare_list(const Context& context, const List& list, const Slice& slice) {
  const auto& [kind, language, entries] = list;
  const Wording wording{context.chrome.words(language), language};
  const auto lead = wording.words.find(fmt::format("list.{}.lead", site::name_of(kind)));
  View view = context.chrome.page_view({.title = plural_label(wording, kind),
                                        .description = lead ? std::string(*lead) : "",
                                        .url = slice.url(),
                                        .language = language,
                                        .page_class = "list",
                                        .kind = kind,
                                        .alternates = slice.alternates()});
  view.set("COUNT", std::to_string(slice.total));
  view.set("COUNT_TEXT", count_text(wording, kind, slice.total));
  const auto here = [&](std::string_view url) { return url_in(context.site.settings(), language, url); };
  view.set("MAP_URL", kind == Kind::role && has_role_map(context.site, context.theme) ? here(role_map_url) : "");
  view.set("LIST_FEED_URL", "");
  const std::string calendar = list_calendar_url(kind);
  const auto is_in_calendar = [](const site::Entry* entry) { return !calendar_url(*entry).empty(); };
  const bool has_calendar = !calendar.empty() && std::ranges::any_of(context.site.of(kind), is_in_calendar);
  view.set("LIST_CALENDAR_URL", has_calendar ? here(calendar) : "");
  for (const site::Entry* entry : std::span(entries).subspan(slice.first(), slice.count())) {
    context.cards.add(view, "CARDS", *entry, wording);
  }
  if (kind == Kind::network) {
    show_comparison(view, std::span(entries).subspan(slice.first(), slice.count()), wording);
  }
  add_paging(view, slice, wording);
  return page_draft("list.tpl", std::move(view));
}

bool has_list(const site::Site& site, Kind kind) {
  // Pages such as "About" stand by themselves.
  if (kind == Kind::page) return false;
  return !site.of(kind).empty() || std::ranges::find(menu_kinds, kind) != menu_kinds.end();
}

}  // namespace

void plan_lists(const site::Site& site, Pages& pages) {
  for (const Kind kind : site::all_kinds) {
    if (!has_list(site, kind)) continue;
    for (const std::string& language : languages_of(site.settings())) {
      const auto list = std::make_shared<const List>(List{kind, language, site.of(kind, language)});
      plan_slices(pages,
                  {list_url(kind), list->entries.size(), site.settings().per_page, 1, &site.settings(), language},
                  [list](const Context& context, const Slice& slice) { return prepare_list(context, *list, slice); });
    }
  }
}

}  // namespace herald::generator

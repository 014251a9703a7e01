// All entries of a kind, paged: /people/, /people/page/2/.

#include <fmt/format.h>

#include <algorithm>

#include "generator/calendars_and_cards.h"
#include "generator/network_criteria.h"
#include "generator/paging.h"
#include "generator/role_paths.h"
#include "generator/shapes.h"

namespace herald::generator {
namespace {

using site::Kind;

Draft prepare_list(const Context& context, Kind kind, const Slice& slice) {
  const std::string& language = context.site.settings().language;
  const Wording wording{context.chrome.words(language), language};
  const auto lead = wording.words.find(fmt::format("list.{}.lead", site::name_of(kind)));
  View view = context.chrome.page_view({.title = plural_label(wording, kind),
                                        .description = lead ? std::string(*lead) : "",
                                        .url = slice.url(),
                                        .page_class = "list",
                                        .kind = kind});
  view.set("COUNT", std::to_string(slice.total));
  view.set("COUNT_TEXT", count_text(wording, kind, slice.total));
  view.set("MAP_URL", kind == Kind::role && has_role_map(context.site, context.theme) ? std::string(role_map_url) : "");
  view.set("LIST_FEED_URL", "");
  const bool has_calendar = !context.site.of(kind).empty();
  view.set("LIST_CALENDAR_URL", has_calendar ? list_calendar_url(kind) : "");
  for (const site::Entry* entry : context.site.of(kind).subspan(slice.first(), slice.count())) {
    context.cards.add(view, "CARDS", *entry, wording);
  }
  if (kind == Kind::network) {
    show_comparison(view, context.site.of(kind).subspan(slice.first(), slice.count()), wording);
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
    plan_slices(pages, {list_url(kind), site.of(kind).size(), site.settings().per_page, 1},
                [kind](const Context& context, const Slice& slice) { return prepare_list(context, kind, slice); });
  }
}

}  // namespace herald::generator

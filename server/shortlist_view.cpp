#include "server/shortlist_view.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <span>

#include "base/csv.h"
#include "base/text.h"
#include "generator/chrome.h"
#include "server/page_language.h"
#include "server/search_json.h"
#include "server/search_page.h"
#include "server/shortlist_request.h"

namespace herald::server {
namespace {

using generator::View;
using generator::Wording;
using Json = nlohmann::ordered_json;

/// More words than this are a list, not a reason.
constexpr std::size_t most_words = 6;

std::string evidence_reason(const search::Evidence& evidence, const Wording& wording) {
  const std::string what = evidence.part.empty() ? generator::kind_label(wording, evidence.kind)
                                                 : generator::label_of(wording, "part", evidence.part);
  if (evidence.event.empty()) {
    return wording.words.text("shortlist.told", {{"what", what}, {"title", evidence.title}});
  }
  return wording.words.text("shortlist.at", {{"what", what}, {"event", evidence.event}});
}

/// One trait of a sort; the site's words for seniority.
std::string trait_of(const search::Pick& pick, search::Facet facet, const Wording& wording) {
  const auto found = std::ranges::find(pick.traits, facet, &search::Trait::facet);
  if (found == pick.traits.end()) return {};
  return facet == search::Facet::seniority ? generator::label_of(wording, "seniority", found->value) : found->label;
}

View& add_pick(View& page, std::string_view section, const search::Pick& pick, const Showing& showing) {
  View& view = page.add(section);
  set_result(view, pick.result, showing);
  view.set("REASON", join(reasons_of(pick, showing.wording), "; "));
  view.set("ADD_URL", "");
  view.set("REMOVE_URL", "");
  view.hide("KEPT");
  return view;
}

void add_people(View& page, const search::ShortlistRequest& request, const search::Shortlist& list,
                const Showing& showing) {
  for (const search::Pick& pick : list.picks) {
    View& view = add_pick(page, "PICKS", pick, showing);
    view.set("REMOVE_URL", shortlist_url(without_person(request, list, pick.result.slug)));
    if (pick.is_kept) view.show("KEPT");
  }
  if (list.picks.size() >= search::most_on_shortlist) return;
  for (const search::Pick& pick : list.others) {
    add_pick(page, "OTHERS", pick, showing).set("ADD_URL", shortlist_url(with_person(request, list, pick.result.slug)));
  }
}

void add_hidden(View& page, const search::ShortlistRequest& request) {
  page.hide("HIDDEN");
  const auto add = [&](std::string_view name, const std::string& value) {
    View& view = page.add("HIDDEN");
    view.set("NAME", std::string(name));
    view.set("VALUE", value);
  };
  for (const search::Filter& filter : request.filters)
    add(search::name_of(filter.facet), filter.value);
  if (!request.language.empty()) add("lang", request.language);
  for (const std::string& slug : request.kept)
    add("keep", slug);
  for (const std::string& slug : request.dropped)
    add("drop", slug);
}

void add_list(View& page, const search::ShortlistRequest& request, const search::Shortlist& list,
              const Showing& showing) {
  page.show("ASKED");
  page.set("INCOMPLETE", incomplete_notice(list, showing.wording));
  page.set("COUNT_TEXT", generator::count_text(showing.wording, site::Kind::person, list.picks.size()));
  page.set("MISSING", join(list.missing, ", "));
  for (const search::Trait& filter : list.filters) {
    add_filter(page, facet_label(showing.wording, filter.facet),
               value_label(showing, filter.facet, filter.value, filter.label),
               shortlist_url(without_filter(request, {filter.facet, filter.value})));
  }
  const search::ShortlistRequest all = with_everyone(request, list);
  page.set("CSV_URL", list.picks.empty() ? "" : shortlist_csv_url(all));
  page.set("SHARE_URL", showing.settings.base_url + shortlist_url(all));
  search::ShortlistRequest fresh = request;
  fresh.kept.clear();
  fresh.dropped.clear();
  const bool is_settled = !request.kept.empty() || !request.dropped.empty();
  page.set("RESET_URL", is_settled ? shortlist_url(fresh) : "");
  add_people(page, request, list, showing);
}

Json to_json(const search::Pick& pick, const Wording& wording) {
  Json covers = Json::array();
  for (const std::string& word : pick.covers)
    covers.push_back(word);
  Json body = Json::object();
  body["person"] = result_json(pick.result, wording);
  body["kept"] = pick.is_kept;
  body["covers"] = std::move(covers);
  body["reason"] = join(reasons_of(pick, wording), "; ");
  return body;
}

Json to_json(std::span<const search::Pick> picks, const Wording& wording) {
  Json all = Json::array();
  for (const search::Pick& pick : picks)
    all.push_back(to_json(pick, wording));
  return all;
}

}  // namespace

std::vector<std::string> reasons_of(const search::Pick& pick, const Wording& wording) {
  std::vector<std::string> reasons;
  if (!pick.covers.empty()) {
    const auto words = std::span(pick.covers).first(std::min(pick.covers.size(), most_words));
    reasons.push_back(wording.words.text("shortlist.covers", {{"words", join(words, ", ")}}));
  }
  if (!pick.result.evidence.empty()) reasons.push_back(evidence_reason(pick.result.evidence.front(), wording));
  for (const search::Facet facet : {search::Facet::role, search::Facet::place, search::Facet::seniority}) {
    if (std::string trait = trait_of(pick, facet, wording); !trait.empty()) reasons.push_back(std::move(trait));
  }
  return reasons;
}

std::string shortlist_page(const Release& release, const search::ShortlistRequest& request) {
  const Showing showing = showing_in(release, request.language);
  const Wording& wording = showing.wording;
  generator::PageHead head;
  head.title = wording.words.text("shortlist.title");
  head.url = generator::url_in(release.settings, wording.language, "/shortlist");
  head.language = wording.language;
  head.alternates = alternates_of(release.settings, request, shortlist_url);
  head.page_class = "shortlist";
  const bool is_asked = !request.brief.empty() || !request.kept.empty();
  if (is_asked) head.indexing = generator::Indexing::refused;
  View page = release.chrome.page_view(head);
  page.set("BRIEF", request.brief);
  page.set("SIZE", std::to_string(request.size));
  page.set("NEAR_PLACE", request.near ? request.near->place : "");
  page.set("NEAR_WITHIN", request.near ? request.near->within : "50mi");
  page.set("MOST", std::to_string(search::most_on_shortlist));
  add_hidden(page, request);
  if (is_asked) add_list(page, request, release.searcher->shortlist(request), showing);
  return release.renderer.render_page("shortlist.tpl", page);
}

std::string shortlist_json(const Release& release, const search::ShortlistRequest& request) {
  const Wording wording = showing_in(release, request.language).wording;
  const search::Shortlist list = release.searcher->shortlist(request);
  Json body = Json::object();
  body["brief"] = request.brief;
  body["incomplete"] = incomplete_json(list);
  body["size"] = request.size;
  body["people"] = to_json(std::span(list.picks), wording);
  body["others"] = to_json(std::span(list.others), wording);
  body["missing"] = list.missing;
  body["unknown"] = list.unknown;
  return body.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Export shortlist_csv(const Release& release, const search::ShortlistRequest& request) {
  static const std::array<std::string, 5> columns = {"number", "name", "url", "reason", "summary"};
  const Wording wording = showing_in(release, request.language).wording;
  const search::Shortlist list = release.searcher->shortlist(request);
  Export table{csv_line(columns), list};
  std::size_t number = 0;
  for (const search::Pick& pick : list.picks) {
    const std::array row = {std::to_string(++number), pick.result.title, release.settings.base_url + pick.result.url,
                            join(reasons_of(pick, wording), "; "), pick.result.summary};
    table.text += csv_line(row);
  }
  return table;
}

}  // namespace herald::server

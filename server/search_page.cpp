#include "server/search_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <vector>

#include "base/date.h"
#include "base/text.h"
#include "generator/chrome.h"
#include "generator/shapes.h"
#include "generator/wording.h"
#include "server/explanation_words.h"
#include "server/page_language.h"
#include "server/search_exports.h"
#include "server/search_links.h"
#include "server/search_request.h"
#include "server/shortlist_request.h"
#include "server/target.h"

namespace herald::server {
namespace {

using generator::View;
using generator::Wording;

/// The page of the site, if it has one, that says how results are ordered.
constexpr std::string_view order_page = "/pages/how-search-orders/";

/// LANGUAGE and WRITTEN, or `prefix` LANGUAGE and WRITTEN, of what is not in the page's language. An empty `language`
/// is the site's own.
void set_language(View& view, const std::string& language, const Showing& showing, std::string_view prefix = "") {
  const std::string& written = language.empty() ? showing.settings.language : language;
  const bool is_same = written == showing.wording.language;
  view.set(fmt::format("{}LANGUAGE", prefix), is_same ? "" : written);
  view.set(fmt::format("{}WRITTEN", prefix), is_same ? "" : generator::direction_of(written));
}

void add_evidence(View& result, const search::Evidence& evidence, const Showing& showing) {
  const Wording& wording = showing.wording;
  View& view = result.add("EVIDENCE");
  set_language(view, evidence.language, showing);
  view.set("KIND", std::string(site::name_of(evidence.kind)));
  view.set("KIND_LABEL", generator::kind_label(wording, evidence.kind));
  view.set("PART_LABEL", evidence.part.empty() ? "" : generator::label_of(wording, "part", evidence.part));
  view.set("TITLE", evidence.title);
  view.set("URL", evidence.url);
  view.set("EVENT", evidence.event);
  generator::set_date(view, "DATE", wording, parse_date(evidence.date));
  view.set_html("SNIPPET", evidence.snippet);
}

/// In which fields the words were found, and how that made the order. Nothing when nothing was asked.
void add_why(View& view, const search::Result& result, const Wording& wording) {
  const std::string fields = fields_text(result.matched, wording);
  view.set("MATCHED", fields);
  view.set("MATCHED_TEXT", fields.empty() ? "" : wording.words.text("why.fields", {{"fields", fields}}));
  view.hide("WHY");
  if (!result.explanation) return;
  for (std::string& sentence : in_words(*result.explanation, result.kind, wording))
    view.add("WHY").set("SENTENCE", std::move(sentence));
}

}  // namespace

View& set_result(View& view, const search::Result& result, const Showing& showing) {
  const Wording& wording = showing.wording;
  view.set("KIND", std::string(site::name_of(result.kind)));
  view.set("KIND_LABEL", generator::kind_label(wording, result.kind));
  view.set("TITLE", result.title);
  set_language(view, result.language, showing);
  set_language(view, "", showing, "SNIPPET_");  // the index keeps no text in other languages
  view.set("URL", result.url);
  view.set("SUMMARY", result.summary);
  view.set("META", "");
  generator::set_date(view, "DATE", wording, std::nullopt);
  view.set("INITIALS", "");
  view.set("TINT", "");
  view.set_html("MONOGRAM", "");
  if (result.kind == site::Kind::person) generator::set_monogram(view, result.title, result.slug);
  view.set_html("SNIPPET", result.snippet);
  view.hide("EVIDENCE");
  for (const search::Evidence& evidence : result.evidence)
    add_evidence(view, evidence, showing);
  view.set("DISTANCE_TEXT", "");
  add_why(view, result, wording);
  return view;
}

namespace {

/// In the unit of the question.
void add_distance(View& view, const search::Request& request, const search::Result& result, const Wording& wording) {
  if (!request.near) return;
  // Whoever is too far away, or nowhere that is known, is there because she joins from anywhere.
  if (!result.distance_km || *result.distance_km > request.near->km) {
    view.set("DISTANCE_TEXT", std::string(wording.words.text("search.remote")));
    return;
  }
  constexpr double mile = 1.609344;
  const bool is_miles = fold(request.near->within).ends_with("mi");
  const double distance = is_miles ? *result.distance_km / mile : *result.distance_km;
  view.set(
      "DISTANCE_TEXT",
      wording.words.text("search.distance", {{"distance", fmt::format("{:.0f} {}", distance, is_miles ? "mi" : "km")},
                                             {"place", request.near->place}}));
}

bool is_chosen(const search::Request& request, search::Facet facet, const std::string& value) {
  return std::ranges::any_of(
      request.filters, [&](const search::Filter& filter) { return filter.facet == facet && filter.value == value; });
}

void add_facet(View& page, const search::FacetCounts& facet, const search::Request& request, const Showing& showing) {
  if (facet.values.empty()) return;
  const bool is_first = page.find_section("FACETS") == nullptr || page.find_section("FACETS")->empty();
  const bool has_choice =
      std::ranges::any_of(request.filters, [&](const search::Filter& filter) { return filter.facet == facet.facet; });
  View& view = page.add("FACETS");
  view.set("NAME", std::string(search::name_of(facet.facet)));
  view.set("LABEL", facet_label(showing.wording, facet.facet));
  if (is_first || has_choice) view.show("OPEN");
  for (const search::FacetValue& value : facet.values) {
    const bool chosen = is_chosen(request, facet.facet, value.value);
    std::string url = chosen ? url_without_filter(request, facet.facet, value.value)
                             : url_with_filter(request, facet.facet, value.value);
    View& link = generator::add_link(
        view, "VALUES", {value_label(showing, facet.facet, value.value, value.label), std::move(url), value.count});
    if (chosen) link.show("CHOSEN");
  }
}

/// What the answer calls a value that is filtered by; the value itself when the answer does not list it.
std::string label_of_value(const search::Answer& answer, const search::Filter& filter, const Showing& showing) {
  for (const search::FacetCounts& facet : answer.facets) {
    if (facet.facet != filter.facet) continue;
    const auto found = std::ranges::find(facet.values, filter.value, &search::FacetValue::value);
    if (found != facet.values.end()) return value_label(showing, filter.facet, found->value, found->label);
  }
  return filter.value;
}

void add_filters(View& page, const search::Request& request, const search::Answer& answer, const Showing& showing) {
  const Wording& wording = showing.wording;
  for (const search::Filter& filter : request.filters) {
    add_filter(page, facet_label(wording, filter.facet), label_of_value(answer, filter, showing),
               url_without_filter(request, filter.facet, filter.value));
  }
  if (request.near) {
    add_filter(
        page, facet_label(wording, search::Facet::place),
        wording.words.text("search.within", {{"distance", request.near->within}, {"place", request.near->place}}),
        url_without_near(request));
  }
  if (!request.dates.is_open()) {
    add_filter(
        page, generator::label_of(wording, "facet", "date"),
        generator::date_text(wording, request.dates.from) + " – " + generator::date_text(wording, request.dates.to),
        url_without_dates(request));
  }
  const bool is_narrowed = !request.filters.empty() || request.near || !request.dates.is_open();
  page.set("CLEAR_URL", is_narrowed ? url_without_filters(request) : "");
}

/// What a new question keeps of this one: the filters and how results are shown, not the page.
void add_hidden(View& page, const search::Request& request) {
  const auto add_to = [&](std::string_view section, std::string_view name, std::string value) {
    View& view = page.add(section);
    view.set("NAME", std::string(name));
    view.set("VALUE", std::move(value));
  };
  const auto add = [&](std::string_view name, const std::string& value) { add_to("HIDDEN", name, value); };
  const auto add_to_both = [&](std::string_view name, const std::string& value) {
    add(name, value);
    add_to("NEAR_HIDDEN", name, value);
  };
  const search::Request defaults;
  page.hide("HIDDEN");
  page.hide("NEAR_HIDDEN");
  page.set("NEAR_PLACE", request.near ? request.near->place : "");
  page.set("NEAR_WITHIN", request.near ? request.near->within : "50mi");
  for (const search::Filter& filter : request.filters) {
    add(search::name_of(filter.facet), filter.value);
    // The form for what is near asks for the place itself.
    if (filter.facet != search::Facet::place) add_to("NEAR_HIDDEN", search::name_of(filter.facet), filter.value);
  }
  if (request.near) {
    add("place", request.near->place);
    add("within", request.near->within);
  }
  if (request.dates.from) add_to_both("from", to_iso(*request.dates.from));
  if (request.dates.to) add_to_both("to", to_iso(*request.dates.to));
  if (request.fairness != defaults.fairness) add("fair", "0");
  if (request.per_page != defaults.per_page) add("per_page", std::to_string(request.per_page));
}

/// How many pages of results can be reached.
std::size_t count_pages(const search::Request& request, std::size_t total) {
  const std::size_t reachable = std::min(total, most_reachable / request.per_page * request.per_page);
  return (reachable + request.per_page - 1) / request.per_page;
}

void add_paging(View& page, const search::Request& request, std::size_t total, const Wording& wording) {
  const std::size_t pages = count_pages(request, total);
  if (pages < 2) return;
  View& view = page.add("PAGING");
  view.set("PAGE_TEXT", wording.words.text("paging.text",
                                           {{"page", std::to_string(request.page)}, {"pages", std::to_string(pages)}}));
  view.set("PREVIOUS_URL", request.page > 1 ? url_of_page(request, request.page - 1) : "");
  view.set("NEXT_URL", request.page < pages ? url_of_page(request, request.page + 1) : "");

  // The first, the last, and those around this one.
  std::set<std::size_t> shown = {1, pages};
  const std::size_t from = request.page > 2 ? request.page - 2 : 1;
  for (std::size_t number = from; number <= std::min(request.page + 2, pages); ++number)
    shown.insert(number);
  std::size_t last = 0;
  for (const std::size_t number : shown) {
    if (number > last + 1) generator::add_link(view, "PAGES", {"…", "", {}});
    View& link = generator::add_link(view, "PAGES", {std::to_string(number), url_of_page(request, number), {}});
    if (number == request.page) link.show("CURRENT_PAGE");
    last = number;
  }
}

std::string count_text(const search::Request& request, std::size_t count, const Wording& wording) {
  if (request.text.empty()) return wording.words.counted("count.result", count);
  const std::string_view key = count == 1 ? "count.result-for.one" : "count.result-for.other";
  return wording.words.text(key, {{"count", std::to_string(count)}, {"query", request.text}});
}

/// Asks the index. A page behind the last, of an old link perhaps, becomes the last.
search::Answer ask(const search::Searcher& searcher, search::Request& request) {
  search::Answer answer = searcher.search(request);
  const std::size_t last = std::max<std::size_t>(count_pages(request, answer.total), 1);
  if (request.page <= last) return answer;
  request.page = last;
  return searcher.search(request);
}

void add_answer(View& page, const search::Request& request, const search::Answer& answer, const Showing& showing) {
  const Wording& wording = showing.wording;
  page.show("SEARCHED");
  page.set("COUNT", std::to_string(answer.total));
  page.set("COUNT_TEXT", count_text(request, answer.total, wording));
  for (const search::Result& result : answer.results)
    add_distance(set_result(page.add("RESULTS"), result, showing), request, result, wording);
  for (const search::FacetCounts& facet : answer.facets)
    add_facet(page, facet, request, showing);
  add_filters(page, request, answer, showing);
  page.set("SUGGESTION", answer.suggestion);
  page.set("INCOMPLETE", incomplete_notice(answer, wording));
  page.set("SUGGESTION_URL", answer.suggestion.empty() ? "" : url_with_text(request, answer.suggestion));
  add_paging(page, request, answer.total, wording);
}

/// The brief and what narrows it; a shortlist is of people in any case.
search::ShortlistRequest shortlist_of(const search::Request& request) {
  search::ShortlistRequest list{.brief = request.text, .near = request.near, .language = request.language};
  std::ranges::copy_if(request.filters, std::back_inserter(list.filters),
                       [](const search::Filter& filter) { return filter.facet != search::Facet::kind; });
  return list;
}

/// In the page's language, where it is there in it; empty when the site has no such page.
std::string url_of_order_page(const Release& release, const std::string& language) {
  const std::string home = generator::home_url(release.settings, language);
  for (const std::string& url : {home + std::string(order_page.substr(1)), std::string(order_page)}) {
    if (release.files.find(*parse_path(url), {})) return url;
  }
  return {};
}

}  // namespace

std::string incomplete_notice(const search::Reach& reach, const Wording& wording) {
  return reach.lost_shards > 0 ? std::string(wording.words.text("search.incomplete")) : std::string();
}

std::string search_page(const Release& release, const search::Request& request) {
  const Showing showing = showing_in(release, request.language);
  const Wording& wording = showing.wording;
  generator::PageHead head;
  head.language = wording.language;
  head.alternates = alternates_of(release.settings, request, search_url);
  head.title = wording.words.text("search.title");
  head.url = generator::url_in(release.settings, wording.language, "/search");
  head.page_class = "search";
  const bool is_asked =
      !request.text.empty() || !request.filters.empty() || request.near.has_value() || !request.dates.is_open();
  // One page about searching is enough in other search engines.
  if (is_asked) head.indexing = generator::Indexing::refused;

  View page = release.chrome.page_view(head);
  page.set("QUERY", request.text);
  page.set("ORDER_URL", url_of_order_page(release, wording.language));
  page.set("RESULTS_FEED_URL", is_asked ? atom_url(request) : "");
  page.set("SHORTLIST_URL",
           release.renderer.has("shortlist.tpl") && !request.text.empty() ? shortlist_url(shortlist_of(request)) : "");
  page.set("RESULTS_CSV_URL", is_asked ? csv_url(request) : "");
  add_hidden(page, request);
  if (is_asked) {
    search::Request shown = request;
    shown.explain = search::Explain::yes;
    const search::Answer answer = ask(*release.searcher, shown);
    add_answer(page, shown, answer, showing);
  }
  return release.renderer.render_page("search.tpl", page);
}

}  // namespace herald::server

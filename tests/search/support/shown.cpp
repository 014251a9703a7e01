#include "tests/search/support/shown.h"

#include "tests/search/support/search_site.h"

#include <fmt/format.h>

#include <vector>

namespace herald::test {

std::string shown(const search::Answer& answer) {
  std::string text = fmt::format("{} {}\n", answer.total, answer.suggestion);
  for (const search::Result& result : answer.results) {
    text += fmt::format("{} {} {} {} {}\n", result.url, result.title, result.summary, result.score, result.snippet);
    for (const search::Evidence& piece : result.evidence) {
      text += fmt::format("  {} {} {} {} {} {}\n", piece.title, piece.url, piece.event, piece.part, piece.date,
                          piece.snippet);
    }
  }
  for (const search::FacetCounts& facet : answer.facets) {
    for (const search::FacetValue& value : facet.values)
      text += fmt::format("{}:{} ", value.label, value.count);
  }
  return text;
}

namespace {

constexpr const char* queries[] = {"",
                                   "compiler",
                                   "she",
                                   "role:ccio",
                                   "safe machine history",
                                   "hoper",
                                   "\"early history\"",
                                   "kind:person -compiler",
                                   "date:1978..2024 history",
                                   "talk 7"};

}  // namespace

std::string shown_all(const search::Searcher& searcher) {
  std::string text;
  for (const char* query : queries) {
    search::Request request;
    request.text = query;
    request.facets.assign(search::all_facets().begin(), search::all_facets().end());
    text += shown(searcher.search(request)) + "\n";
  }
  search::ShortlistRequest brief;
  brief.brief = "history of the compiler and machine matters";
  for (const search::Pick& pick : searcher.shortlist(brief).picks)
    text += pick.result.url + " " + pick.result.snippet + "\n";
  for (const char* slug : {"grace-hopper", "p3", "jean-sammet"}) {
    const auto similar = searcher.similar(site::Kind::person, slug, 5);
    for (const search::Result& result : similar ? similar->people : std::vector<search::Result>())
      text += fmt::format("like {}: {} {}\n", slug, result.url, result.score);
  }
  return text;
}

void write_many(const TemporaryFolder& folder, int count) {
  for (int i = 0; i < count; ++i) {
    write_person(folder, fmt::format("p{}", i), fmt::format("name: Person{} Number", i), "A life.");
    write_entry(folder, fmt::format("talks/t{}", i),
                fmt::format("title: Talk {}\nspeakers: [{{person: p{}, as: speaker}}]", i, i),
                i % 2 == 0 ? "About even matters." : "About odd matters.");
  }
}

}  // namespace herald::test

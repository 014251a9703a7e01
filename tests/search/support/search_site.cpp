#include "tests/search/support/search_site.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

namespace herald::test {

using search::Answer;
using search::Facet;
using search::Filter;

void write_entry(const TemporaryFolder& folder, std::string_view path, std::string_view front, std::string_view body) {
  write(folder, fmt::format("content/{}.md", path), fmt::format("---\n{}\n---\n\n{}\n", front, body));
}

void write_person(const TemporaryFolder& folder, std::string_view slug, std::string_view front, std::string_view body) {
  write_entry(folder, fmt::format("people/{}", slug),
              fmt::format("{}\nconsent: {{basis: given, on: 2020-01-01, until: 2099-01-01}}", front), body);
}

namespace {

void write_people(const TemporaryFolder& folder) {
  write_person(folder, "grace-hopper",
               "name: Grace Hopper\nalso_known_as: [Amazing Grace]\nroles: [computer-scientist]\ntopics: [compilers]\n"
               "place: Arlington, VA\nlanguages: [en]\nseniority: executive",
               "She led the team behind FLOW-MATIC and served in the Navy.");
  write_person(folder, "rozsa-peter",
               "name: Rózsa Péter\nroles: [mathematician]\ntopics: [logic]\nplace: Budapest\nlanguages: [hu, de]\n"
               "seniority: senior",
               "She founded the theory of recursive functions.");
  write_person(folder, "jean-sammet",
               "name: Jean Sammet\nroles: [computer-scientist, ccio]\ntopics: [compilers]\nplace: Boston\n"
               "languages: [en]\nseniority: senior\nspeaking: {formats: [keynote, panel]}",
               "She began FORMAC.");
  write_person(folder, "amina-clarke",
               "name: Amina Clarke\nroles: [ccio]\ntopics: [ai-ethics]\nplace: Leeds\nlanguages: [en, cy]",
               "A nurse who became an informatician.");
}

void write_terms(const TemporaryFolder& folder) {
  write_entry(folder, "roles/ccio",
              "title: Clinical lead for information\nalso_called: [CCIO, Chief Clinical Information Officer]",
              "Leads clinicians in digital work.");
  write_entry(folder, "roles/computer-scientist", "title: Computer scientist", "Studies computing.");
  write_entry(folder, "roles/mathematician", "title: Mathematician", "Proves things.");
  write_entry(folder, "topics/compilers", "title: Compilers", "From source text to machine code.");
  write_entry(folder, "topics/logic", "title: Mathematical logic", "Proofs about proofs.");
  write_entry(folder, "topics/ai-ethics", "title: AI ethics\nalso_called: [Responsible AI]",
              "Who is harmed, who decides.");
}

void write_occasions(const TemporaryFolder& folder) {
  write_entry(folder, "events/hopl-1978",
              "title: History of Programming Languages 1978\nstart: 1978-06-01\nplace: Los Angeles\nlineup:\n"
              "  - {person: jean-sammet, as: chair, session: Opening of the programme}",
              "Thirteen languages told their story.");
  write_entry(folder, "events/ai-day-2024", "title: AI Day 2024\nstart: 2024-03-08\ntopics: [ai-ethics]",
              "A day in Leeds.");
  write_entry(folder, "talks/keynote-hopl",
              "title: Keynote on early compilers\nevent: hopl-1978\ndate: 1978-06-01\ntopics: [compilers]\n"
              "language: en\nspeakers:\n  - {person: grace-hopper, as: keynote}",
              "How a library of subroutines became the first compiler, and what the sceptics said.");
  write_entry(folder, "talks/cobol-history",
              "title: The early history of COBOL\nevent: hopl-1978\ndate: 1978-06-02\nspeakers:\n"
              "  - {person: jean-sammet, as: speaker}",
              "The committee, its compiler deadlines, and the language that business used.");
  write_entry(
      folder, "talks/safe-triage",
      "title: Safe triage with machine learning\nevent: ai-day-2024\ndate: 2024-03-08\ntopics: [ai-ethics]\n"
      "language: en\nspeakers:\n  - {person: amina-clarke, as: panellist}\n  - {person: jean-sammet, as: panellist}",
      "When an algorithm sorts patients, somebody has to answer for its mistakes.");
  write_entry(folder, "stories/a-night-shift",
              "title: A night shift\npeople: [amina-clarke]\nthemes: [pathways]\nlife_stages: [caring]\n"
              "date: 2025-05-01\nconsent: {basis: given, on: 2025-01-01, until: 2099-01-01}",
              "On nights she wrote her first spreadsheet beside the sleeping ward.");
}

}  // namespace

void write_example(const TemporaryFolder& folder) {
  write(folder, "herald.yml",
        "title: Example\ntaxonomies:\n  themes: [{slug: pathways, title: Pathways into digital}]\n"
        "  life_stages: [{slug: caring, title: Caring for others}]\n");
  write_people(folder);
  write_terms(folder);
  write_occasions(folder);
}

site::Loaded load_site(const TemporaryFolder& folder) {
  site::Loaded loaded = site::load({.root = folder.path(), .on = Date{2026, 1, 1}});
  REQUIRE(to_text(loaded.diagnostics, folder.path()) == to_text(Diagnostics(), folder.path()));
  return loaded;
}

std::unique_ptr<search::Searcher> open_search(const TemporaryFolder& folder) {
  search::build_index(load_site(folder).site, folder.path() / "index");
  return search::Searcher::open(folder.path() / "index");
}

ExampleSearch::ExampleSearch() {
  write_example(folder);
  searcher = open_search(folder);
}

Answer ExampleSearch::ask(std::string_view text, std::vector<Filter> filters, std::vector<Facet> facets) const {
  search::Request request;
  request.text = text;
  request.filters = std::move(filters);
  request.facets = std::move(facets);
  return searcher->search(request);
}

std::vector<std::string> ExampleSearch::found(std::string_view text, std::vector<Filter> filters) const {
  return names_of(ask(text, std::move(filters)));
}

std::vector<std::string> ExampleSearch::found_sorted(std::string_view text, std::vector<Filter> filters) const {
  std::vector<std::string> names = found(text, std::move(filters));
  std::ranges::sort(names);
  return names;
}

std::vector<std::string> names_of(const Answer& answer) {
  std::vector<std::string> names;
  for (const search::Result& result : answer.results) {
    names.push_back(fmt::format("{}/{}", site::name_of(result.kind), result.slug));
  }
  return names;
}

}  // namespace herald::test

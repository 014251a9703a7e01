#pragma once
// A small site, written as Markdown, loaded and indexed, for the tests of search.

#include "search/indexer.h"
#include "search/searcher.h"
#include "site/load.h"
#include "tests/support/temporary_folder.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace herald::test {

/// Writes `content/people/<slug>.md` and so on; people get consent.
void write_person(const TemporaryFolder& folder, std::string_view slug, std::string_view front, std::string_view body);
void write_entry(const TemporaryFolder& folder, std::string_view path, std::string_view front, std::string_view body);

/// Four people, three events, talks, a story, roles and topics; search_site.cpp lists them.
void write_example(const TemporaryFolder& folder);

/// The site in `folder`; fails the test when its content has a mistake.
site::Loaded load_site(const TemporaryFolder& folder);

/// Loads, indexes and opens.
std::unique_ptr<search::Searcher> open_search(const TemporaryFolder& folder);

/// A folder with the example, opened.
struct ExampleSearch {
  ExampleSearch();

  search::Answer ask(std::string_view text, std::vector<search::Filter> filters = {},
                     std::vector<search::Facet> facets = {}) const;
  /// "person/grace-hopper", in the order of the answer.
  std::vector<std::string> found(std::string_view text, std::vector<search::Filter> filters = {}) const;
  /// The same without order.
  std::vector<std::string> found_sorted(std::string_view text, std::vector<search::Filter> filters = {}) const;

  TemporaryFolder folder;
  std::unique_ptr<search::Searcher> searcher;
};

std::vector<std::string> names_of(const search::Answer& answer);

}  // namespace herald::test

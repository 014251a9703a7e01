#pragma once
// What entries are called in another language of the site, read from their documents (schema.h). For one answer; what
// it is given must outlive it.

#include "search/columns.h"
#include "search/postings.h"
#include "search/searcher.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace herald::search {

/// An entry as its translation has it.
struct TranslatedEntry {
  std::string url;
  std::string title;
  std::string summary;
};

class Translator {
 public:
  /// An empty `language` translates nothing.
  Translator(const Columns& columns, const Postings& postings, std::string language)
      : columns_(columns), postings_(postings), language_(std::move(language)) {}

  const std::string& language() const { return language_; }

  /// Nothing where the entry is not there in the language.
  std::optional<TranslatedEntry> find(Owner owner) const;

  /// Roles, topics and events are called what they are called in the language.
  void translate(std::vector<FacetCounts>& facets);
  void translate(std::vector<Trait>& traits);

 private:
  void find_owners();
  void translate(Facet facet, const std::string& value, std::string& label);

  const Columns& columns_;
  const Postings& postings_;
  std::string language_;
  std::map<std::pair<Facet, std::string_view>, Owner> owners_;  ///< of values that have a page; made when first needed
};

}  // namespace herald::search

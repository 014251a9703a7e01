#pragma once
// Which facet values an entry has, and how they are numbered. Used while indexing.

#include "search/searcher.h"
#include "site/site.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace herald::search {

/// A value of a facet with the words that readers see: role, "ccio", "Chief clinical information officer".
struct FacetTag {
  Facet facet = Facet::kind;
  std::string value;
  std::string label;
};

/// What `owner` is counted under. A person has the events, parts and topics of her appearances too.
std::vector<FacetTag> facet_tags_of(const site::Site& site, const site::Entry& owner);

/// What this appearance, or this story, alone is about: event, part, topics.
std::vector<FacetTag> piece_tags_of(const site::Appearance& appearance);
std::vector<FacetTag> piece_tags_of(const site::Entry& story);

/// All facet values of an index, numbered by facet, then value. The first label that is given to a value stays.
class FacetDictionary {
 public:
  void add(const std::vector<FacetTag>& tags);
  /// Ends adding; identifiers are valid from now on.
  void number();

  /// The identifiers of `tags`, each once, ascending, packed.
  std::string pack_ids(const std::vector<FacetTag>& tags) const;
  /// As the columns hold them (schema.h).
  std::string pack() const;

 private:
  struct Value {
    std::string label;
    std::uint32_t id = 0;
  };
  std::map<std::pair<Facet, std::string>, Value> values_;
};

}  // namespace herald::search

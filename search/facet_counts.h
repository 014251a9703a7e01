#pragma once
// Filters and facets over owners. Several values of one facet widen, different facets narrow, and what a facet counts
// ignores its own choice: so each number says what one would get by choosing that value instead.

#include "search/columns.h"

#include <cstdint>
#include <span>
#include <vector>

namespace herald::search {

/// A set of facets, one bit each.
using FacetMask = std::uint32_t;

constexpr FacetMask mask_of(Facet facet) {
  return FacetMask{1} << static_cast<unsigned>(facet);
}

/// The filters of a request. `columns` must outlive it.
class ChosenFacets {
 public:
  ChosenFacets(const Columns& columns, std::span<const Filter> filters);

  /// The filtered facets of which `ids` have no chosen value: none means that an owner passes.
  FacetMask missing(std::span<const FacetId> ids) const;
  /// Whether a piece of evidence has what was asked of event, part and topic.
  bool fits_piece(std::span<const FacetId> ids) const;

  bool is_empty() const { return required_ == 0; }
  bool is_chosen(FacetId id) const { return !is_chosen_.empty() && is_chosen_[id] != 0; }
  /// Values that were chosen and that the index does not have.
  std::span<const Filter> unknown() const { return unknown_; }

 private:
  const Columns& columns_;
  FacetMask required_ = 0;
  std::vector<std::uint8_t> is_chosen_;  ///< by facet identifier; empty without filters
  std::vector<Filter> unknown_;
};

/// Counts owners for the facets asked for.
class FacetCounter {
 public:
  FacetCounter(const Columns& columns, std::span<const Facet> facets);

  /// Counts an owner that the query matched; returns whether it passes the filters.
  bool add(Owner owner, const ChosenFacets& chosen);

  /// In the order in which the facets were asked for; at most `most_facet_values` each, and every chosen one.
  std::vector<FacetCounts> counts(const ChosenFacets& chosen) const;

 private:
  FacetCounts counts_of(Facet facet, const ChosenFacets& chosen) const;

  const Columns& columns_;
  std::vector<Facet> facets_;
  FacetMask counted_ = 0;
  std::vector<std::uint32_t> counts_;  ///< by facet identifier
};

inline constexpr std::size_t most_facet_values = 1000;

}  // namespace herald::search

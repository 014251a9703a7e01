#include "search/facet_counts.h"

#include <algorithm>
#include <bit>

namespace herald::search {
namespace {

constexpr FacetMask piece_facets = mask_of(Facet::event) | mask_of(Facet::part) | mask_of(Facet::topic);

struct Counted {
  std::uint32_t count = 0;
  std::uint32_t label_rank = 0;
  FacetId id = 0;
};

bool comes_first(const Counted& a, const Counted& b) {
  return a.count != b.count ? a.count > b.count : a.label_rank < b.label_rank;
}

}  // namespace

ChosenFacets::ChosenFacets(const Columns& columns, std::span<const Filter> filters) : columns_(columns) {
  if (!filters.empty()) is_chosen_.resize(columns.facet_values.size());
  for (const Filter& filter : filters) {
    required_ |= mask_of(filter.facet);
    const FacetId id = columns.find(filter.facet, filter.value);
    if (id < is_chosen_.size()) {
      is_chosen_[id] = 1;
    } else {
      unknown_.push_back(filter);
    }
  }
}

FacetMask ChosenFacets::missing(std::span<const FacetId> ids) const {
  FacetMask missing = required_;
  if (missing == 0) return 0;
  for (const FacetId id : ids) {
    if (is_chosen_[id] != 0) missing &= ~mask_of(columns_.facet_values[id].facet);
  }
  return missing;
}

bool ChosenFacets::fits_piece(std::span<const FacetId> ids) const {
  return (missing(ids) & piece_facets) == 0;
}

FacetCounter::FacetCounter(const Columns& columns, std::span<const Facet> facets)
    : columns_(columns), counts_(facets.empty() ? 0 : columns.facet_values.size()) {
  for (const Facet facet : facets) {
    if ((counted_ & mask_of(facet)) == 0) facets_.push_back(facet);
    counted_ |= mask_of(facet);
  }
}

bool FacetCounter::add(Owner owner, const ChosenFacets& chosen) {
  const std::span<const FacetId> ids = columns_.facets.at(owner);
  const FacetMask missing = chosen.missing(ids);
  if (missing == 0) {
    if (counted_ != 0) {
      for (const FacetId id : ids)
        ++counts_[id];
    }
    return true;
  }
  // Failing one facet alone, the owner still counts there: it is what another choice would give.
  if (std::has_single_bit(missing) && (missing & counted_) != 0) {
    for (const FacetId id : ids) {
      if (mask_of(columns_.facet_values[id].facet) == missing) ++counts_[id];
    }
  }
  return false;
}

std::vector<FacetCounts> FacetCounter::counts(const ChosenFacets& chosen) const {
  std::vector<FacetCounts> all;
  for (const Facet facet : facets_)
    all.push_back(counts_of(facet, chosen));
  return all;
}

FacetCounts FacetCounter::counts_of(Facet facet, const ChosenFacets& chosen) const {
  const auto index = static_cast<std::size_t>(facet);
  std::vector<Counted> values;
  for (FacetId id = columns_.facet_begin.at(index); id < columns_.facet_begin.at(index + 1); ++id) {
    if (counts_[id] > 0 || chosen.is_chosen(id)) values.push_back({counts_[id], columns_.label_rank[id], id});
  }
  // Of thousands of events a page shows the most frequent few, and what was chosen.
  const std::size_t shown = std::min(values.size(), most_facet_values);
  const auto others = values.begin() + static_cast<std::ptrdiff_t>(shown);
  std::ranges::partial_sort(values, others, comes_first);
  values.erase(std::remove_if(others, values.end(), [&](const Counted& value) { return !chosen.is_chosen(value.id); }),
               values.end());
  std::ranges::sort(others, values.end(), comes_first);

  FacetCounts result{facet, {}};
  result.values.reserve(values.size());
  for (const Counted& value : values) {
    const KnownFacetValue& known = columns_.facet_values[value.id];
    result.values.push_back({known.value, known.label, value.count, chosen.is_chosen(value.id)});
  }
  for (const Filter& filter : chosen.unknown()) {
    if (filter.facet == facet) result.values.push_back({filter.value, filter.value, 0, true});
  }
  return result;
}

}  // namespace herald::search

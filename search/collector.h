#pragma once
// Puts the documents that match a query together by their owner.

#include "search/columns.h"
#include "search/facet_counts.h"
#include "search/name_index.h"

#include <xapian.h>

#include <cstddef>
#include <span>
#include <vector>

namespace herald::search {

/// A document that matched, with its weight.
struct Piece {
  Xapian::docid document = 0;
  float weight = 0;
  bool fits = true;  ///< the filters on event, part and topic
  float share = 0;   ///< of what all pieces together count
};

inline constexpr std::size_t most_pieces = 5;  ///< of evidence that count for a person
inline constexpr std::size_t most_shown = 3;   ///< of evidence that are shown

/// An owner of whom something matched.
struct Match {
  Owner owner = 0;
  float main_weight = 0;   ///< of the main document; 0 when it did not match
  float evidence = 0;      ///< Σ weightᵢ / i^1.5 over the best pieces of evidence
  float best_weight = 0;   ///< of any document
  double score = 0;        ///< set by score()
  float all_together = 0;  ///< weight of all that a person has, read as one text
  double points = 0;       ///< of a person: evidence, profile and activity
  double profile = 0;      ///< the part of the points that all together gave
  double activity = 0;     ///< the part of the points that is the same for every query
  double name = 0;         ///< the part of the score that the query's names gave
  double attention = 0;    ///< seen when it was ordered fairly
  double damping = 0;      ///< what that took from its share of the best score
};

/// A match as it is shown: with the pieces of evidence that speak for it.
struct Shown {
  Match match;
  std::vector<Piece> pieces;
};

/// The documents that matched, by docid: those whose weight is not below `least`.
struct Weighed {
  std::span<const float> weights;
  float least = 0;

  bool has(Xapian::docid document) const { return weights[document] >= least; }
};

/// Who is left out for having too little: people are held against people, since the page of a role that is all about
/// the subject says nothing about them.
struct Weak {
  float least_share = 0;                   ///< of the heaviest document of any person, or of anything else
  std::span<const NameIndex::Named> kept;  ///< stay whatever they have; ordered by owner
};

/// Everybody of whom a document matched and who is not weak, ordered by owner.
std::vector<Match> collect(const Columns& columns, const Weighed& documents, const Weak& weak = {});

/// The pieces of evidence that speak for a match, at most most_shown: those that `chosen` accepts first, then by
/// weight.
std::vector<Piece> pieces_of(const Columns& columns, const Weighed& documents, const ChosenFacets& chosen, Owner owner);

}  // namespace herald::search

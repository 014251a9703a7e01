#pragma once
// Puts the documents that match a query together by their owner, while Xapian finds them.

#include "search/columns.h"
#include "search/facet_counts.h"

#include <xapian.h>

#include <array>
#include <cstdint>
#include <vector>

namespace herald::search {

/// A document that matched, with Xapian's weight.
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
  float main_weight = 0;                     ///< of the main document; 0 when it did not match
  float evidence = 0;                        ///< Σ weightᵢ / i^1.5 over the best pieces of evidence
  float best_weight = 0;                     ///< of any document
  double score = 0;                          ///< set by score()
  float all_together = 0;                    ///< weight of all that a person has, read as one text
  double points = 0;                         ///< of a person: evidence, profile and activity
  double profile = 0;                        ///< the part of the points that all together gave
  double activity = 0;                       ///< the part of the points that is the same for every query
  double name = 0;                           ///< the part of the score that the query's names gave
  double attention = 0;                      ///< seen when it was ordered fairly
  double damping = 0;                        ///< what that took from its share of the best score
  std::array<Piece, most_shown> shown = {};  ///< evidence that fits best, then weighs most
  std::uint8_t shown_count = 0;
};

/// Takes the matching documents in the order of docids, so that those of one owner come together.
class Collector {
 public:
  /// Pieces that `chosen` accepts are shown first.
  Collector(const Columns& columns, const ChosenFacets& chosen) : columns_(columns), chosen_(chosen) {}

  void add(Xapian::docid document, float weight);

  /// Ends collecting.
  std::vector<Match> take();

 private:
  void close_owner();

  const Columns& columns_;
  const ChosenFacets& chosen_;
  std::vector<Match> matches_;
  std::vector<Piece> pieces_;  ///< evidence of the last match
};

}  // namespace herald::search

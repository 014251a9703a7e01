#include "search/collector.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace herald::search {
namespace {

/// 1 / i^1.5: the second piece counts about a third, so that many weak pieces do not outweigh a good one.
const std::array<float, most_pieces> discounts = [] {
  std::array<float, most_pieces> values = {};
  for (std::size_t i = 0; i < values.size(); ++i)
    values.at(i) = static_cast<float>(std::pow(double(i + 1), -1.5));
  return values;
}();

/// The heaviest weights that were added, at most most_pieces of them.
class Heaviest {
 public:
  void add(float weight) {
    if (count_ == most_pieces && weight <= weights_.back()) return;
    std::size_t place = count_ < most_pieces ? count_++ : most_pieces - 1;
    for (; place > 0 && weights_.at(place - 1) < weight; --place)
      weights_.at(place) = weights_.at(place - 1);
    weights_.at(place) = weight;
  }

  float sum() const {
    float sum = 0;
    for (std::size_t i = 0; i < count_; ++i)
      sum += weights_.at(i) * discounts.at(i);
    return sum;
  }

 private:
  std::array<float, most_pieces> weights_ = {};
  std::size_t count_ = 0;
};

/// The documents that matched, ascending. Counts without asking: whether the next one matched is hard to foretell.
std::vector<Xapian::docid> matching(const Weighed& documents) {
  std::vector<Xapian::docid> found(documents.weights.size());
  std::size_t count = 0;
  for (Xapian::docid document = 1; document < documents.weights.size(); ++document) {
    found[count] = document;
    count += documents.has(document) ? 1 : 0;
  }
  found.resize(count);
  return found;
}

/// The heaviest documents so far, of people and of others.
class Limits {
 public:
  Limits(const Columns& columns, const Weak& weak) : columns_(columns), weak_(weak) {}

  void see(const Match& match) {
    float& most = most_.at(kind_of(match));
    most = std::max(most, match.best_weight);
  }
  bool is_weak(const Match& match) const {
    return match.best_weight < most_.at(kind_of(match)) * weak_.least_share &&
           !std::ranges::binary_search(weak_.kept, match.owner, {}, &NameIndex::Named::owner);
  }

 private:
  std::size_t kind_of(const Match& match) const { return columns_.is_person(match.owner) ? 1 : 0; }

  const Columns& columns_;
  const Weak& weak_;
  std::array<float, 2> most_ = {};
};

}  // namespace

std::vector<Match> collect(const Columns& columns, const Weighed& documents, const Weak& weak) {
  const std::vector<Xapian::docid> found = matching(documents);
  std::vector<Match> matches;
  matches.reserve(found.size());
  Limits limits(columns, weak);
  for (auto it = found.begin(); it != found.end();) {
    Match& match = matches.emplace_back();
    match.owner = columns.owner_of[*it];
    Heaviest evidence;
    for (const Xapian::docid end = columns.main_document[match.owner + 1]; it != found.end() && *it < end; ++it) {
      const float weight = documents.weights[*it];
      match.best_weight = std::max(match.best_weight, weight);
      if (columns.role_of[*it] == DocumentRole::main) {
        match.main_weight = weight;
      } else {
        evidence.add(weight);
      }
    }
    match.evidence = evidence.sum();
    // Whoever is weak beside those seen is so beside all: most of a large site need not be kept to see it.
    limits.see(match);
    if (limits.is_weak(match)) matches.pop_back();
  }
  if (weak.least_share > 0) std::erase_if(matches, [&](const Match& match) { return limits.is_weak(match); });
  return matches;
}

std::vector<Piece> pieces_of(const Columns& columns, const Weighed& documents, const ChosenFacets& chosen,
                             Owner owner) {
  std::vector<Piece> pieces;
  const Xapian::docid main = columns.main_document[owner];
  for (Xapian::docid document = main + 1; document < columns.main_document[owner + 1]; ++document) {
    if (!documents.has(document)) continue;
    const bool fits = chosen.fits_piece(columns.piece_facets.at(document));
    pieces.push_back({document, documents.weights[document], fits, 0});
  }
  std::ranges::stable_sort(pieces, std::ranges::greater(), &Piece::weight);
  const std::size_t counted = std::min(pieces.size(), most_pieces);
  float all = 0;
  for (std::size_t i = 0; i < counted; ++i)
    all += pieces[i].share = pieces[i].weight * discounts.at(i);
  for (std::size_t i = 0; i < counted && all > 0; ++i)
    pieces[i].share /= all;
  std::ranges::stable_partition(pieces, &Piece::fits);
  pieces.resize(std::min(pieces.size(), most_shown));
  return pieces;
}

}  // namespace herald::search

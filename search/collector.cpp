#include "search/collector.h"

#include <algorithm>
#include <cmath>

namespace herald::search {
namespace {

/// 1 / i^1.5: the second piece counts about a third, so that many weak pieces do not outweigh a good one.
const std::array<float, most_pieces> discounts = [] {
  std::array<float, most_pieces> values = {};
  for (std::size_t i = 0; i < values.size(); ++i)
    values.at(i) = static_cast<float>(std::pow(double(i + 1), -1.5));
  return values;
}();

}  // namespace

void Collector::add(Xapian::docid id, float value) {
  const Owner owner = columns_.owner_of[id];
  if (matches_.empty() || matches_.back().owner != owner) {
    close_owner();
    matches_.emplace_back().owner = owner;
  }
  Match& match = matches_.back();
  match.best_weight = std::max(match.best_weight, value);
  if (columns_.role_of[id] == DocumentRole::main) {
    match.main_weight = value;
  } else {
    pieces_.push_back({id, value, chosen_.fits_piece(columns_.piece_facets.at(id)), 0});
  }
}

void Collector::close_owner() {
  if (pieces_.empty()) return;
  Match& match = matches_.back();
  const auto heavier = [](const Piece& a, const Piece& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.document < b.document;
  };
  std::ranges::sort(pieces_, heavier);
  const std::size_t counted = std::min(pieces_.size(), most_pieces);
  for (std::size_t i = 0; i < counted; ++i) {
    pieces_[i].share = pieces_[i].weight * discounts.at(i);
    match.evidence += pieces_[i].share;
  }
  for (std::size_t i = 0; i < counted && match.evidence > 0; ++i)
    pieces_[i].share /= match.evidence;
  std::ranges::stable_partition(pieces_, &Piece::fits);
  match.shown_count = static_cast<std::uint8_t>(std::min(pieces_.size(), most_shown));
  std::copy_n(pieces_.begin(), match.shown_count, match.shown.begin());
  pieces_.clear();
}

std::vector<Match> Collector::take() {
  close_owner();
  return std::move(matches_);
}

}  // namespace herald::search

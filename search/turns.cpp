#include "search/turns.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

namespace herald::search {
namespace {

/// Turns are taken at the first place too, but only among people who fit almost equally well.
constexpr double before_first = 0.75;
/// Of the score of the best who waits, what anybody else must have to come before her.
constexpr double least_share = 0.2;
/// How what is due grows with the pieces of evidence: who has more to show is the answer more often, but not as many
/// times as often.
constexpr double due_growth = 0.75;

/// What a turn had in full takes, in mean scores, from one place to the next where the site's setting is 1.
constexpr double per_place = 1.25;

// From this Gini coefficient on turns are taken in full; below the other one only with the least strength.
constexpr double uneven = 0.62;
constexpr double even = 0.55;
constexpr double least_strength = 0.25;

struct Waiting {
  Match match;
  double share = 0;
  double turn = 0;
};

double strength_of(const Spread& spread) {
  return std::clamp((spread.gini - even) / (uneven - even), least_strength, 1.0);
}

double mean_score(const std::vector<Waiting>& people) {
  double sum = 0;
  for (const Waiting& person : people)
    sum += person.match.score;
  return sum / static_cast<double>(people.size());
}

/// The one whose turn it is at a place where a turn counts `weight`. `waiting` is in order of score, and not empty.
std::vector<Waiting>::iterator next_of(std::vector<Waiting>& waiting, double weight) {
  const auto merit = [weight](const Waiting& person) { return person.share - weight * person.turn; };
  const double least = least_share * waiting.front().share;
  auto best = waiting.begin();
  for (auto it = std::next(best); it != waiting.end() && it->share >= least; ++it) {
    if (merit(*it) > merit(*best)) best = it;
  }
  return best;
}

}  // namespace

double turn_of(const Match& match, const Columns& columns, const Spread& spread) {
  const Xapian::docid documents = columns.main_document[match.owner + 1] - columns.main_document[match.owner];
  const double pieces = std::max(1.0, static_cast<double>(documents) - 1);
  return match.attention / (match.attention + (1 + spread.mean) * std::pow(pieces, due_growth));
}

void order_fairly(std::span<Match> best, const Columns& columns, const Spread& spread, double fairness) {
  std::vector<std::size_t> places;
  std::vector<Waiting> waiting;
  for (std::size_t i = 0; i < best.size(); ++i) {
    if (!columns.is_person(best[i].owner)) continue;
    places.push_back(i);
    waiting.push_back({best[i], 0, turn_of(best[i], columns, spread)});
  }
  if (waiting.empty()) return;
  const double mean = mean_score(waiting);
  const double top = waiting.front().match.score;
  if (mean > 0) {
    for (Waiting& person : waiting)
      person.share = person.match.score / mean;
  }
  for (const std::size_t place : places) {
    const bool is_seen = place < ranks_seen;
    const double weight =
        is_seen ? per_place * fairness * strength_of(spread) * (static_cast<double>(place) + 1 - before_first) : 0;
    const auto next = is_seen ? next_of(waiting, weight) : waiting.begin();
    best[place] = next->match;
    best[place].damping = top > 0 ? weight * next->turn * mean / top : weight * next->turn;
    waiting.erase(next);
  }
}

}  // namespace herald::search

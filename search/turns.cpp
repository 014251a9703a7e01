#include "search/turns.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

namespace herald::search {
namespace {

/// What a turn weighs at place r: r - before_turns, and not less than least_weight. So the first two places are decided
/// by fit, but among people who fit almost equally well turns are taken there too.
constexpr double before_turns = 1.75;
constexpr double least_weight = 0.25;
/// Of the score of the best who waits, what anybody else must have to come before her.
constexpr double least_share = 0.2;
/// How what is due grows with the pieces of evidence: who has more to show is the answer more often, but not as many
/// times as often.
constexpr double due_growth = 0.75;

// At this Gini coefficient turns are taken in full, above it up to most_strength; below the other one only with the
// least strength.
constexpr double uneven = 0.62;
constexpr double even = 0.55;
constexpr double least_strength = 0.25;
constexpr double most_strength = 1.25;

// Of all attention, what the most shown hundredth may have before being familiar counts, and from where on it counts
// in full.
constexpr double few_begin = 0.07;
constexpr double few_have_much = 0.10;
// Familiar is who has had so many times as much as the average person; wholly, from the second number on. While nobody
// has had much, the average counts for more than it is, or one first place would make somebody familiar.
constexpr double familiar_from = 5;
constexpr double familiar_wholly = 8;
constexpr double least_average = 0.5;

/// How much turns count while hardly anybody has been shown: too little is known of who is shown too often. In full
/// once the average person has been shown at the third place.
constexpr double strength_at_first = 0.5;

struct Waiting {
  std::size_t number = 0;  ///< among the people, in order of score
  double share = 0;        ///< of the mean score
  double burden = 0;       ///< what attention weighs against her at a place of weight 1
};

double how_uneven(const Spread& spread) {
  return std::clamp((spread.gini - even) / (uneven - even), least_strength, most_strength);
}

double how_crowded(const Spread& spread) {
  return std::clamp((spread.top_share - few_begin) / (few_have_much - few_begin), 0.0, 1.0);
}

double how_familiar(double attention, const Spread& spread) {
  const double times = attention / (least_average + spread.mean);
  return std::clamp((times - familiar_from) / (familiar_wholly - familiar_from), 0.0, 1.0);
}

double mean_score(const std::vector<Match>& people) {
  double sum = 0;
  for (const Match& person : people)
    sum += person.score;
  return sum / static_cast<double>(people.size());
}

/// What a turn weighs at a place, counted from 1.
double weight_at(std::size_t place, const Spread& spread) {
  const double strength = std::min(1.0, strength_at_first + spread.mean);
  return strength * std::max(least_weight, static_cast<double>(place) - before_turns);
}

/// The one whose turn it is at a place where a turn counts `weight`. `waiting` is in order of score, and not empty.
std::vector<Waiting>::iterator next_of(std::vector<Waiting>& waiting, double weight) {
  const auto merit = [weight](const Waiting& person) { return person.share - weight * person.burden; };
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
  std::vector<Match> people;
  for (std::size_t i = 0; i < best.size(); ++i) {
    if (!columns.is_person(best[i].owner)) continue;
    places.push_back(i);
    people.push_back(best[i]);
  }
  if (people.empty()) return;
  const double mean = mean_score(people);
  const double top = people.front().score;
  std::vector<Waiting> waiting;
  for (const Match& person : people) {
    const double burden = how_uneven(spread) * turn_of(person, columns, spread) +
                          how_crowded(spread) * how_familiar(person.attention, spread);
    waiting.push_back({waiting.size(), mean > 0 ? person.score / mean : 0, burden});
  }
  auto place = places.begin();
  for (; place != places.end() && *place < ranks_seen; ++place) {
    const double weight = fairness * weight_at(*place + 1, spread);
    const auto next = next_of(waiting, weight);
    best[*place] = people[next->number];
    best[*place].damping = weight * next->burden * (top > 0 ? mean / top : 1);
    waiting.erase(next);
  }
  for (const Waiting& person : waiting)
    best[*place++] = people[person.number];
}

}  // namespace herald::search

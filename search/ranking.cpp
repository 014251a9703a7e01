#include "search/ranking.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace herald::search {
namespace {

/// A whole name comes before everything that only mentions it; a part of one stands beside good evidence.
constexpr double whole_name = 2.0;
constexpr double part_of_name = 0.5;

/// A profile that answers the query well speaks for someone whose talks are not recorded, a little less than a talk
/// would.
constexpr float profile_as_evidence = 0.8F;

/// What else than people may at most score. Herald is there to find people: whoever answers nearly as well as the best
/// talk or topic stands before it, except where its title is what was asked for.
constexpr double beside_people = 0.6;
constexpr double beside_wanted_people = 0.3;

/// Of points, where hardly anything matches.
constexpr double least_scale = 0.1;

/// From so much evidence on, activity counts in full.
constexpr double good_evidence = 10;

float evidence_of(const Match& match) {
  return std::max(match.evidence, profile_as_evidence * match.main_weight);
}

struct Tops {
  float evidence = 0;  ///< most of a person's evidence
  float whole = 0;     ///< heaviest of all that a person has
  float weight = 0;    ///< heaviest document
};

Tops tops_of(const std::vector<Match>& matches, const Columns& columns) {
  Tops tops;
  for (const Match& match : matches) {
    tops.weight = std::max(tops.weight, match.best_weight);
    if (!columns.is_person(match.owner)) continue;
    tops.evidence = std::max(tops.evidence, evidence_of(match));
    tops.whole = std::max(tops.whole, match.all_together);
  }
  return tops;
}

double share_of(float value, float top) {
  return top > 0 ? static_cast<double>(value) / static_cast<double>(top) : 0;
}

/// Returns whoever has most, null when nobody matched.
const Match* set_points(std::vector<Match>& matches, const Columns& columns, const Tops& tops) {
  const Match* best = nullptr;
  // A question that hardly matches anything is not to be answered by whoever is active.
  const double matched = std::pow(std::min(1.0, static_cast<double>(tops.evidence) / good_evidence), 2);
  for (Match& match : matches) {
    if (!columns.is_person(match.owner)) continue;
    match.profile = whole_share * static_cast<double>(tops.evidence) * share_of(match.all_together, tops.whole);
    match.activity = matched * static_cast<double>(columns.activity[match.owner]);
    match.points = static_cast<double>(evidence_of(match)) + match.profile + match.activity;
    if (best == nullptr || match.points > best->points) best = &match;
  }
  return best;
}

/// Her heaviest document as if it were of today: how well she answers does not depend on its age, only her place among
/// others does.
float ageless_weight(const Match& person, const Columns& columns, const Weighed& documents) {
  float heaviest = 0;
  for (Xapian::docid document = columns.main_document[person.owner]; document < columns.main_document[person.owner + 1];
       ++document) {
    if (!documents.has(document)) continue;
    heaviest = std::max(heaviest, documents.weights[document] / columns.freshness[document]);
  }
  return heaviest;
}

void add_names(std::vector<Match>& matches, const std::vector<NameIndex::Named>& named) {
  auto match = matches.begin();
  for (const NameIndex::Named& name : named) {
    match = std::ranges::lower_bound(match, matches.end(), name.owner, {}, &Match::owner);
    if (match == matches.end()) return;
    if (match->owner != name.owner) continue;
    match->name = name.certainty * name.share * (name.is_whole ? whole_name : part_of_name);
    match->score += match->name;
  }
}

}  // namespace

void score(std::vector<Match>& matches, const Columns& columns, const std::vector<NameIndex::Named>& named,
           const Weighed& documents, Wanted wanted) {
  const Tops tops = tops_of(matches, columns);
  if (tops.weight > 0) {
    const Match* best = set_points(matches, columns, tops);
    const double most = best == nullptr ? 0 : best->points;
    const double scale = std::min(points_scale, std::max(static_cast<double>(tops.evidence) / 2, least_scale));
    const double answers = best == nullptr ? 0 : share_of(ageless_weight(*best, columns, documents), tops.weight);
    const double person_scale = wanted == Wanted::people ? 1 : std::min(answers, 1.0);
    const double other_scale = wanted == Wanted::people ? beside_wanted_people : beside_people;
    for (Match& match : matches) {
      match.score = columns.is_person(match.owner) ? person_scale * std::exp((match.points - most) / scale)
                                                   : other_scale * share_of(match.main_weight, tops.weight);
    }
  }
  add_names(matches, named);
}

void order_best(std::vector<Match>& matches, std::size_t count) {
  count = std::min(count, matches.size());
  const auto end = static_cast<std::ptrdiff_t>(count);
  // A match is large, so their numbers are put in order, and then only the best are moved.
  std::vector<std::uint32_t> numbers(matches.size());
  std::iota(numbers.begin(), numbers.end(), 0U);
  const auto comes_first = [&](std::uint32_t i, std::uint32_t j) {
    const Match& a = matches[i];
    const Match& b = matches[j];
    if (a.score != b.score) return a.score > b.score;
    return a.attention != b.attention ? a.attention < b.attention : a.owner < b.owner;
  };
  std::ranges::nth_element(numbers, numbers.begin() + end, comes_first);
  std::ranges::sort(numbers.begin(), numbers.begin() + end, comes_first);
  numbers.resize(count);

  std::vector<Match> best;
  best.reserve(count);
  for (const std::uint32_t number : numbers)
    best.push_back(matches[number]);
  // Whoever stands in front without being one of them takes the place of one that stands further back.
  std::ranges::sort(numbers);
  auto left_behind = std::ranges::lower_bound(numbers, count);
  for (std::uint32_t place = 0; place < count; ++place) {
    if (!std::ranges::binary_search(numbers, place)) matches[*left_behind++] = matches[place];
  }
  std::ranges::copy(best, matches.begin());
}

}  // namespace herald::search

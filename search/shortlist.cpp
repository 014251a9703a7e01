#include "search/shortlist.h"

#include "search/ranking.h"
#include "search/similar.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace herald::search {
namespace {

/// Among how many of the best the slate is chosen.
constexpr std::size_t most_candidates = 60;
/// Being different does not make up for less relevance than this share of the best, as long as there are enough others.
constexpr double least_relevance = 0.15;
/// Named in the reasons beside the chosen ones.
constexpr std::size_t most_others = 5;

constexpr double new_words_share = 0.5;
constexpr double likeness_share = 0.7;

/// A word of the brief, and how much covering it is worth.
struct Wanted {
  std::string word;
  std::string term;
  double worth = 0;
};

struct Candidate {
  Shown shown;
  double relevance = 0;
  std::vector<bool> covers;  ///< by wanted word
  std::array<std::vector<FacetId>, 4> traits;
};

struct ComparedFacet {
  Facet facet;
  double weight;
};
constexpr std::array<ComparedFacet, 4> compared = {
    {{Facet::topic, 0.2}, {Facet::role, 0.2}, {Facet::place, 0.15}, {Facet::seniority, 0.1}}};
constexpr double evidence_weight = 0.35;

std::vector<Wanted> wanted_words(Postings& postings, const BuiltQuery& brief) {
  std::vector<Wanted> wanted;
  std::set<std::string> seen;
  const double documents = postings.documents();
  for (const Token& token : brief.words) {
    if (!seen.insert(token.term).second) continue;
    const auto uses = static_cast<double>(postings.list(token.term)->size());
    wanted.push_back({token.word, token.term, std::log(1 + documents / (1 + uses))});
  }
  return wanted;
}

void mark_covered(Postings& postings, Xapian::docid document, const std::vector<Wanted>& wanted,
                  std::vector<bool>& covers) {
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (!covers[i]) covers[i] = postings.has(wanted[i].term, document);
  }
}

/// Chooses and holds what choosing needs.
class Choice {
 public:
  explicit Choice(const SlateSource& source) : source_(source), wanted_(wanted_words(source.postings, source.brief)) {}

  Candidate candidate(const Match& match, double top) const {
    const Columns& columns = source_.columns;
    Candidate candidate{{match, pieces_of(columns, source_.documents, source_.chosen, match.owner)},
                        (top > 0 ? std::min(match.score / top, 1.0) : 0) - match.damping,
                        {},
                        {}};
    candidate.covers.resize(wanted_.size());
    mark_covered(source_.postings, columns.main_document[match.owner], wanted_, candidate.covers);
    for (const Piece& piece : candidate.shown.pieces)
      mark_covered(source_.postings, piece.document, wanted_, candidate.covers);
    for (const FacetId id : columns.facets.at(match.owner)) {
      const auto place = std::ranges::find(compared, columns.facet_values[id].facet, &ComparedFacet::facet);
      if (place != compared.end())
        candidate.traits.at(static_cast<std::size_t>(place - compared.begin())).push_back(id);
    }
    return candidate;
  }

  void choose(Candidate candidate, bool is_kept, std::vector<SlatePick>& into) {
    into.push_back({candidate.shown, is_kept, words(candidate)});
    chosen_.push_back(std::move(candidate));
  }

  /// The candidate whose turn is next; `candidates` must not be empty.
  std::size_t best_of(const std::vector<Candidate>& candidates) const {
    const auto better = [&](const Candidate& a, const Candidate& b) { return value(a) < value(b); };
    return static_cast<std::size_t>(std::ranges::max_element(candidates, better) - candidates.begin());
  }

  /// Words of the brief that nobody chosen covers.
  std::vector<std::string> missing() const {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      if (!is_covered(i)) words.push_back(wanted_[i].word);
    }
    return words;
  }

 private:
  std::vector<std::string> words(const Candidate& candidate) const {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      if (candidate.covers[i]) words.push_back(wanted_[i].word);
    }
    return words;
  }

  bool is_covered(std::size_t word) const {
    return std::ranges::any_of(chosen_, [&](const Candidate& candidate) { return candidate.covers[word]; });
  }

  double value(const Candidate& candidate) const {
    double likeness = 0;
    for (const Candidate& other : chosen_)
      likeness = std::max(likeness, likeness_of(candidate, other));
    return candidate.relevance + new_words_share * new_words(candidate) - likeness_share * likeness;
  }

  /// The share of the brief's worth that she adds to what is covered.
  double new_words(const Candidate& candidate) const {
    double added = 0;
    double all = 0;
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      all += wanted_[i].worth;
      if (candidate.covers[i] && !is_covered(i)) added += wanted_[i].worth;
    }
    return all > 0 ? added / all : 0;
  }

  double likeness_of(const Candidate& a, const Candidate& b) const {
    double common = 0;
    double either = 0;
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      if (a.covers[i] && b.covers[i]) common += wanted_[i].worth;
      if (a.covers[i] || b.covers[i]) either += wanted_[i].worth;
    }
    double likeness = either > 0 ? evidence_weight * common / either : 0;
    double weights = evidence_weight;
    for (std::size_t i = 0; i < compared.size(); ++i) {
      const auto& mine = a.traits.at(i);
      const auto& hers = b.traits.at(i);
      // What is not known of both says nothing.
      if (mine.empty() || hers.empty()) continue;
      likeness += compared.at(i).weight * overlap(mine, hers);
      weights += compared.at(i).weight;
    }
    return likeness / weights;
  }

  const SlateSource& source_;
  std::vector<Wanted> wanted_;
  std::vector<Candidate> chosen_;
};

Match match_of(const std::vector<Match>& people, Owner owner) {
  const auto found = std::ranges::find(people, owner, &Match::owner);
  if (found != people.end()) return *found;
  Match match;
  match.owner = owner;
  return match;
}

}  // namespace

Slate choose_slate(const SlateSource& source, std::vector<Match> people, const ShortlistRequest& request) {
  const Columns& columns = source.columns;
  order_best(people, most_candidates);
  const double top = people.empty() ? 0 : people.front().score;
  Choice choice(source);
  Slate slate;
  std::set<Owner> settled;
  for (const std::string& slug : request.dropped) {
    if (const auto owner = find_owner(columns, site::Kind::person, slug)) settled.insert(*owner);
  }
  for (const std::string& slug : request.kept) {
    const auto owner = find_owner(columns, site::Kind::person, slug);
    if (!owner) {
      slate.unknown.push_back(slug);
    } else if (settled.insert(*owner).second) {
      choice.choose(choice.candidate(match_of(people, *owner), top), true, slate.picks);
    }
  }

  std::vector<Candidate> candidates;
  for (const Match& match : people) {
    const bool is_enough = slate.picks.size() + candidates.size() >= request.size + most_others;
    if (candidates.size() >= most_candidates || (is_enough && match.score < top * least_relevance)) break;
    if (!settled.contains(match.owner)) candidates.push_back(choice.candidate(match, top));
  }
  const auto fill = [&](std::vector<SlatePick>& picks, std::size_t size) {
    while (picks.size() < size && !candidates.empty()) {
      const auto best = candidates.begin() + static_cast<std::ptrdiff_t>(choice.best_of(candidates));
      choice.choose(std::move(*best), false, picks);
      candidates.erase(best);
    }
  };
  fill(slate.picks, request.size);
  slate.missing = choice.missing();
  fill(slate.others, most_others);
  return slate;
}

std::vector<Trait> traits_of(const Columns& columns, Owner person) {
  std::vector<Trait> traits;
  for (const FacetId id : columns.facets.at(person)) {
    const KnownFacetValue& value = columns.facet_values[id];
    if (value.facet == Facet::role || value.facet == Facet::place || value.facet == Facet::seniority) {
      traits.push_back({value.facet, value.value, value.label});
    }
  }
  return traits;
}

}  // namespace herald::search

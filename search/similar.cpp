#include "search/similar.h"

#include "base/hash.h"
#include "search/facet_counts.h"
#include "search/tokens.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace herald::search {
namespace {

/// Words that say most about the entry. More of them cost time and change little.
constexpr unsigned most_words = 30;

/// How much topics and roles in common count beside the words, whose best is 1.
constexpr double topic_share = 0.4;
constexpr double role_share = 0.2;

/// Scores within one band are equals.
constexpr double band = 0.1;

constexpr std::array gender_words = {
    "she",    "her",     "hers",   "herself", "he",     "him",    "his",     "himself",    "they",      "them",
    "their",  "woman",   "women",  "female",  "man",    "men",    "male",    "girl",       "girls",     "boy",
    "boys",   "lady",    "ladies", "mother",  "father", "sister", "brother", "daughter",   "son",       "wife",
    "wives",  "husband", "mrs",    "miss",    "ms",     "mr",     "gender",  "feminine",   "masculine", "womanhood",
    "madame", "dame",    "sir",    "mum",     "dad",    "aunt",   "uncle",   "girlfriend", "boyfriend"};

/// Chooses the terms that may speak for an entry: stems, and words of scripts that are not stemmed.
class TellingWords final : public Xapian::ExpandDecider {
 public:
  explicit TellingWords(const OwnerNames& names) {
    for (const char* word : gender_words)
      refuse(word);
    refuse_words_of(names.title);
    for (const std::string& name : names.others)
      refuse_words_of(name);
  }

  bool operator()(const std::string& term) const override {
    if (term.empty() || refused_.contains(term)) return false;
    const auto first = static_cast<unsigned char>(term.front());
    if (first >= 0x80) return true;
    const bool is_stem = first == 'Z' && term.size() > 3 && (term[1] < 'A' || term[1] > 'Z');
    return is_stem && !is_stop_word(std::string_view(term).substr(1));
  }

 private:
  void refuse(const std::string& word) {
    refused_.insert(word);
    refused_.insert("Z" + stem_(word));
  }

  void refuse_words_of(std::string_view name) {
    for (const std::string& word : words_of(name))
      refuse(word);
  }

  Xapian::Stem stem_ = stemmer();
  std::set<std::string> refused_;
};

Xapian::Query query_like(const Columns& columns, const Postings& postings, Owner owner) {
  Xapian::RSet documents;
  if (!postings.is_there(columns.main_document[owner])) return {};
  for (Xapian::docid id = columns.main_document[owner]; id < columns.main_document[owner + 1]; ++id)
    documents.add_document(postings.to_joined(id));
  const TellingWords telling(columns.names[owner]);
  const Xapian::Enquire enquire(postings.joined());
  const Xapian::ESet words = enquire.get_eset(most_words, documents, &telling);
  return {Xapian::Query::OP_OR, words.begin(), words.end()};
}

/// The values of one facet that an owner has, ascending.
std::vector<FacetId> values_of(const Columns& columns, Owner owner, Facet facet) {
  std::vector<FacetId> values;
  for (const FacetId id : columns.facets.at(owner)) {
    if (columns.facet_values[id].facet == facet) values.push_back(id);
  }
  return values;
}

/// By docid; below 0 for what does not match.
std::vector<float> weigh(const Columns& columns, const Postings& postings, const Xapian::Query& query,
                         site::Kind wanted) {
  const Xapian::Query of_kind(prefix::kind + std::string(site::name_of(wanted)));
  Xapian::Enquire enquire(postings.joined());
  enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.75, 0.5));
  enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query, of_kind));
  const Xapian::MSet found = enquire.get_mset(0, postings.documents());
  constexpr float not_found = -1;
  std::vector<float> weights(columns.owner_of.size(), not_found);
  for (auto item = found.begin(); item != found.end(); ++item)
    weights[postings.from_joined(*item)] = static_cast<float>(item.get_weight());
  return weights;
}

void score_by_likeness(std::vector<Match>& matches, const Columns& columns, Owner owner) {
  const auto topics = values_of(columns, owner, Facet::topic);
  const auto roles = values_of(columns, owner, Facet::role);
  // The best evidence of each, not its sum: who spoke often is not for that more alike.
  const float most = matches.empty() ? 0 : std::ranges::max_element(matches, {}, &Match::best_weight)->best_weight;
  for (Match& match : matches) {
    match.score = most > 0 ? static_cast<double>(match.best_weight / most) : 0;
    match.score += topic_share * overlap(topics, values_of(columns, match.owner, Facet::topic));
    match.score += role_share * overlap(roles, values_of(columns, match.owner, Facet::role));
  }
}

/// Within a band whoever has been shown less comes first; among those shown as much, an order of this entry's own.
void order_within_bands(std::vector<Match>& matches, const Columns& columns, const Attention& attention, Owner owner) {
  const auto turn_of = [&](Owner other) {
    return fingerprint(fmt::format("{}/{}", columns.names[owner].slug, columns.names[other].slug));
  };
  std::ranges::sort(matches, [&](const Match& a, const Match& b) {
    const double band_of_a = std::floor(a.score / band);
    const double band_of_b = std::floor(b.score / band);
    if (band_of_a != band_of_b) return band_of_a > band_of_b;
    return std::tuple(attention.seen(a.owner), turn_of(a.owner), a.owner) <
           std::tuple(attention.seen(b.owner), turn_of(b.owner), b.owner);
  });
}

}  // namespace

double overlap(const std::vector<FacetId>& a, const std::vector<FacetId>& b) {
  std::vector<FacetId> common;
  std::ranges::set_intersection(a, b, std::back_inserter(common));
  const std::size_t all = a.size() + b.size() - common.size();
  return all == 0 ? 0 : static_cast<double>(common.size()) / static_cast<double>(all);
}

std::optional<Owner> find_owner(const Columns& columns, site::Kind kind, std::string_view slug) {
  const auto found = std::ranges::find_if(
      columns.names, [&](const OwnerNames& names) { return names.kind == kind && names.slug == slug; });
  if (found == columns.names.end()) return std::nullopt;
  return static_cast<Owner>(found - columns.names.begin());
}

std::vector<Shown> similar_to(const SimilarSource& source, Owner owner, site::Kind wanted, std::size_t limit) {
  const auto& [columns, postings, attention] = source;
  const Xapian::Query query = query_like(columns, postings, owner);
  if (query.empty()) return {};
  const std::vector<float> weights = weigh(columns, postings, query, wanted);
  const Weighed documents{weights, 0};
  std::vector<Match> matches = collect(columns, documents);
  std::erase_if(matches,
                [&](const Match& match) { return match.owner == owner || columns.names[match.owner].kind != wanted; });
  score_by_likeness(matches, columns, owner);
  // Only the best need the costlier order; twice as many, so that a band is not cut where it begins to matter.
  const std::size_t near = std::min(matches.size(), std::max<std::size_t>(limit * 2, 50));
  std::ranges::partial_sort(
      matches, matches.begin() + static_cast<std::ptrdiff_t>(near),
      [](const Match& a, const Match& b) { return a.score != b.score ? a.score > b.score : a.owner < b.owner; });
  matches.resize(near);
  order_within_bands(matches, columns, attention, owner);
  matches.resize(std::min(near, limit));
  const ChosenFacets nothing_chosen(columns, {});
  std::vector<Shown> shown;
  for (const Match& match : matches)
    shown.push_back({match, pieces_of(columns, documents, nothing_chosen, match.owner)});
  return shown;
}

}  // namespace herald::search

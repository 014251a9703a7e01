#include "search/scorer.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace herald::search {
namespace {

// How much each reading counts.
constexpr double of_stems = 0.5;
constexpr double of_words = 0.5;
constexpr double of_pairs = 0.2;
constexpr double of_events = 1.0;

}  // namespace

Scorer::Scorer(const Columns& columns, const Xapian::Database& database)
    : columns_(columns),
      database_(database),
      documents_(database.get_doccount()),
      weights_(columns.owner_of.size()),
      wholes_(columns.owners()) {}

void Scorer::ask(const std::vector<Token>& tokens) {
  std::vector<std::string> stems;
  std::vector<std::string> words;
  std::vector<std::string> pairs;
  std::vector<std::string> events;
  std::string last;
  for (const Token& token : tokens) {
    words.push_back(token.word);
    if (token.type == Token::Type::pair) continue;
    const bool is_stemmed = token.term != token.word;
    const std::string stem = is_stemmed ? token.term.substr(1) : token.word;
    // What has no stem, such as a number, is in both readings all the same.
    stems.push_back(token.term);
    events.push_back(is_stemmed ? std::string("Z") + prefix::event_text + stem : prefix::event_text + token.word);
    if (!last.empty()) pairs.push_back(pair_term(last, stem));
    last = stem;
  }
  add_terms(stems, Reading::stem);
  add_terms(words, Reading::word);
  add_terms(pairs, Reading::pair);
  add_terms(events, Reading::event);
  for (std::size_t document = 0; document < weights_.size(); ++document)
    weights_[document] *= columns_.freshness[document];
}

/// ln(1 + (N - n + 1/2) / (n + 1/2)); 0 for a term that no document has.
double Scorer::rarity_of(const std::string& term) const {
  const Xapian::doccount uses = term.size() <= longest_term ? database_.get_termfreq(term) : 0;
  return uses == 0 ? 0 : std::log(1 + (documents_ - uses + 0.5) / (uses + 0.5));
}

void Scorer::add_terms(const std::vector<std::string>& terms, Reading reading) {
  std::vector<std::pair<std::string, double>> found;
  std::set<std::string> seen;
  double rarest = 0;
  for (const std::string& term : terms) {
    const double rarity = rarity_of(term);
    if (rarity <= 0 || !seen.insert(term).second) continue;
    found.emplace_back(term, rarity);
    rarest = std::max(rarest, rarity);
  }
  for (const auto& [term, rarity] : found) {
    switch (reading) {
      case Reading::stem:
        add_list(term, reading, of_stems * rarity / rarest, rarity);
        break;
      case Reading::word:
        add_list(term, reading, of_words * rarity / rarest, rarity);
        break;
      case Reading::pair:
        add_list(term, reading, of_pairs, rarity);
        break;
      case Reading::event:
        add_list(term, reading, of_events, rarity);
        break;
    }
  }
}

void Scorer::add_list(const std::string& term, Reading reading, double factor, double rarity) {
  const bool is_whole = reading == Reading::stem;
  uses_.clear();
  const auto weight = static_cast<float>(factor * rarity * (saturation + 1));
  const auto by_presence = static_cast<float>(factor * rarity);
  const auto end = database_.postlist_end(term);
  for (auto it = database_.postlist_begin(term); it != end; ++it) {
    const Xapian::docid document = *it;
    if (reading == Reading::event) {
      weights_[document] += by_presence;
      continue;
    }
    const auto uses = static_cast<float>(it.get_wdf());
    if (uses == 0) continue;
    weights_[document] += weight * uses / (uses + columns_.length_factor[document]);
    if (!is_whole) continue;
    const Owner owner = columns_.owner_of[document];
    if (uses_.empty() || uses_.back().first != owner) uses_.emplace_back(owner, 0.0F);
    uses_.back().second += uses;
  }
  if (is_whole) add_whole(rarity);
}

/// The term at hand in all of a person's documents as if they were one.
void Scorer::add_whole(double rarity) {
  const auto weight = static_cast<float>(rarity * (saturation + 1));
  for (const auto& [owner, uses] : uses_)
    wholes_[owner] += weight * uses / (uses + columns_.whole_length_factor[owner]);
}

}  // namespace herald::search

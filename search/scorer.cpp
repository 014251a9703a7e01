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
constexpr double of_events = 0.5;

/// A word that most documents have, or that nobody comes back to, tells something all the same.
constexpr double least_telling = 0.3;

}  // namespace

Scorer::Scorer(const Columns& columns, Postings& postings)
    : columns_(columns),
      postings_(postings),
      documents_(postings.documents()),
      weights_(postings.scratch.weights),
      wholes_(postings.scratch.wholes) {
  weights_.assign(columns.owner_of.size(), 0);
  wholes_.assign(columns.owners(), 0);
}

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

/// ln(1 + (N - n + 1/2) / (n + 1/2)).
double Scorer::rarity_of(const PostingList& list) const {
  const auto uses = static_cast<double>(list.size());
  return std::log(1 + (documents_ - uses + 0.5) / (uses + 0.5));
}

/// Of events plain rarity: their words are not the speaker's.
double Scorer::telling_of(const PostingList& list, Reading reading) const {
  const double rarity = rarity_of(list);
  return reading == Reading::event ? rarity : std::max(least_telling, rarity + static_cast<double>(list.habit));
}

void Scorer::add_terms(const std::vector<std::string>& terms, Reading reading) {
  std::vector<std::pair<SharedList, double>> found;
  std::set<std::string> seen;
  double most = 0;
  for (const std::string& term : terms) {
    if (!seen.insert(term).second) continue;
    SharedList list = postings_.list(term);
    if (list->empty()) continue;
    const double telling = telling_of(*list, reading);
    found.emplace_back(std::move(list), telling);
    most = std::max(most, telling);
  }
  for (const auto& [list, telling] : found) {
    switch (reading) {
      case Reading::stem:
        add_list(*list, reading, of_stems * telling / most, telling);
        break;
      case Reading::word:
        add_list(*list, reading, of_words * telling / most, telling);
        break;
      case Reading::pair:
        add_list(*list, reading, of_pairs, telling);
        break;
      case Reading::event:
        add_list(*list, reading, of_events, telling);
        break;
    }
  }
}

void Scorer::add_list(const PostingList& list, Reading reading, double factor, double telling) {
  const auto weight = static_cast<float>(factor * telling * (saturation + 1));
  if (reading == Reading::event) {
    const auto by_presence = static_cast<float>(factor * telling);
    for (const Posting& posting : list)
      weights_[posting.document] += by_presence;
    return;
  }
  for (const Posting& posting : list) {
    const auto uses = static_cast<float>(posting.uses);
    if (posting.uses > 0)
      weights_[posting.document] += weight * uses / (uses + columns_.length_factor[posting.document]);
  }
  if (reading == Reading::stem) add_whole(list, telling);
}

/// A term in all of a person's documents as if they were one.
void Scorer::add_whole(const PostingList& list, double telling) {
  const auto weight = static_cast<float>(telling * (saturation + 1));
  for (auto posting = list.begin(); posting != list.end();) {
    const Owner owner = columns_.owner_of[posting->document];
    const Xapian::docid end = columns_.main_document[owner + 1];
    float uses = 0;
    for (; posting != list.end() && posting->document < end; ++posting)
      uses += static_cast<float>(posting->uses);
    if (uses > 0) wholes_[owner] += weight * uses / (uses + columns_.whole_length_factor[owner]);
  }
}

}  // namespace herald::search

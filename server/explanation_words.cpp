#include "server/explanation_words.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace herald::server {
namespace {

using generator::Wording;

/// Shares smaller than this are not worth a sentence.
constexpr double least_share = 0.05;
/// From here on a piece is all that speaks for her.
constexpr double whole_share = 0.95;
/// More words of a field are a list, not a reason.
constexpr std::size_t most_words = 6;

std::string percent(double share) {
  return std::to_string(std::max(1L, std::lround(std::abs(share) * 100)));
}

std::string sentence(const Wording& wording, std::string_view key, double share) {
  return wording.words.text(key, {{"percent", percent(share)}});
}

std::string best_piece(const search::Explanation& explanation, const Wording& wording) {
  const search::Explanation::Piece& best = explanation.pieces.front();
  const std::string_view key = best.share >= whole_share ? "why.piece" : "why.best-piece";
  return wording.words.text(key, {{"title", best.title}, {"percent", percent(best.share)}});
}

/// "topic: compilers, languages", a sentence for each field.
std::vector<std::string> words_by_field(const search::Explanation& explanation, const Wording& wording) {
  std::vector<std::pair<std::string, std::vector<std::string>>> fields;
  for (const search::MatchedWord& matched : explanation.words) {
    for (const std::string& field : matched.fields) {
      const auto known = std::ranges::find(fields, field, &decltype(fields)::value_type::first);
      auto& words =
          known == fields.end() ? fields.emplace_back(field, std::vector<std::string>()).second : known->second;
      if (words.size() < most_words) words.push_back(matched.word);
    }
  }
  std::vector<std::string> sentences;
  sentences.reserve(fields.size());
  for (const auto& [field, words] : fields) {
    sentences.push_back(wording.words.text(
        "why.words", {{"field", generator::label_of(wording, "field", field)}, {"words", join(words, ", ")}}));
  }
  return sentences;
}

}  // namespace

std::vector<std::string> in_words(const search::Explanation& explanation, site::Kind kind, const Wording& wording) {
  std::vector<std::string> sentences;
  const auto share = [&](double part) { return explanation.points > 0 ? part / explanation.points : 0; };
  if (explanation.name > 0)
    sentences.emplace_back(wording.words.text(kind == site::Kind::person ? "why.name" : "why.title"));
  if (!explanation.pieces.empty()) sentences.push_back(best_piece(explanation, wording));
  if (share(explanation.profile) >= least_share) {
    sentences.push_back(sentence(wording, "why.profile", share(explanation.profile)));
  }
  if (share(explanation.activity) >= least_share) {
    sentences.push_back(sentence(wording, "why.active", share(explanation.activity)));
  } else if (share(explanation.activity) <= -least_share) {
    sentences.push_back(sentence(wording, "why.inactive", share(explanation.activity)));
  }
  if (explanation.damping >= least_share / 10) {
    sentences.push_back(sentence(wording, "why.turns", explanation.damping));
  }
  for (std::string& words : words_by_field(explanation, wording))
    sentences.push_back(std::move(words));
  return sentences;
}

std::string fields_text(const std::vector<std::string>& fields, const Wording& wording) {
  std::vector<std::string> labels;
  labels.reserve(fields.size());
  for (const std::string& field : fields)
    labels.push_back(generator::label_of(wording, "field", field));
  return join(labels, ", ");
}

}  // namespace herald::server

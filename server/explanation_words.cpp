#include "server/explanation_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace herald::server {
namespace {

/// Shares smaller than this are not worth a sentence.
constexpr double least_share = 0.05;
/// From here on a piece is all that speaks for her.
constexpr double whole_share = 0.95;

int percent(double share) {
  return static_cast<int>(std::lround(std::abs(share) * 100));
}

std::string best_piece(const std::vector<search::Explanation::Piece>& pieces) {
  const search::Explanation::Piece& best = pieces.front();
  if (pieces.size() == 1 || best.share >= whole_share) return fmt::format("Found for “{}”.", best.title);
  return fmt::format("Found for “{}”, which is {} % of what speaks for her, and {} more.", best.title,
                     percent(best.share), pieces.size() - 1);
}

}  // namespace

std::vector<std::string> in_words(const search::Explanation& explanation) {
  std::vector<std::string> sentences;
  const auto share = [&](double part) { return explanation.points > 0 ? part / explanation.points : 0; };
  if (explanation.name > 0) sentences.emplace_back("What was asked has her name in it.");
  if (!explanation.pieces.empty()) sentences.push_back(best_piece(explanation.pieces));
  if (share(explanation.profile) >= least_share) {
    sentences.push_back(fmt::format("All that she has here, read as one text, gives {} % of her points.",
                                    percent(share(explanation.profile))));
  }
  if (share(explanation.activity) >= least_share) {
    sentences.push_back(
        fmt::format("Having appeared often or lately gives {} % of her points.", percent(share(explanation.activity))));
  } else if (share(explanation.activity) <= -least_share) {
    sentences.push_back(
        fmt::format("Not having appeared for long took {} % of her points.", percent(share(explanation.activity))));
  }
  if (explanation.damping >= least_share / 10) {
    sentences.push_back(
        fmt::format("She has been shown before, so among those who fit about as well others come first sooner: {} % of "
                    "the best score.",
                    std::max(1, percent(explanation.damping))));
  }
  return sentences;
}

}  // namespace herald::server

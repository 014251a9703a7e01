#include "search/spelling.h"

#include "base/text.h"
#include "search/brief.h"
#include "search/schema.h"
#include "search/tokens.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace herald::search {
namespace {

constexpr std::size_t shortest_mended = 4;  ///< characters; shorter words resemble too much
constexpr std::size_t long_word = 7;        ///< from here on two mistakes are believed
/// Each costs Xapian some milliseconds.
constexpr int most_mended = 3;

/// Whether the index knows the word, so that it is no mistake.
bool is_known(Postings& postings, const std::string& word) {
  const std::vector<Token> tokens = tokens_of(word);
  return std::ranges::all_of(tokens, [&](const Token& token) {
    return postings.knows(token.term) || postings.knows(token.word) || postings.knows(prefix::speaker + token.word);
  });
}

std::string mended(Postings& postings, std::string_view word) {
  const std::string folded = fold(word);
  const std::size_t length = count_code_points(folded);
  if (length < shortest_mended || is_stop_word(folded) || is_asking_word(folded) || is_known(postings, folded))
    return {};
  return postings.names().get_spelling_suggestion(folded, length >= long_word ? 2 : 1);
}

}  // namespace

std::string mend_spelling(Postings& postings, std::string_view text) {
  std::string result;
  int count = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    Xapian::Utf8Iterator i(text.data() + at, text.size() - at);
    const bool is_word = Xapian::Unicode::is_wordchar(*i);
    while (i != Xapian::Utf8Iterator() && Xapian::Unicode::is_wordchar(*i) == is_word)
      ++i;
    const std::size_t end = text.size() - i.left();
    const std::string_view run = text.substr(at, end - at);
    at = end;
    const bool is_field = at < text.size() && text[at] == ':' && find_field(run) != nullptr;
    const std::string better = is_word && !is_field && count < most_mended ? mended(postings, run) : std::string();
    if (!better.empty()) ++count;
    result += better.empty() ? std::string(run) : better;
  }
  return count > 0 ? result : std::string();
}

}  // namespace herald::search

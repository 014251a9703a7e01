#include "search/brief.h"

#include <algorithm>
#include <array>

namespace herald::search {
namespace {

/// Besides stop words: with so many a query is prose, and with so many more nobody types anything but a brief.
constexpr std::ptrdiff_t words_of_prose = 3;
constexpr std::ptrdiff_t words_of_brief = 12;

/// Words that show that people are asked for. Sorted.
constexpr std::array<std::string_view, 36> signs = {
    "angen",      "anybody",   "anyone",  "chwilio",   "hoffem",   "hoffwn",  "invite",   "keynote",   "looking",
    "mentor",     "moderator", "need",    "needed",    "needs",    "panel",   "panelist", "panelists", "panellist",
    "panellists", "person",    "please",  "recommend", "rhywun",   "seek",    "seeking",  "siaradwr",  "siaradwraig",
    "siaradwyr",  "somebody",  "someone", "speaker",   "speakers", "suggest", "want",     "wanted",    "who"};
static_assert(std::ranges::is_sorted(signs));

/// What else is part of asking, of the occasion, or of its date. Sorted.
constexpr std::array<std::string_view, 96> fillers = {
    "afternoon",  "angen",   "anybody",   "anyone",      "april",     "around",     "ask",       "asking",
    "audience",   "august",  "available", "best",        "bring",     "chair",      "chwilio",   "come",
    "conference", "day",     "december",  "discuss",     "during",    "evening",    "february",  "find",
    "give",       "good",    "great",     "hello",       "help",      "hi",         "hoffem",    "hoffwn",
    "ideally",    "invite",  "january",   "join",        "july",      "june",       "keynote",   "know",
    "led",        "like",    "looking",   "love",        "march",     "meeting",    "moderator", "month",
    "morning",    "name",    "names",     "need",        "needed",    "needs",      "next",      "november",
    "october",    "panel",   "panelist",  "panelists",   "panellist", "panellists", "panels",    "people",
    "person",     "please",  "prefer",    "preferably",  "recommend", "rhywun",     "seek",      "seeking",
    "september",  "session", "siaradwr",  "siaradwraig", "siaradwyr", "slot",       "somebody",  "someone",
    "speak",      "speaker", "speakers",  "speaking",    "suggest",   "talk",       "talks",     "thank",
    "thanks",     "through", "usual",     "want",        "wanted",    "week",       "would",     "year"};
static_assert(std::ranges::is_sorted(fillers));

bool is_content(const Token& token) {
  return token.type != Token::Type::half && !is_stop_word(token.word);
}

}  // namespace

bool is_asking_word(std::string_view word) {
  return std::ranges::binary_search(fillers, word);
}

bool is_brief(const std::vector<Token>& tokens) {
  const auto words = std::ranges::count_if(tokens, is_content);
  if (words >= words_of_brief) return true;
  return words >= words_of_prose && std::ranges::any_of(tokens, [](const Token& token) {
           return std::ranges::binary_search(signs, std::string_view(token.word));
         });
}

void drop_asking_words(std::vector<Token>& tokens) {
  const auto is_telling = [](const Token& token) { return is_content(token) && !is_asking_word(token.word); };
  if (!std::ranges::any_of(tokens, is_telling)) return;
  std::erase_if(tokens, [](const Token& token) { return is_asking_word(token.word); });
}

}  // namespace herald::search

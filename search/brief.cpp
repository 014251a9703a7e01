#include "search/brief.h"

#include <algorithm>
#include <array>

namespace herald::search {
namespace {

/// Besides stop words: with so many a query is prose, and with so many more nobody types anything but a brief.
constexpr std::ptrdiff_t words_of_prose = 3;
constexpr std::ptrdiff_t words_of_brief = 12;

/// Words that show that people are asked for. Sorted.
constexpr std::array<std::string_view, 39> signs = {
    "angen",     "anybody", "anyone",   "chwilio",   "expert",    "experts",     "hoffem",    "hoffwn",
    "invite",    "keynote", "looking",  "mentor",    "moderator", "moderators",  "need",      "needed",
    "needs",     "panel",   "panelist", "panelists", "panellist", "panellists",  "person",    "please",
    "recommend", "rhywun",  "seek",     "seeking",   "siaradwr",  "siaradwraig", "siaradwyr", "somebody",
    "someone",   "speaker", "speakers", "suggest",   "want",      "wanted",      "who"};
static_assert(std::ranges::is_sorted(signs));

/// What else is part of asking, of the occasion, or of its date. Sorted.
constexpr std::array<std::string_view, 149> fillers = {
    "a'r",        "afternoon", "angen",       "anybody",   "anyone",     "april",      "around",    "ask",
    "asking",     "audience",  "august",      "available", "awst",       "banel",      "best",      "bring",
    "chair",      "chwefror",  "chwilio",     "come",      "conference", "cynhadledd", "day",       "december",
    "digwyddiad", "discuss",   "during",      "dwi",       "ebrill",     "ein",        "eisiau",    "evening",
    "expert",     "experts",   "february",    "find",      "five",       "four",       "friday",    "gan",
    "give",       "good",      "gorffennaf",  "great",     "gyda",       "gynhadledd", "hello",     "help",
    "hi",         "hoffem",    "hoffwn",      "hydref",    "i'r",        "ideally",    "invite",    "ionawr",
    "january",    "join",      "july",        "june",      "keynote",    "know",       "led",       "like",
    "looking",    "love",      "mai",         "march",     "mawrth",     "may",        "medi",      "meeting",
    "mehefin",    "mewn",      "mis",         "moderator", "moderators", "monday",     "month",     "morning",
    "name",       "names",     "need",        "needed",    "needs",      "neu",        "next",      "ni",
    "november",   "o'r",       "october",     "panel",     "panelist",   "panelists",  "panellist", "panellists",
    "panels",     "people",    "person",      "please",    "prefer",     "preferably", "recommend", "rhagfyr",
    "rhywun",     "rydym",     "rydyn",       "saturday",  "seek",       "seeking",    "september", "session",
    "siarad",     "siaradwr",  "siaradwraig", "siaradwyr", "six",        "slot",       "somebody",  "someone",
    "someone's",  "somewhere", "speak",       "speaker",   "speakers",   "speaking",   "suggest",   "sunday",
    "sydd",       "tachwedd",  "talk",        "talks",     "thank",      "thanks",     "three",     "through",
    "thursday",   "tuesday",   "two",         "usual",     "want",       "wanted",     "wednesday", "week",
    "would",      "y",         "year",        "yn",        "yr"};
static_assert(std::ranges::is_sorted(fillers));

bool is_content(const Token& token) {
  return token.type != Token::Type::half && !is_stop_word(token.word);
}

/// A day, an hour, a number of people or a fee.
bool is_short_number(std::string_view word) {
  return word.size() <= 3 && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
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
  const auto only_asks = [](const Token& token) { return is_asking_word(token.word) || is_short_number(token.word); };
  const auto is_telling = [&](const Token& token) { return is_content(token) && !only_asks(token); };
  if (std::ranges::any_of(tokens, is_telling)) std::erase_if(tokens, only_asks);
}

}  // namespace herald::search

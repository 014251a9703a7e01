#include "search/brief.h"

#include <algorithm>
#include <array>
#include <cctype>

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

constexpr std::string_view marks = ",;.:!?()";

/// What stands between two marks, or to the end of the text, from its first word on.
std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    std::size_t end = 0;
    // A mark ends a part before a blank only: ".NET" and "3.5" go on. A bracket always does.
    const auto is_end = [&](std::size_t i) {
      if (text[i] == '(' || text[i] == ')') return true;
      return marks.find(text[i]) != std::string_view::npos && (i + 1 == text.size() || text[i + 1] == ' ');
    };
    while (end < text.size() && !is_end(end))
      ++end;
    std::string_view part = text.substr(0, end);
    part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
    parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// Moves `text` behind `word` and a blank; false when it begins otherwise.
bool skip_word(std::string_view& text, std::string_view word) {
  const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
  if (text.size() <= word.size() || text[word.size()] != ' ') return false;
  if (!std::ranges::equal(text.substr(0, word.size()), word, same)) return false;
  text.remove_prefix(word.size() + 1);
  return true;
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

std::string unwanted_of(std::string_view text) {
  std::string unwanted;
  for (std::string_view part : parts_of(text)) {
    skip_word(part, "but");
    if (!skip_word(part, "not") && !skip_word(part, "nid")) continue;
    if (skip_word(part, "only") || skip_word(part, "just")) continue;
    part = part.substr(0, part.find(" but "));
    unwanted += unwanted.empty() ? "" : " ";
    unwanted += part;
  }
  return unwanted;
}

void drop_asking_words(std::vector<Token>& tokens) {
  const auto only_asks = [](const Token& token) { return is_asking_word(token.word) || is_short_number(token.word); };
  const auto is_telling = [&](const Token& token) { return is_content(token) && !only_asks(token); };
  if (std::ranges::any_of(tokens, is_telling)) std::erase_if(tokens, only_asks);
}

}  // namespace herald::search

#include "importer/mentions.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"

namespace herald::importer {
namespace {

constexpr std::size_t shortest_last_name = 3;

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// Folded words of `text` that do not begin with a small ASCII letter: names, and words of scripts without capitals.
std::set<std::string> capitalised_words(std::string_view text) {
  std::set<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && is_word_character(text[end]))
      ++end;
    const bool is_capitalised = end > begin && !(text[begin] >= 'a' && text[begin] <= 'z');
    if (is_capitalised) {
      for (std::string& word : site::checks::folded_words(text.substr(begin, end - begin)))
        words.insert(std::move(word));
    }
    begin = std::max(end, begin + 1);
  }
  return words;
}

}  // namespace

Mentions::Mentions(const std::vector<Person>& people) {
  for (std::size_t i = 0; i < people.size(); ++i) {
    const std::vector<std::string> words = site::checks::folded_words(people[i].name);
    if (words.size() >= 2) full_names_.add(people[i].name, i);
    const bool is_telling = !words.empty() && words.back().size() >= shortest_last_name;
    last_names_.push_back(is_telling ? words.back() : std::string());
  }
}

bool Mentions::found_in(std::string_view text, std::span<const Speaker> speakers) const {
  const bool is_alone = speakers.size() == 1;
  const auto found = full_names_.find_in(text);
  const bool names_other =
      std::ranges::any_of(found, [&](const auto& name) { return !is_alone || name.tag != speakers.front().person; });
  if (names_other || is_alone) return names_other;
  const std::set<std::string> words = capitalised_words(text);
  return std::ranges::any_of(speakers, [&](const Speaker& speaker) {
    const std::string& name = last_names_[speaker.person];
    return !name.empty() && words.contains(name);
  });
}

std::string comparable_name(std::string_view name) {
  std::string folded = site::checks::folded_name(name);
  return folded.empty() ? fold(trim(name)) : folded;
}

}  // namespace herald::importer

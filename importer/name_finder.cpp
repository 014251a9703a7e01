#include "importer/name_finder.h"

#include <algorithm>

#include "base/text.h"

namespace herald::importer {
namespace {

constexpr std::size_t shortest_telling_word = 3;

struct Word {
  std::string folded;
  bool is_capitalised = false;  ///< or of a script without capitals
};

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_word_character(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && is_word_character(text[end]))
      ++end;
    words.push_back({fold(text.substr(i, end - i)), !(text[i] >= 'a' && text[i] <= 'z')});
    i = end;
  }
  return words;
}

bool stands_at(const std::vector<Word>& text, std::size_t at, const std::vector<std::string>& name) {
  if (at + name.size() > text.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (text[at + i].folded != name[i]) return false;
  }
  return true;
}

}  // namespace

NameFinder::NameFinder(const std::vector<Person>& people) {
  for (std::size_t i = 0; i < people.size(); ++i) {
    std::vector<std::string> name;
    for (Word& word : words_of(people[i].name))
      name.push_back(std::move(word.folded));
    if (name.size() >= 2) by_first_[name.front()].push_back(i);
    words_.push_back(std::move(name));
  }
}

bool NameFinder::finds(std::string_view text, std::span<const Speaker> speakers) const {
  const std::vector<Word> words = words_of(text);
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto candidates = by_first_.find(words[at].folded);
    if (candidates == by_first_.end()) continue;
    const bool is_there =
        std::ranges::any_of(candidates->second, [&](std::size_t i) { return stands_at(words, at, words_[i]); });
    if (is_there) return true;
  }
  return std::ranges::any_of(speakers, [&](const Speaker& speaker) {
    const std::vector<std::string>& name = words_[speaker.person];
    if (name.empty() || name.back().size() < shortest_telling_word) return false;
    return std::ranges::any_of(words,
                               [&](const Word& word) { return word.is_capitalised && word.folded == name.back(); });
  });
}

}  // namespace herald::importer

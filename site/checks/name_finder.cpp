#include "site/checks/name_finder.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/text.h"

namespace herald::site::checks {
namespace {

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || !is_ascii(c);
}

/// Bytes of a punctuation mark that is not ASCII (U+2000 to U+206F, U+00A0 to U+00BF) at `position`; 0 if none is.
/// Deciding by bytes keeps ICU, which is slow on whole texts, to the words that need it.
std::size_t wide_punctuation(std::string_view text, std::size_t position) {
  const auto byte = [&](std::size_t offset) {
    return position + offset < text.size() ? static_cast<unsigned char>(text[position + offset]) : 0U;
  };
  if (byte(0) == 0xE2 && (byte(1) == 0x80 || byte(1) == 0x81)) return 3;
  return byte(0) == 0xC2 ? 2 : 0;
}

void add_word(std::string_view word, std::vector<std::string>& words) {
  if (word == "s" && !words.empty()) return;  // Ada's
  words.push_back(fold(word));
}

/// Between the words of a name stands none of these: "with joy, page by page" names nobody.
bool parts_clauses(char c) {
  return std::string_view(",;:!?()[]{}|/").find(c) != std::string_view::npos;
}

/// The words of `text`, with an empty one wherever a clause ends.
std::vector<std::string> words_and_clauses(std::string_view text) {
  std::vector<std::string> words;
  std::size_t position = 0;
  while (position < text.size()) {
    if (const std::size_t wide = wide_punctuation(text, position); wide > 0) {
      position += wide;
      continue;
    }
    if (!is_word_character(text[position])) {
      if (parts_clauses(text[position])) words.emplace_back();
      ++position;
      continue;
    }
    const std::size_t begin = position;
    while (position < text.size() && is_word_character(text[position]) && wide_punctuation(text, position) == 0)
      ++position;
    add_word(text.substr(begin, position - begin), words);
  }
  return words;
}

}  // namespace

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words = words_and_clauses(text);
  std::erase(words, std::string());
  return words;
}

std::string folded_name(std::string_view name) {
  const std::vector<std::string> words = folded_words(name);
  return join(words, " ");
}

void NameFinder::add(std::string_view name, std::size_t tag) {
  std::vector<std::string> words = folded_words(name);
  if (words.empty()) return;
  by_first_word_[words.front()].push_back(names_.size());
  names_.push_back({std::move(words), tag, std::string(name)});
}

std::vector<NameFinder::Found> NameFinder::find_in(std::string_view text) const {
  std::vector<Found> found;
  if (is_empty()) return found;
  std::set<std::size_t> seen;
  const std::vector<std::string> words = words_and_clauses(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto candidates = by_first_word_.find(words[i]);
    if (candidates == by_first_word_.end()) continue;
    for (const std::size_t candidate : candidates->second) {
      const Name& name = names_[candidate];
      const bool fits =
          name.words.size() <= words.size() - i &&
          std::equal(name.words.begin(), name.words.end(), words.begin() + static_cast<std::ptrdiff_t>(i));
      if (fits && seen.insert(name.tag).second) found.push_back({name.tag, name.written});
    }
  }
  return found;
}

}  // namespace herald::site::checks

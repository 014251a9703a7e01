#include "search/matched_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace herald::search {
namespace {

struct MatchField {
  std::string_view name;
  const char* prefix;
};

/// "name" has the prefix of titles in a person's own document.
constexpr std::array<MatchField, 7> match_fields = {{{"name", ""},
                                                     {"title", prefix::title},
                                                     {"text", ""},
                                                     {"topic", prefix::topic_text},
                                                     {"role", prefix::role_text},
                                                     {"event", prefix::event_text},
                                                     {"place", prefix::place_text}}};
constexpr std::size_t name_field = 0;
constexpr std::size_t title_field = 1;
constexpr std::size_t text_field = 2;

constexpr std::uint8_t bit(std::size_t field) {
  return static_cast<std::uint8_t>(1U << field);
}

/// A long brief is told by its first words; each costs a step through every list of terms.
constexpr std::size_t most_words_told = 40;

}  // namespace

MatchedWords::MatchedWords(const std::vector<Token>& tokens, Postings& postings) {
  const bool has_content = std::ranges::any_of(tokens, [](const Token& token) { return !is_stop_word(token.word); });
  for (const Token& token : tokens) {
    if (token.type == Token::Type::half || (has_content && is_stop_word(token.word))) continue;
    if (words_.size() == most_words_told || std::ranges::find(words_, token.word) != words_.end()) continue;
    const bool is_stemmed = token.term != token.word;
    for (std::size_t field = title_field; field < match_fields.size(); ++field) {
      const std::string prefix = match_fields.at(field).prefix;
      SharedList list = postings.list(is_stemmed ? "Z" + prefix + token.term.substr(1) : prefix + token.word);
      if (!list->empty()) terms_.push_back({std::move(list), words_.size(), bit(field)});
    }
    words_.push_back(token.word);
  }
  begin();
}

void MatchedWords::begin() {
  found_.assign(words_.size(), 0);
}

void MatchedWords::read(Xapian::docid document, Title title) {
  if (terms_.empty()) return;
  std::vector<FieldMask> here(words_.size(), 0);
  for (const Term& term : terms_) {
    if (std::ranges::binary_search(*term.list, document, {}, &Posting::document)) here[term.word] |= term.field;
  }
  constexpr auto free_text = static_cast<FieldMask>(bit(text_field));
  for (std::size_t word = 0; word < here.size(); ++word) {
    FieldMask fields = here[word];
    // A title is part of the free text, so only what is in no title is told as text.
    if ((fields & ~free_text) != 0) fields &= static_cast<FieldMask>(~free_text);
    if (title == Title::name && (fields & bit(title_field)) != 0) {
      fields = static_cast<FieldMask>((fields & ~bit(title_field)) | bit(name_field));
    }
    found_[word] |= fields;
  }
}

std::vector<std::string> MatchedWords::fields() const {
  FieldMask all = 0;
  for (const FieldMask mask : found_)
    all |= mask;
  std::vector<std::string> names;
  for (std::size_t field = 0; field < match_fields.size(); ++field) {
    if ((all & bit(field)) != 0) names.emplace_back(match_fields.at(field).name);
  }
  return names;
}

std::vector<MatchedWord> MatchedWords::words() const {
  std::vector<MatchedWord> matched;
  for (std::size_t word = 0; word < words_.size(); ++word) {
    if (found_[word] == 0) continue;
    matched.push_back({words_[word], {}});
    for (std::size_t field = 0; field < match_fields.size(); ++field) {
      if ((found_[word] & bit(field)) != 0) matched.back().fields.emplace_back(match_fields.at(field).name);
    }
  }
  return matched;
}

}  // namespace herald::search

#include "search/tokens.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

namespace herald::search {
namespace {

bool is_ascii_byte(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}
bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Hands every word of folded text to `use`, a view that is good for the call.
template <typename Use>
void for_each_word(std::string_view folded, Use use) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < folded.size();) {
    Xapian::Utf8Iterator i(folded.data() + at, folded.size() - at);
    const bool is_word = Xapian::Unicode::is_wordchar(*i);
    ++i;
    const std::size_t next = folded.size() - i.left();
    if (!is_word) {
      if (at > begin) use(folded.substr(begin, at - begin));
      begin = next;
    }
    at = next;
  }
  if (begin < folded.size()) use(folded.substr(begin));
}

/// Words that say nothing about the subject. Sorted.
constexpr std::array<std::string_view, 71> stop_words = {
    "a",    "about", "all",   "also",  "am",    "an",    "and",    "any",  "are",  "as",    "at",  "be",
    "been", "but",   "by",    "can",   "could", "did",   "do",     "does", "for",  "from",  "had", "has",
    "have", "how",   "i",     "if",    "in",    "into",  "is",     "it",   "its",  "me",    "my",  "no",
    "not",  "of",    "on",    "or",    "our",   "she",   "should", "so",   "some", "that",  "the", "their",
    "them", "then",  "there", "these", "they",  "this",  "those",  "to",   "us",   "using", "via", "was",
    "we",   "were",  "what",  "when",  "where", "which", "who",    "why",  "will", "with",  "you"};
static_assert(std::ranges::is_sorted(stop_words));

/// Blocks of Unicode, and who stems their words.
struct Script {
  unsigned first;
  unsigned last;
  const char* language;
};
constexpr Script scripts[] = {
    {0x0400, 0x052F, "russian"},
    {0x0531, 0x058F, "armenian"},
    {0x0600, 0x06FF, "arabic"},
    {0x0B80, 0x0BFF, "tamil"},
};

class StemByScript final : public Xapian::StemImplementation {
 public:
  std::string operator()(const std::string& word) override {
    const Xapian::Utf8Iterator first(word);
    if (first == Xapian::Utf8Iterator() || *first < scripts[0].first) return english_(word);
    const auto script =
        std::ranges::find_if(scripts, [&](const Script& s) { return *first >= s.first && *first <= s.last; });
    if (script == std::end(scripts)) return english_(word);
    std::optional<Xapian::Stem>& stem = others_.at(static_cast<std::size_t>(script - std::begin(scripts)));
    if (!stem) stem.emplace(script->language);
    return (*stem)(word);
  }

  std::string get_description() const override { return "by script"; }

 private:
  Xapian::Stem english_{"english"};
  std::array<std::optional<Xapian::Stem>, std::size(scripts)> others_;  ///< made when a word asks for one
};

}  // namespace

Xapian::Stem stemmer() {
  return Xapian::Stem(new StemByScript);  // which it owns, by a count of references
}

std::string fold_text(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t begin = i;
    bool is_plain = true;
    while (i < text.size() && !is_blank(text[i]))
      is_plain = is_ascii_byte(text[i++]) && is_plain;
    const std::string_view word = text.substr(begin, i - begin);
    if (is_plain) {
      std::ranges::transform(word, std::back_inserter(result), lower);
    } else {
      result += fold(word);
    }
    while (i < text.size() && is_blank(text[i]))
      result.push_back(text[i++]);
  }
  return result;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for_each_word(fold_text(text), [&](std::string_view word) { words.emplace_back(word); });
  return words;
}

std::string words_key(std::string_view text) {
  return join(words_of(text), " ");
}

Tokenizer::Tokenizer() {
  generator_.set_stemmer(stem_);
  generator_.set_stemming_strategy(Xapian::TermGenerator::STEM_SOME);
  generator_.set_flags(Xapian::TermGenerator::FLAG_CJK_NGRAM);
}

void Tokenizer::begin(Xapian::Document& document) {
  document_ = &document;
  generator_.set_document(document);
  generator_.set_termpos(0);
}

void Tokenizer::text(std::string_view text, unsigned weight) {
  if (!text.empty()) folded_text(fold_text(text), weight);
}

void Tokenizer::prose(std::string_view text, unsigned weight) {
  if (text.empty()) return;
  const std::string folded = fold_text(text);
  folded_text(folded, weight);
  std::string last;
  for_each_word(folded, [&](std::string_view word) {
    if (is_stop_word(word)) return;
    std::string stem = stem_(std::string(word));
    if (!last.empty()) {
      const std::string term = pair_term(last, stem);
      if (term.size() <= longest_term) document_->add_term(term, weight);
    }
    last = std::move(stem);
  });
}

void Tokenizer::folded_text(const std::string& folded, unsigned weight) {
  generator_.index_text(folded, weight);
  generator_.increase_termpos();
}

void Tokenizer::field_text(std::string_view text, const std::string& prefix) {
  generator_.index_text_without_positions(fold_text(text), 0, prefix);
}

void Tokenizer::field_names(std::string_view text, const std::string& prefix) {
  generator_.set_stemming_strategy(Xapian::TermGenerator::STEM_NONE);
  field_text(text, prefix);
  generator_.set_stemming_strategy(Xapian::TermGenerator::STEM_SOME);
}

std::vector<Token> tokens_of(std::string_view text) {
  Xapian::Document document;
  Tokenizer tokenizer;
  tokenizer.begin(document);
  tokenizer.text(text);

  // Positions say the order. A stemmed form is one that the document has as well.
  std::vector<std::pair<Xapian::termpos, std::string>> words;
  std::vector<Token> pairs;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    for (auto position = term.positionlist_begin(); position != term.positionlist_end(); ++position) {
      words.emplace_back(*position, *term);
    }
    if (term.positionlist_count() == 0 && !(*term).starts_with('Z')) pairs.push_back({*term, *term, Token::Type::pair});
  }
  std::ranges::sort(words);
  const Xapian::Stem stem = stemmer();
  std::vector<Token> tokens;
  for (auto& [position, word] : words) {
    std::string stemmed = "Z" + stem(word);
    auto found = document.termlist_begin();
    found.skip_to(stemmed);
    const bool is_stemmed = found != document.termlist_end() && *found == stemmed;
    const bool is_in_pair =
        std::ranges::any_of(pairs, [&](const Token& pair) { return pair.word.find(word) != std::string::npos; });
    tokens.push_back(
        {word, is_stemmed ? std::move(stemmed) : word, is_in_pair ? Token::Type::half : Token::Type::word});
  }
  tokens.insert(tokens.end(), pairs.begin(), pairs.end());
  return tokens;
}

std::string field_term(const Token& token, const FieldTerms& field) {
  const bool is_stemmed = field.field != Field::speaker && token.term != token.word;
  return is_stemmed ? std::string("Z") + field.text_prefix + token.term.substr(1) : field.text_prefix + token.word;
}

std::string pair_term(std::string_view first, std::string_view second) {
  std::string term = prefix::pair;
  term.append(first).append(" ").append(second);
  return term;
}

bool is_stop_word(std::string_view word) {
  return std::ranges::binary_search(stop_words, word);
}

}  // namespace herald::search

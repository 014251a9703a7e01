#include "search/snippet.h"

#include "base/text.h"

#include <algorithm>
#include <bitset>

namespace herald::search {
namespace {

constexpr std::size_t longest_snippet = 220;  ///< bytes of text, before the ends are moved to blanks
constexpr std::size_t lead_in = 60;           ///< bytes shown before the first hit
constexpr std::size_t no_term = std::string::npos;
constexpr std::size_t most_terms_told_apart = 64;

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}
/// Of those, what Xapian::Unicode::is_wordchar() says without looking far.
bool is_ascii_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}
bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}
bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/// The end of the word that begins at `begin`, or `begin` when no word begins there. "C++" and "C#" are words.
std::size_t word_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size()) {
    if (is_ascii(text[end])) {
      if (!is_ascii_word_character(text[end])) break;
      ++end;
    } else {
      Xapian::Utf8Iterator i(text.data() + end, text.size() - end);
      if (!Xapian::Unicode::is_wordchar(*i)) break;
      end = text.size() - (++i).left();
    }
  }
  if (end > begin) {
    while (end < text.size() && (text[end] == '+' || text[end] == '#'))
      ++end;
  }
  return end;
}

std::size_t next_character(std::string_view text, std::size_t at) {
  do
    ++at;
  while (at < text.size() && is_continuation(text[at]));
  return at;
}

/// A number for the first two characters of an ASCII word, the same for small and capital letters. Stemming leaves it
/// as it is, for it takes y and i as one: "dying", "die".
std::size_t beginning_of(std::string_view word) {
  constexpr unsigned letter = 0x1F;
  const unsigned first = static_cast<unsigned char>(word[0]) & letter;
  unsigned second = word.size() > 1 ? static_cast<unsigned char>(word[1]) & letter : 0;
  if (second == ('y' & letter)) second = 'i' & letter;
  return (first << 5U) | second;
}

/// The blank nearest behind `at` (or `at` moved to a character's beginning when there is none close by).
std::size_t back_to_blank(std::string_view text, std::size_t at) {
  for (std::size_t i = at; i > 0 && at - i < 24; --i) {
    if (is_blank(text[i - 1])) return i;
  }
  while (at > 0 && at < text.size() && is_continuation(text[at]))
    --at;
  return at;
}

/// Whether what follows a line would read as if it belonged to it: after a heading, an item of a list.
bool runs_on(std::string_view line) {
  constexpr std::string_view signs = ".!?:;,";
  return !line.empty() && is_ascii(line.back()) && signs.find(line.back()) == std::string_view::npos;
}

/// Appends `text` from `begin` to `end`, escaped: one space for blanks of any kind, a dot where a line runs on.
void append_escaped(std::string& html, std::string_view text, std::size_t begin, std::size_t end) {
  std::string plain;
  for (std::size_t at = begin; at < end;) {
    if (!is_blank(text[at])) {
      plain.push_back(text[at++]);
      continue;
    }
    const std::string_view line = text.substr(0, at);
    bool ends_line = false;
    for (; at < end && is_blank(text[at]); ++at)
      ends_line = ends_line || text[at] == '\n';
    plain += ends_line && runs_on(line) ? " · " : " ";
  }
  html += escape_html(plain);
}

}  // namespace

Snippets::Snippets(const std::vector<Token>& tokens) {
  const bool has_content = std::ranges::any_of(tokens, [](const Token& t) { return !is_stop_word(t.word); });
  for (const Token& token : tokens) {
    if (token.word.empty() || token.type == Token::Type::half || (has_content && is_stop_word(token.word))) continue;
    (token.type == Token::Type::pair ? pairs_ : tokens_).push_back(token);
    allow(token.word);
  }
}

void Snippets::allow(std::string_view folded) {
  first_bytes_.set(static_cast<unsigned char>(folded.front()));
  if (is_ascii(folded.front())) beginnings_.set(beginning_of(folded));
}

/// Of a word in small letters, or of an ASCII one in any: false when no token, stemmed or not, is the word.
bool Snippets::may_be_asked(std::string_view word) const {
  if (!is_ascii(word.front())) return first_bytes_.test(static_cast<unsigned char>(word.front()));
  return beginnings_.test(beginning_of(word));
}

std::size_t Snippets::term_of(std::string_view word) const {
  const bool begins_plainly = is_ascii(word.front()) && (word.size() == 1 || is_ascii(word[1]));
  if (begins_plainly && !may_be_asked(word)) return no_term;
  const std::string folded = fold_text(word);
  if (folded.empty() || !may_be_asked(folded)) return no_term;
  const std::string stemmed = "Z" + stem_(folded);
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (tokens_[i].word == folded || tokens_[i].term == stemmed) return i;
  }
  return no_term;
}

std::vector<Snippets::Hit> Snippets::find_hits(std::string_view text) const {
  std::vector<Hit> hits;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = word_end(text, at);
    if (end == at) {
      at = next_character(text, at);
      continue;
    }
    const std::size_t term = tokens_.empty() ? no_term : term_of(text.substr(at, end - at));
    if (term != no_term) hits.push_back({at, end, term});
    at = end;
  }
  for (std::size_t i = 0; i < pairs_.size(); ++i) {
    const std::string& pair = pairs_[i].word;
    for (std::size_t at = text.find(pair); at != std::string_view::npos; at = text.find(pair, at + pair.size())) {
      hits.push_back({at, at + pair.size(), tokens_.size() + i});
    }
  }
  std::ranges::sort(hits, {}, &Hit::begin);
  return hits;
}

/// Pairs overlap: together they are one mark.
std::vector<Snippets::Hit> Snippets::joined(const std::vector<Hit>& hits) {
  std::vector<Hit> marks;
  for (const Hit& hit : hits) {
    if (!marks.empty() && hit.begin < marks.back().end) {
      marks.back().end = std::max(marks.back().end, hit.end);
    } else {
      marks.push_back(hit);
    }
  }
  return marks;
}

/// The hit where the stretch with most different words begins; of equals the shortest, then the first.
std::size_t Snippets::best_stretch(const std::vector<Hit>& hits) {
  std::size_t best = 0;
  std::size_t most = 0;
  std::size_t shortest = 0;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    std::bitset<most_terms_told_apart> seen;
    std::size_t length = 0;
    for (std::size_t j = i; j < hits.size() && hits[j].end - hits[i].begin <= longest_snippet - lead_in; ++j) {
      const std::size_t term = hits[j].term % most_terms_told_apart;
      if (!seen.test(term)) length = hits[j].end - hits[i].begin;
      seen.set(term);
    }
    if (seen.count() < most || (seen.count() == most && length >= shortest)) continue;
    most = seen.count();
    shortest = length;
    best = i;
  }
  return best;
}

std::string Snippets::cut(std::string_view text) const {
  const std::vector<Hit> hits = find_hits(text);
  if (hits.empty()) return {};

  const std::size_t best = best_stretch(hits);
  const std::size_t first = hits[best].begin;
  const std::size_t begin = first <= lead_in ? 0 : back_to_blank(text, first - lead_in);
  const std::size_t wanted = std::max(begin + longest_snippet, hits[best].end);
  std::size_t end = wanted >= text.size() ? text.size() : std::max(back_to_blank(text, wanted), hits[best].end);
  const bool is_cut = end < text.size();
  while (is_blank(text[end - 1]))  // the best hit ends before
    --end;

  std::string html = begin > 0 ? "… " : "";
  std::size_t at = begin;
  for (const Hit& hit : joined(hits)) {
    if (hit.begin < at || hit.end > end) continue;
    append_escaped(html, text, at, hit.begin);
    html += "<mark>" + escape_html(text.substr(hit.begin, hit.end - hit.begin)) + "</mark>";
    at = hit.end;
  }
  append_escaped(html, text, at, end);
  if (is_cut) html += " …";
  return html;
}

}  // namespace herald::search

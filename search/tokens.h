#pragma once
// Text to terms, the same way for documents and for queries. Xapian's TermGenerator does the cutting on both sides, so
// that what an index holds and what a query asks for cannot differ.

#include "search/schema.h"

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

namespace herald::search {

/// herald::fold, but only those words that need it go the slow way: long English texts with a few accents.
std::string fold_text(std::string_view text);

/// The folded words of `text`, cut at everything that is neither letter nor digit: "Chief-Nurse (CNIO)" -> "chief",
/// "nurse", "cnio". For names and labels; other scripts stay in one piece.
std::vector<std::string> words_of(std::string_view text);

/// The same, joined by single blanks: a key under which names and labels are found however they are punctuated.
std::string words_key(std::string_view text);

/// Stems words by their script: Cyrillic as Russian, Arabic and Armenian and Tamil as such, everything else as English.
/// Whoever writes an index and whoever asks it need not know a text's language, and cannot disagree on it.
Xapian::Stem stemmer();

/// Writes text into a document. Not for several threads at once.
class Tokenizer {
 public:
  Tokenizer();

  /// Starts on `document`, which must outlive the calls that follow.
  void begin(Xapian::Document& document);

  /// Free text: adds to the weights. A gap keeps phrases from spanning two texts.
  void text(std::string_view text, unsigned weight = 1);
  /// The same, and the pairs of its neighbouring stems, stop words left out.
  void prose(std::string_view text, unsigned weight = 1);
  /// Text under a prefix, weightless and stemmed, or unstemmed for names. Without positions: fields have no phrases.
  void field_text(std::string_view text, const std::string& prefix);
  void field_names(std::string_view text, const std::string& prefix);

 private:
  void folded_text(const std::string& folded, unsigned weight);

  Xapian::TermGenerator generator_;
  Xapian::Document* document_ = nullptr;
  Xapian::Stem stem_ = stemmer();
};

/// A word of a query. Of Chinese, Japanese and Korean, which write no blanks, overlapping pairs of characters are asked
/// for, and the single ones (halves of pairs) only to find phrases: pairs have no positions.
struct Token {
  enum class Type { word, half, pair };
  std::string word;  ///< folded, as it stands: "compilers", "c++"
  std::string term;  ///< under which free text is asked: stemmed, "Zcompil", or the word itself
  Type type = Type::word;
};

/// The words of `text` in their order, then the pairs.
std::vector<Token> tokens_of(std::string_view text);

/// The term for `token` below a text field: "ZXRTnurs", or for names "Ahopper".
std::string field_term(const Token& token, const FieldTerms& field);

/// The term of two neighbouring words, given as stems.
std::string pair_term(std::string_view first, std::string_view second);

bool is_stop_word(std::string_view word);

}  // namespace herald::search

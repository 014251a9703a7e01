#pragma once
// What a person typed, as clauses. Any text is a query: an operator is honoured only where it surely is one, and
// everything else is words. Never fails.
//
//   hopper compilers          two words
//   "look-ahead parsing"      a phrase: quotes that open after a blank and close before one, “curly” ones too
//   -cobol  -"first draft"    an exclusion: a hyphen after a blank and before a letter or a quote
//   role:ccio                 a field (schema.h lists them): its name, a colon, at once a value, bare or quoted
//   -role:ccio                without those
//
// `C++`, `.NET`, `Title: with a colon`, `a -- b`, `12" floppy`, `#hashtag`, `http://…` are words.

#include "search/schema.h"

#include <string>
#include <string_view>
#include <vector>

namespace herald::search {

struct Clause {
  enum class Type { words, phrase, field };
  enum class Sense { wanted, excluded };

  Type type = Type::words;
  Sense sense = Sense::wanted;
  Field field = Field::kind;  ///< of a field
  std::string text;           ///< without operators; of a field its value

  bool operator==(const Clause&) const = default;
};

/// Neighbouring words are one clause.
struct Query {
  std::vector<Clause> clauses;
};

/// `text` must be valid UTF-8.
Query parse_query(std::string_view text);

}  // namespace herald::search

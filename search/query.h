#pragma once
// What a person typed, as clauses. Any text is a query: an operator is honoured only where it surely is one, and
// everything else is words. Never fails.
//
//   hopper compilers          two words
//   "look-ahead parsing"      a phrase: quotes that open after a blank and close before one, “curly” ones too
//   -cobol  -"first draft"    an exclusion: a hyphen after a blank and before a letter or a quote
//   role:ccio                 a field (schema.h lists them): its name, a colon, at once a value, bare or quoted
//   -role:ccio                without those
//   date:1970..1990           days, from and to; `date:1985`, `date:2024-03..` and `date:..1990` as well
//
// `C++`, `.NET`, `Title: with a colon`, `a -- b`, `12" floppy`, `#hashtag`, `http://…` are words.

#include "search/schema.h"
#include "search/searcher.h"

#include <string>
#include <string_view>
#include <vector>

namespace herald::search {

struct Clause {
  enum class Type { words, phrase, field, dates };
  enum class Sense { wanted, excluded };

  Type type = Type::words;
  Sense sense = Sense::wanted;
  Field field = Field::kind;  ///< of a field
  std::string text;           ///< without operators; of a field or dates the value
  DateRange dates = {};

  bool operator==(const Clause&) const = default;
};

/// Neighbouring words are one clause.
struct Query {
  std::vector<Clause> clauses;
};

/// `text` must be valid UTF-8.
Query parse_query(std::string_view text);

}  // namespace herald::search

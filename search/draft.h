#pragma once
// What one document is to hold, before anything is cut into words. A draft is cheap to make, so that its fingerprint
// tells whether the document must be made anew; what a document is made of is in its draft, and nothing else is.

#include "base/date.h"
#include "search/tokens.h"

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace herald::search {

class Draft {
 public:
  /// Free text, as in Tokenizer.
  void text(std::string_view text, unsigned weight = 1);
  /// The same, and its pairs of neighbouring stems.
  void prose(std::string_view text, unsigned weight = 1);
  void field_text(std::string_view text, const char* prefix);
  void field_names(std::string_view text, const char* prefix);
  /// A value field; nothing when `value` is empty.
  void value(const char* prefix, std::string_view value);
  void date(const Date& date);
  void data(std::string_view bytes);

  std::uint64_t fingerprint() const;
  Xapian::Document make(Tokenizer& tokenizer) const;

 private:
  enum class Step : std::uint8_t { text, prose, field_text, field_names, value, date, data };

  void add(Step step, std::string_view text, std::string_view prefix = {}, unsigned weight = 0);

  std::string steps_;  ///< packed: step, weight, prefix, text
};

}  // namespace herald::search

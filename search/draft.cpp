#include "search/draft.h"

#include "base/hash.h"
#include "search/packing.h"

namespace herald::search {

void Draft::add(Step step, std::string_view text, std::string_view prefix, unsigned weight) {
  if (text.empty()) return;
  steps_ += Packer().number(static_cast<std::uint64_t>(step)).number(weight).text(prefix).text(text).take();
}

void Draft::text(std::string_view text, unsigned weight) {
  add(Step::text, text, {}, weight);
}

void Draft::prose(std::string_view text, unsigned weight) {
  add(Step::prose, text, {}, weight);
}

void Draft::field_text(std::string_view text, const char* prefix) {
  add(Step::field_text, text, prefix);
}

void Draft::field_names(std::string_view text, const char* prefix) {
  add(Step::field_names, text, prefix);
}

void Draft::value(const char* prefix, std::string_view value) {
  add(Step::value, value, prefix);
}

void Draft::date(const Date& date) {
  add(Step::date, slot_date(date));
}

void Draft::data(std::string_view bytes) {
  add(Step::data, bytes);
}

std::uint64_t Draft::fingerprint() const {
  return herald::fingerprint(steps_);
}

Xapian::Document Draft::make(Tokenizer& tokenizer) const {
  Xapian::Document document;
  tokenizer.begin(document);
  Unpacker steps(steps_);
  while (!steps.is_at_end()) {
    const auto step = static_cast<Step>(steps.number());
    const auto weight = static_cast<unsigned>(steps.number());
    const std::string prefix(steps.text());
    const std::string_view text = steps.text();
    switch (step) {
      case Step::text:
        tokenizer.text(text, weight);
        break;
      case Step::prose:
        tokenizer.prose(text, weight);
        break;
      case Step::field_text:
        tokenizer.field_text(text, prefix);
        break;
      case Step::field_names:
        tokenizer.field_names(text, prefix);
        break;
      case Step::value:
        if (prefix.size() + text.size() <= longest_term) document.add_boolean_term(prefix + std::string(text));
        break;
      case Step::date:
        document.add_value(slot::date, std::string(text));
        break;
      case Step::data:
        document.set_data(std::string(text));
        break;
    }
  }
  return document;
}

}  // namespace herald::search

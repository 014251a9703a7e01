#include "search/query.h"

#include "site/schema.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace herald::search {
namespace {

bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_letter_or_digit(char c) {
  return is_letter(c) || (c >= '0' && c <= '9');
}

struct Quotes {
  std::string_view open;
  std::string_view close;
};

constexpr Quotes quote_pairs[] = {{"\"", "\""}, {"“", "”"}, {"„", "“"}, {"«", "»"}};

/// Letters from the point of view of an operator: curly quotes and dashes are not, although their bytes are high.
bool starts_with_letter(std::string_view text) {
  if (text.empty() || !is_letter(text.front())) return false;
  // U+2000 to U+206F, general punctuation, is E2 80 xx and E2 81 xx; U+00A0 to U+00BF is C2 xx.
  return !text.starts_with("\xE2\x80") && !text.starts_with("\xE2\x81") && !text.starts_with("\xC2");
}

class Parser {
 public:
  explicit Parser(std::string_view text) : rest_(text) {}

  Query parse() {
    while (skip_blanks()) {
      if (!read_operator()) read_word();
    }
    return std::move(query_);
  }

 private:
  bool skip_blanks() {
    while (!rest_.empty() && is_blank(rest_.front()))
      rest_.remove_prefix(1);
    return !rest_.empty();
  }

  /// A phrase or a field, with or without a hyphen, or an excluded word. Reads nothing unless it is surely one.
  bool read_operator() {
    std::string_view text = rest_;
    Clause clause;
    if (text.front() == '-') {
      clause.sense = Clause::Sense::excluded;
      text.remove_prefix(1);
    }
    if (read_phrase(text, clause) || read_dates(text, clause) || read_field(text, clause) ||
        read_excluded_word(text, clause)) {
      rest_ = text;
      query_.clauses.push_back(std::move(clause));
      return true;
    }
    return false;
  }

  static bool read_phrase(std::string_view& text, Clause& clause) {
    const std::optional<std::string_view> quoted = read_quoted(text);
    if (!quoted) return false;
    clause.type = Clause::Type::phrase;
    clause.text = *quoted;
    return true;
  }

  /// Quotes with a word between them, and no word's rest at once behind. Moves `text` behind the closing quote.
  static std::optional<std::string_view> read_quoted(std::string_view& text) {
    for (const Quotes& quotes : quote_pairs) {
      if (!text.starts_with(quotes.open)) continue;
      const std::string_view after = text.substr(quotes.open.size());
      const std::size_t end = after.find(quotes.close);
      if (end == std::string_view::npos) continue;
      const std::string_view inside = after.substr(0, end);
      const std::string_view behind = after.substr(end + quotes.close.size());
      if (!std::ranges::any_of(inside, is_letter_or_digit) || is_blank(inside.front())) continue;
      if (!behind.empty() && (is_letter_or_digit(behind.front()) && !starts_with_punctuation(behind))) continue;
      text = behind;
      return inside;
    }
    return std::nullopt;
  }

  static bool starts_with_punctuation(std::string_view text) {
    return is_letter(text.front()) && !starts_with_letter(text);
  }

  static bool read_dates(std::string_view& text, Clause& clause) {
    constexpr std::string_view name = "date:";
    if (!text.starts_with(name)) return false;
    std::string_view after = text.substr(name.size());
    std::string value = read_bare(after);
    const std::optional<DateRange> dates = parse_date_range(value);
    if (!dates) return false;
    clause.type = Clause::Type::dates;
    clause.dates = *dates;
    clause.text = std::move(value);
    text = after;
    return true;
  }

  static bool read_field(std::string_view& text, Clause& clause) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return false;
    const FieldTerms* field = find_field(text.substr(0, colon));
    if (field == nullptr) return false;
    std::string_view after = text.substr(colon + 1);
    std::string value;
    if (const auto quoted = read_quoted(after)) {
      value = *quoted;
    } else {
      value = read_bare(after);
      if (value.starts_with('"')) return false;  // a quotation that does not end
      if (!std::ranges::any_of(value, is_letter_or_digit)) return false;
    }
    // "Kind:of blue": the kinds are known, so another word cannot be meant as one.
    if (field->field == Field::kind && !site::kind_from_name(value)) return false;
    clause.type = Clause::Type::field;
    clause.field = field->field;
    clause.text = std::move(value);
    text = after;
    return true;
  }

  static bool read_excluded_word(std::string_view& text, Clause& clause) {
    if (clause.sense != Clause::Sense::excluded || !starts_with_letter(text)) return false;
    clause.text = read_bare(text);
    return true;
  }

  static std::string read_bare(std::string_view& text) {
    const auto end = std::ranges::find_if(text, is_blank);
    std::string bare(text.begin(), end);
    text.remove_prefix(bare.size());
    return bare;
  }

  void read_word() {
    const std::string word = read_bare(rest_);
    if (!query_.clauses.empty() && query_.clauses.back().type == Clause::Type::words &&
        query_.clauses.back().sense == Clause::Sense::wanted) {
      query_.clauses.back().text += " " + word;
    } else {
      query_.clauses.push_back({Clause::Type::words, Clause::Sense::wanted, Field::kind, word, {}});
    }
  }

  std::string_view rest_;
  Query query_;
};

}  // namespace

std::optional<DateRange> parse_date_range(std::string_view text) {
  constexpr std::string_view dots = "..";
  const std::size_t at = text.find(dots);
  const std::string_view from = text.substr(0, at);
  const std::string_view to = at == std::string_view::npos ? text : text.substr(at + dots.size());
  DateRange range;
  range.from = parse_date(from);
  range.to = parse_date(to);
  if ((!from.empty() && !range.from) || (!to.empty() && !range.to)) return std::nullopt;
  if (range.is_open() || (range.from && range.to && last_day(*range.to) < *range.from)) return std::nullopt;
  return range;
}

Query parse_query(std::string_view text) {
  return Parser(text).parse();
}

}  // namespace herald::search

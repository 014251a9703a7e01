#include "search/xapian_query.h"

#include "base/text.h"

#include <algorithm>
#include <map>

namespace herald::search {
namespace {

/// Up to this many words a query leans towards documents with all of them.
constexpr std::size_t most_words_together = 3;
/// How much having all words adds, in shares of their weights.
constexpr double weight_of_all = 0.5;
/// Quotes in a text with more words than this are part of its prose.
constexpr std::size_t most_words_beside_phrase = 5;
/// Terms of one query; briefs are shorter, and each costs a walk through a list.
constexpr std::size_t most_terms = 100;
/// People with mended names that are added to what the words find.
constexpr std::size_t most_mended_names = 100;

Xapian::Query all_of(const std::vector<Xapian::Query>& queries) {
  return {Xapian::Query::OP_AND, queries.begin(), queries.end()};
}

Xapian::Query any_of(const std::vector<Xapian::Query>& queries) {
  return {Xapian::Query::OP_OR, queries.begin(), queries.end()};
}

Facet facet_of(Field field) {
  switch (field) {
    case Field::role:
      return Facet::role;
    case Field::event:
      return Facet::event;
    case Field::topic:
      return Facet::topic;
    case Field::place:
      return Facet::place;
    case Field::part:
      return Facet::part;
    case Field::language:
      return Facet::language;
    case Field::kind:
    case Field::speaker:
      return Facet::kind;
  }
  return Facet::kind;
}

Xapian::Query phrase_query(const std::vector<Token>& tokens) {
  std::vector<Xapian::Query> words;
  for (const Token& token : tokens) {
    if (token.type != Token::Type::pair) words.emplace_back(token.word);
  }
  if (words.empty()) return Xapian::Query::MatchNothing;
  if (words.size() == 1) return words.front();
  return {Xapian::Query::OP_PHRASE, words.begin(), words.end(), static_cast<Xapian::termcount>(words.size())};
}

Xapian::Query field_query(const Clause& clause, const NameIndex& names) {
  const FieldTerms& field = terms_of(clause.field);
  const std::string prefix = field.value_prefix;
  if (!prefix.empty()) {
    std::string value = names.resolve(facet_of(clause.field), clause.text);
    if (value.empty() && *field.text_prefix == '\0') value = slugify(clause.text);
    if (!value.empty()) return Xapian::Query(prefix + value);
  }
  std::vector<Xapian::Query> words;
  for (const Token& token : tokens_of(clause.text)) {
    if (token.type != Token::Type::half) words.emplace_back(field_term(token, field));
  }
  return words.empty() ? Xapian::Query::MatchNothing : all_of(words);
}

/// Slot values of dates end in zeros where a part is not known, so they sort before the first day they may mean.
Xapian::Query date_query(const DateRange& dates) {
  const Date first = dates.from.value_or(Date{});
  const Date last = last_day(dates.to.value_or(Date{9999, 0, 0}));
  return {Xapian::Query::OP_VALUE_RANGE, slot::date, slot_date(first), slot_date(last)};
}

/// Sorts the clauses of a query by what they do to it.
class Builder {
 public:
  Builder(const Columns& columns, const NameIndex& names, const Xapian::Database& database)
      : columns_(columns), names_(names), database_(database) {}

  BuiltQuery build(const Query& query, const DateRange& dates) {
    for (const Clause& clause : query.clauses)
      add(clause);
    if (!dates.is_open()) date_ranges_.push_back(date_query(dates));
    const bool is_everything = query.clauses.empty() && dates.is_open();
    built_.asks = is_everything ? BuiltQuery::Asks::everything : BuiltQuery::Asks::something;
    if (!name_words_.empty()) built_.named = names_.named_in(name_words_, [this](const auto& w) { return knows(w); });
    built_.query = combined();
    return std::move(built_);
  }

 private:
  void add(const Clause& clause) {
    if (clause.sense == Clause::Sense::excluded) {
      excluded_.push_back(excluded(clause));
      return;
    }
    if (clause.type == Clause::Type::dates) {
      date_ranges_.push_back(date_query(clause.dates));
      return;
    }
    if (clause.type == Clause::Type::field) {
      fields_[clause.field].push_back(field_query(clause, names_));
      return;
    }
    const std::vector<Token> tokens = tokens_of(clause.text);
    built_.tokens.insert(built_.tokens.end(), tokens.begin(), tokens.end());
    for (std::string& word : words_of(clause.text))
      name_words_.push_back(std::move(word));
    if (clause.type == Clause::Type::phrase) {
      phrases_.push_back(phrase_query(tokens));
      phrase_tokens_.insert(phrase_tokens_.end(), tokens.begin(), tokens.end());
    } else {
      word_tokens_.insert(word_tokens_.end(), tokens.begin(), tokens.end());
    }
  }

  bool knows(const std::string& word) const {
    const std::vector<Token> tokens = tokens_of(word);
    return std::ranges::any_of(tokens, [this](const Token& token) { return database_.term_exists(token.term); });
  }

  /// Main documents of people whose names had to be mended: no word of theirs need be in the query.
  std::vector<Xapian::Query> mended_names() const {
    std::vector<Xapian::Query> documents;
    for (const NameIndex::Named& named : built_.named) {
      if (named.certainty == 1 || documents.size() == most_mended_names) continue;
      documents.emplace_back(prefix::document + ("person/" + columns_.names[named.owner].slug));
    }
    return documents;
  }

  Xapian::Query excluded(const Clause& clause) const {
    if (clause.type == Clause::Type::field) return field_query(clause, names_);
    if (clause.type == Clause::Type::dates) return date_query(clause.dates);
    const std::vector<Token> tokens = tokens_of(clause.text);
    if (clause.type == Clause::Type::phrase) return phrase_query(tokens);
    std::vector<Xapian::Query> words;
    for (const Token& token : tokens) {
      if (token.type != Token::Type::half) words.emplace_back(token.term);
    }
    return words.empty() ? Xapian::Query::MatchNothing : all_of(words);
  }

  /// Each word once, without stop words unless there are no others. A word that is repeated is asked for more.
  std::vector<Xapian::Query> alternatives(const std::vector<Token>& tokens) {
    std::vector<std::string> order;
    std::map<std::string, Xapian::termcount> uses;
    const bool has_content = std::ranges::any_of(tokens, [](const Token& t) { return !is_stop_word(t.word); });
    for (const Token& token : tokens) {
      if (token.type == Token::Type::half || (has_content && is_stop_word(token.word))) continue;
      if (++uses[token.term] == 1 && order.size() < most_terms) order.push_back(token.term);
    }
    std::vector<Xapian::Query> terms;
    for (const std::string& term : order)
      terms.emplace_back(term, uses[term]);
    built_.term_count += terms.size();
    return terms;
  }

  Xapian::Query ranked() {
    const bool is_prose = word_tokens_.size() > most_words_beside_phrase;
    std::vector<Token> tokens = word_tokens_;
    if (is_prose) tokens.insert(tokens.end(), phrase_tokens_.begin(), phrase_tokens_.end());
    const std::vector<Xapian::Query> terms = alternatives(tokens);

    Xapian::Query words = any_of(terms);
    if (terms.size() >= 2 && terms.size() <= most_words_together) {
      words = words | (all_of(terms) * weight_of_all);
    }
    if (phrases_.empty()) return words;
    if (is_prose) return words | any_of(phrases_);
    return terms.empty() ? all_of(phrases_) : Xapian::Query(Xapian::Query::OP_AND_MAYBE, all_of(phrases_), words);
  }

  Xapian::Query combined() {
    const bool has_text = !word_tokens_.empty() || !phrases_.empty();
    Xapian::Query query = has_text ? ranked() : Xapian::Query(Xapian::Query::MatchNothing);
    if (const auto documents = mended_names(); !documents.empty()) query = query | (any_of(documents) * 0.0);
    if (!fields_.empty() || !date_ranges_.empty()) {
      std::vector<Xapian::Query> groups = date_ranges_;
      for (const auto& [field, queries] : fields_)
        groups.push_back(any_of(queries));
      query = has_text ? Xapian::Query(Xapian::Query::OP_FILTER, query, all_of(groups)) : all_of(groups) * 0.0;
    }
    if (excluded_.empty()) return query;
    if (!has_text && fields_.empty() && date_ranges_.empty()) query = Xapian::Query::MatchAll;
    return {Xapian::Query::OP_AND_NOT, query, any_of(excluded_)};
  }

  const Columns& columns_;
  const NameIndex& names_;
  const Xapian::Database& database_;
  BuiltQuery built_;
  std::vector<std::string> name_words_;  ///< all wanted words as they stand
  std::vector<Xapian::Query> date_ranges_;
  std::vector<Token> word_tokens_;
  std::vector<Token> phrase_tokens_;
  std::vector<Xapian::Query> phrases_;
  std::map<Field, std::vector<Xapian::Query>> fields_;
  std::vector<Xapian::Query> excluded_;
};

}  // namespace

BuiltQuery build_query(const Query& query, const DateRange& dates, const Columns& columns, const NameIndex& names,
                       const Xapian::Database& database) {
  return Builder(columns, names, database).build(query, dates);
}

}  // namespace herald::search

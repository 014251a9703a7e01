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

/// Sorts the clauses of a query by what they do to it.
class Builder {
 public:
  explicit Builder(const NameIndex& names) : names_(names) {}

  BuiltQuery build(const Query& query) {
    for (const Clause& clause : query.clauses)
      add(clause);
    built_.asks = query.clauses.empty() ? BuiltQuery::Asks::everything : BuiltQuery::Asks::something;
    built_.query = combined();
    return std::move(built_);
  }

 private:
  void add(const Clause& clause) {
    if (clause.sense == Clause::Sense::excluded) {
      excluded_.push_back(clause.type == Clause::Type::field ? field_query(clause, names_) : excluded(clause));
      return;
    }
    if (clause.type == Clause::Type::field) {
      fields_[clause.field].push_back(field_query(clause, names_));
      return;
    }
    const std::vector<Token> tokens = tokens_of(clause.text);
    built_.tokens.insert(built_.tokens.end(), tokens.begin(), tokens.end());
    for (std::string& word : words_of(clause.text))
      built_.name_words.push_back(std::move(word));
    if (clause.type == Clause::Type::phrase) {
      phrases_.push_back(phrase_query(tokens));
      phrase_tokens_.insert(phrase_tokens_.end(), tokens.begin(), tokens.end());
    } else {
      word_tokens_.insert(word_tokens_.end(), tokens.begin(), tokens.end());
    }
  }

  static Xapian::Query excluded(const Clause& clause) {
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
    if (!fields_.empty()) {
      std::vector<Xapian::Query> groups;
      for (const auto& [field, queries] : fields_)
        groups.push_back(any_of(queries));
      query = has_text ? Xapian::Query(Xapian::Query::OP_FILTER, query, all_of(groups)) : all_of(groups) * 0.0;
    }
    if (excluded_.empty()) return query;
    if (!has_text && fields_.empty()) query = Xapian::Query::MatchAll;
    return {Xapian::Query::OP_AND_NOT, query, any_of(excluded_)};
  }

  const NameIndex& names_;
  BuiltQuery built_;
  std::vector<Token> word_tokens_;
  std::vector<Token> phrase_tokens_;
  std::vector<Xapian::Query> phrases_;
  std::map<Field, std::vector<Xapian::Query>> fields_;
  std::vector<Xapian::Query> excluded_;
};

}  // namespace

BuiltQuery build_query(const Query& query, const NameIndex& names) {
  return Builder(names).build(query);
}

}  // namespace herald::search

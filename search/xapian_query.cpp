#include "search/xapian_query.h"

#include "base/text.h"
#include "search/brief.h"

#include <algorithm>
#include <map>
#include <set>

namespace herald::search {
namespace {

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
  if (words.empty()) return Xapian::Query();
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
  return words.empty() ? Xapian::Query() : all_of(words);
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
  Builder(const NameIndex& names, Postings& postings) : names_(names), postings_(postings) {}

  BuiltQuery build(const Query& query, const DateRange& dates) {
    for (const Clause& clause : query.clauses)
      add(clause);
    if (!dates.is_open()) date_ranges_.push_back(date_query(dates));
    const bool is_everything = query.clauses.empty() && dates.is_open();
    built_.asks = is_everything ? BuiltQuery::Asks::everything : BuiltQuery::Asks::something;
    built_.is_brief = is_brief(built_.tokens);
    if (built_.is_brief) drop_unwanted(query);
    if (!name_words_.empty()) built_.named = names_.named_in(name_words_, [this](const auto& w) { return knows(w); });
    built_.words = ranked_words();
    if (built_.is_brief) {
      drop_asking_words(built_.words);
      drop_asking_words(built_.tokens);
    }
    set_condition();
    return std::move(built_);
  }

 private:
  /// Who asks for somebody "not from London" is not to get Londoners first.
  void drop_unwanted(const Query& query) {
    for (const Clause& clause : query.clauses) {
      if (clause.type != Clause::Type::words || clause.sense != Clause::Sense::wanted) continue;
      const std::vector<std::string> words = words_of(unwanted_of(clause.text));
      if (words.empty()) continue;
      const auto is_unwanted = [&](const std::string& word) { return std::ranges::find(words, word) != words.end(); };
      std::erase_if(name_words_, is_unwanted);
      std::erase_if(word_tokens_, [&](const Token& token) { return is_unwanted(token.word); });
      std::erase_if(built_.tokens, [&](const Token& token) { return is_unwanted(token.word); });
    }
  }

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
    return std::ranges::any_of(tokens, [this](const Token& token) { return postings_.knows(token.term); });
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
    return words.empty() ? Xapian::Query() : all_of(words);
  }

  bool is_prose() const { return word_tokens_.size() > most_words_beside_phrase; }

  /// Each word once, without stop words unless there are no others.
  std::vector<Token> ranked_words() const {
    std::vector<Token> all = word_tokens_;
    all.insert(all.end(), phrase_tokens_.begin(), phrase_tokens_.end());
    const bool has_content = std::ranges::any_of(all, [](const Token& t) { return !is_stop_word(t.word); });
    std::set<std::string> seen;
    std::vector<Token> ranked;
    for (Token& token : all) {
      if (token.type == Token::Type::half || (has_content && is_stop_word(token.word))) continue;
      if (ranked.size() < most_terms && seen.insert(token.word).second) ranked.push_back(std::move(token));
    }
    return ranked;
  }

  void set_condition() {
    std::vector<Xapian::Query> wanted = date_ranges_;
    for (const auto& [field, queries] : fields_)
      wanted.push_back(any_of(queries));
    // Quotes in prose are part of it; elsewhere they say what must be there.
    const bool has_phrase = !phrases_.empty() && !is_prose();
    if (has_phrase) wanted.insert(wanted.end(), phrases_.begin(), phrases_.end());
    built_.has_condition = !wanted.empty() || !excluded_.empty();
    const bool has_text = !word_tokens_.empty() || !phrases_.empty();
    const bool needs_words = !built_.has_condition || (has_text && !has_phrase);
    built_.need = needs_words ? BuiltQuery::Words::needed : BuiltQuery::Words::optional;
    // Made anew: Query::MatchAll is one object for all threads, and copying it counts references without a lock.
    built_.condition = wanted.empty() ? Xapian::Query(std::string()) : all_of(wanted);
    if (!excluded_.empty()) built_.condition = {Xapian::Query::OP_AND_NOT, built_.condition, any_of(excluded_)};
  }

  const NameIndex& names_;
  Postings& postings_;
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

BuiltQuery build_query(const Query& query, const DateRange& dates, const NameIndex& names, Postings& postings) {
  return Builder(names, postings).build(query, dates);
}

}  // namespace herald::search

#include "search/searcher.h"

#include "base/error.h"
#include "search/attention.h"
#include "search/collector.h"
#include "search/columns.h"
#include "search/database_pool.h"
#include "search/facet_counts.h"
#include "search/index_folder.h"
#include "search/name_index.h"
#include "search/query.h"
#include "search/ranking.h"
#include "search/result_writer.h"
#include "search/scorer.h"
#include "search/shortlist.h"
#include "search/similar.h"
#include "search/spelling.h"
#include "search/turns.h"
#include "search/xapian_query.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>

namespace herald::search {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// With fewer entries than this a misspelt word may be why; with more, a short query may still hold one.
constexpr std::size_t few_entries = 5;
constexpr std::size_t most_words_mended = 4;

std::string_view bounded(std::string_view text) {
  if (text.size() <= longest_query_bytes) return text;
  std::size_t end = longest_query_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    --end;
  return text.substr(0, end);
}

/// Hands every document's number to a function, in the order in which they are found.
class Visitor final : public Xapian::MatchSpy {
 public:
  explicit Visitor(std::function<void(Xapian::docid)> visit) : visit_(std::move(visit)) {}
  void operator()(const Xapian::Document& document, double /*weight*/) override { visit_(document.get_docid()); }
  std::string name() const override { return "herald::search::Visitor"; }

 private:
  std::function<void(Xapian::docid)> visit_;
};

/// In ascending order.
template <typename Use>
void for_each_match(const Xapian::Database& database, const Xapian::Query& query, Use use) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(query);
  Visitor visitor(use);
  enquire.add_matchspy(&visitor);
  // Every document must be seen, for totals and facets to be exact.
  enquire.get_mset(0, 1, database.get_doccount());
}

Columns read_columns(DatabasePool& pool) {
  const auto database = pool.lease();
  return load_columns(*database);
}

std::vector<std::string> slugs_of_people(const Columns& columns) {
  std::vector<std::string> slugs(columns.owners());
  for (Owner owner = 0; owner < columns.owners(); ++owner) {
    if (columns.is_person(owner)) slugs[owner] = columns.names[owner].slug;
  }
  return slugs;
}

class IndexSearcher final : public Searcher {
 public:
  IndexSearcher(const fs::path& folder, const SearcherOptions& options)
      : folder_(folder),
        fairness_(options.fairness),
        pool_(folder),
        columns_(read_columns(pool_)),
        names_(columns_),
        attention_(slugs_of_people(columns_), options.attention_refresh) {}

  Answer search(const Request& request) const override {
    const auto start = Clock::now();
    Answer answer = translated([&] { return find(request); });
    answer.took_ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    return answer;
  }

  std::vector<Suggestion> suggest(std::string_view typed, std::size_t limit) const override {
    return names_.suggest(bounded(typed), limit, attention_);
  }

  std::optional<Similar> similar(site::Kind kind, std::string_view slug, std::size_t limit) const override {
    const std::optional<Owner> owner = find_owner(columns_, kind, slug);
    if (!owner) return std::nullopt;
    const auto database = pool_.lease();
    return translated([&] {
      const auto of_kind = [&](site::Kind wanted) {
        return results_of(similar_to(columns_, *database, *owner, wanted, limit), *database);
      };
      return Similar{columns_.names[*owner].title, of_kind(site::Kind::person), of_kind(site::Kind::story)};
    });
  }

  Shortlist shortlist(const ShortlistRequest& request) const override {
    const auto database = pool_.lease();
    return translated([&] { return choose_people(request, *database); });
  }

  std::size_t size() const override { return columns_.owners(); }

  Attention& attention() const override { return attention_; }

 private:
  /// The matches of one page, after filters, and what was counted on the way.
  struct Page {
    std::size_t total = 0;
    std::vector<Match> matches;
  };

  /// Runs `ask`; Xapian's errors become Herald's.
  template <typename Ask>
  auto translated(Ask ask) const -> decltype(ask()) {
    try {
      return ask();
    } catch (const Xapian::Error& error) {
      throw Error(fmt::format("cannot search the index '{}': {}", folder_.string(), error.get_description()));
    }
  }

  /// Matches as results without snippets: nobody typed words to mark.
  std::vector<Result> results_of(const std::vector<Match>& matches, const Xapian::Database& database) const {
    const BuiltQuery unspoken;
    const ChosenFacets nothing_chosen(columns_, {});
    ResultWriter writer(columns_, nothing_chosen, unspoken, database, Explain::no);
    std::vector<Result> results;
    for (const Match& match : matches)
      results.push_back(writer.write(match));
    return results;
  }

  Shortlist choose_people(const ShortlistRequest& request, const Xapian::Database& database) const {
    const BuiltQuery brief = build_query(parse_query(bounded(request.brief)), {}, names_, database);
    std::vector<Filter> filters = request.filters;
    filters.push_back({Facet::kind, "person"});
    const ChosenFacets chosen(columns_, filters);
    std::vector<Match> matches;
    if (brief.asks == BuiltQuery::Asks::something) matches = matches_of(brief, chosen, database);
    std::erase_if(matches, [&](const Match& match) { return chosen.missing(columns_.facets.at(match.owner)) != 0; });

    const Slate slate = choose_slate(columns_, database, brief, std::move(matches), request);
    ResultWriter writer(columns_, chosen, brief, database, Explain::no);
    const auto picks_of = [&](const std::vector<SlatePick>& people_chosen) {
      std::vector<Pick> picks;
      for (const SlatePick& pick : people_chosen)
        picks.push_back({writer.write(pick.match), pick.is_kept, pick.covers, traits_of(columns_, pick.match.owner)});
      return picks;
    };
    return {picks_of(slate.picks), picks_of(slate.others), slate.missing, slate.unknown};
  }

  Answer find(const Request& request) const {
    const std::string_view text = bounded(request.text);
    const auto database = pool_.lease();
    const BuiltQuery built = build_query(parse_query(text), request.dates, names_, *database);
    const ChosenFacets chosen(columns_, request.filters);
    FacetCounter counter(columns_, request.facets);

    attention_.step();
    const bool is_everything = built.asks == BuiltQuery::Asks::everything;
    Page page = is_everything ? page_of_everything(request, chosen, counter)
                              : page_of(matches_of(built, chosen, *database), request, chosen, counter);
    Answer answer;
    answer.total = page.total;
    answer.facets = counter.counts(chosen);
    ResultWriter writer(columns_, chosen, built, *database, request.explain);
    for (const Match& match : page.matches) {
      answer.results.push_back(writer.write(match));
      answer.results.back().distance_km = distance_to(request, match.owner);
    }
    // Without a query the order is the site's own, and nobody's doing.
    if (request.fairness == Fairness::on && !is_everything) count_shown(request, page);
    if (!is_everything && (page.total < few_entries || built.words.size() <= most_words_mended)) {
      answer.suggestion = mend_spelling(*database, text);
    }
    return answer;
  }

  std::vector<Match> matches_of(const BuiltQuery& built, const ChosenFacets& chosen,
                                const Xapian::Database& database) const {
    Scorer scorer(columns_, database);
    scorer.ask(built.words);
    const std::vector<float>& weights = scorer.weights();
    std::vector<std::uint8_t> is_named(built.named.empty() ? 0 : weights.size());
    for (const NameIndex::Named& named : built.named)
      is_named[columns_.main_document[named.owner]] = 1;

    Collector collector(columns_, chosen);
    const bool needs_words = built.need == BuiltQuery::Words::needed;
    const auto take = [&](Xapian::docid document) {
      const bool is_in = !needs_words || weights[document] > 0 || (!is_named.empty() && is_named[document] != 0);
      if (is_in) collector.add(document, weights[document]);
    };
    if (built.has_condition) {
      for_each_match(database, built.condition, take);
    } else {
      for (Xapian::docid document = 1; document < weights.size(); ++document)
        take(document);
    }
    std::vector<Match> matches = collector.take();
    for (Match& match : matches)
      match.all_together = scorer.wholes()[match.owner];
    drop_weak(matches, built.words.size(), built.named);
    score(matches, columns_, built.named);
    return matches;
  }

  Page page_of(std::vector<Match> matches, const Request& request, const ChosenFacets& chosen,
               FacetCounter& counter) const {
    std::erase_if(matches, [&](const Match& match) {
      return !is_near(request, match.owner) || !counter.add(match.owner, chosen);
    });
    Page page;
    page.total = matches.size();
    const std::size_t begin = first_of(request);
    if (begin >= matches.size()) return page;
    const std::size_t end = std::min(begin + request.per_page, matches.size());
    order(matches, end, request.fairness);
    page.matches.assign(matches.begin() + static_cast<std::ptrdiff_t>(begin),
                        matches.begin() + static_cast<std::ptrdiff_t>(end));
    return page;
  }

  void order(std::vector<Match>& matches, std::size_t count, Fairness fairness) const {
    if (fairness == Fairness::off || fairness_ == 0) return order_best(matches, count);
    for (Match& match : matches)
      match.attention = attention_.seen(match.owner);
    order_best(matches, std::max(count, most_reordered));
    order_fairly(std::span(matches).first(std::min(matches.size(), most_reordered)), columns_, attention_.spread(),
                 fairness_);
  }

  void count_shown(const Request& request, const Page& page) const {
    std::size_t rank = first_of(request);
    for (const Match& match : page.matches)
      attention_.count(match.owner, ++rank);
  }

  /// Without a query nothing is ranked: entries in the order of the site.
  Page page_of_everything(const Request& request, const ChosenFacets& chosen, FacetCounter& counter) const {
    Page page;
    const std::size_t begin = first_of(request);
    for (Owner owner = 0; owner < columns_.owners(); ++owner) {
      if (!is_near(request, owner) || !counter.add(owner, chosen)) continue;
      if (page.total >= begin && page.matches.size() < request.per_page) page.matches.emplace_back().owner = owner;
      ++page.total;
    }
    return page;
  }

  /// Nothing when the place is unknown, or no distance was asked for.
  std::optional<double> distance_to(const Request& request, Owner owner) const {
    const Where& where = columns_.where[owner];
    if (!request.near || !where.is_known) return std::nullopt;
    return distance_km(request.near->at, where.at);
  }

  bool is_near(const Request& request, Owner owner) const {
    if (!request.near || columns_.where[owner].is_remote) return true;
    const auto distance = distance_to(request, owner);
    return distance && *distance <= request.near->km;
  }

  /// Number of the page's first match; beyond the end for any page that is, however large its number.
  std::size_t first_of(const Request& request) const {
    const std::size_t page = std::clamp<std::size_t>(request.page, 1, columns_.owners() + 2);
    return (page - 1) * request.per_page;
  }

  fs::path folder_;
  double fairness_;
  mutable DatabasePool pool_;
  Columns columns_;
  NameIndex names_;
  mutable Attention attention_;  ///< locks within
};

std::unique_ptr<Searcher> open_once(const fs::path& folder, const SearcherOptions& options) {
  check_index_folder(folder);
  try {
    return std::make_unique<IndexSearcher>(folder, options);
  } catch (const Xapian::Error& error) {
    throw Error(fmt::format("the search index '{}' cannot be opened: {}; run `herald index`", folder.string(),
                            error.get_description()));
  } catch (const Error& error) {
    throw Error(fmt::format("the search index '{}' is damaged: {}; run `herald index`", folder.string(), error.what()));
  }
}

}  // namespace

std::unique_ptr<Searcher> Searcher::open(const fs::path& folder, const SearcherOptions& options) {
  try {
    return open_once(folder, options);
  } catch (const Error&) {
    return open_once(folder, options);  // it may have been replaced meanwhile; then the new one is whole
  }
}

}  // namespace herald::search

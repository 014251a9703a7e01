#include "search/searcher.h"

#include "base/error.h"
#include "search/collector.h"
#include "search/columns.h"
#include "search/database_pool.h"
#include "search/facet_counts.h"
#include "search/index_folder.h"
#include "search/name_index.h"
#include "search/query.h"
#include "search/ranking.h"
#include "search/result_writer.h"
#include "search/shortlist.h"
#include "search/similar.h"
#include "search/spelling.h"
#include "search/xapian_query.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <chrono>
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

Columns read_columns(DatabasePool& pool) {
  const auto database = pool.lease();
  return load_columns(*database);
}

class IndexSearcher final : public Searcher {
 public:
  explicit IndexSearcher(const fs::path& folder)
      : folder_(folder), pool_(folder), columns_(read_columns(pool_)), names_(columns_) {}

  Answer search(const Request& request) const override {
    const auto start = Clock::now();
    Answer answer = translated([&] { return find(request); });
    answer.took_ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    return answer;
  }

  std::vector<Suggestion> suggest(std::string_view typed, std::size_t limit) const override {
    return names_.suggest(bounded(typed), limit);
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
    const ResultWriter writer(columns_, nothing_chosen, unspoken, database);
    std::vector<Result> results;
    for (const Match& match : matches)
      results.push_back(writer.write(match));
    return results;
  }

  Shortlist choose_people(const ShortlistRequest& request, const Xapian::Database& database) const {
    const BuiltQuery brief = build_query(parse_query(bounded(request.brief)), names_);
    Request people;
    people.filters = request.filters;
    people.filters.push_back({Facet::kind, "person"});
    const ChosenFacets chosen(columns_, people.filters);
    std::vector<Match> matches;
    if (brief.asks == BuiltQuery::Asks::something) matches = matches_of(brief, people, chosen, database);
    std::erase_if(matches, [&](const Match& match) { return chosen.missing(columns_.facets.at(match.owner)) != 0; });

    const Slate slate = choose_slate(columns_, database, brief, std::move(matches), request);
    const ResultWriter writer(columns_, chosen, brief, database);
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
    const BuiltQuery built = build_query(parse_query(text), names_);
    const ChosenFacets chosen(columns_, request.filters);
    FacetCounter counter(columns_, request.facets);
    const auto database = pool_.lease();

    const bool is_everything = built.asks == BuiltQuery::Asks::everything;
    Page page = is_everything ? page_of_everything(request, chosen, counter)
                              : page_of(matches_of(built, request, chosen, *database), request, chosen, counter);
    Answer answer;
    answer.total = page.total;
    answer.facets = counter.counts(chosen);
    const ResultWriter writer(columns_, chosen, built, *database);
    for (const Match& match : page.matches) {
      answer.results.push_back(writer.write(match));
      answer.results.back().distance_km = distance_to(request, match.owner);
    }
    if (!is_everything && (page.total < few_entries || built.term_count <= most_words_mended)) {
      answer.suggestion = mend_spelling(*database, text);
    }
    return answer;
  }

  std::vector<Match> matches_of(const BuiltQuery& built, const Request& request, const ChosenFacets& chosen,
                                const Xapian::Database& database) const {
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.75, 0.5));
    enquire.set_query(narrowed_to_kinds(built.query, request));
    Collector collector(columns_, chosen);
    enquire.add_matchspy(&collector);
    // Every document must be seen, for totals and facets to be exact.
    enquire.get_mset(0, 1, database.get_doccount());

    std::vector<Match> matches = collector.take();
    drop_weak(matches, built.term_count);
    score(matches, columns_, names_.named_in(built.name_words));
    return matches;
  }

  /// A filter on kinds spares reading the other documents, unless kinds are to be counted whatever is chosen.
  static Xapian::Query narrowed_to_kinds(const Xapian::Query& query, const Request& request) {
    if (std::ranges::find(request.facets, Facet::kind) != request.facets.end()) return query;
    std::vector<Xapian::Query> kinds;
    for (const Filter& filter : request.filters) {
      if (filter.facet == Facet::kind && site::kind_from_name(filter.value)) {
        kinds.emplace_back(prefix::kind + filter.value);
      }
    }
    if (kinds.empty()) return query;
    return {Xapian::Query::OP_FILTER, query, Xapian::Query(Xapian::Query::OP_OR, kinds.begin(), kinds.end())};
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
    order_best(matches, end);
    page.matches.assign(matches.begin() + static_cast<std::ptrdiff_t>(begin),
                        matches.begin() + static_cast<std::ptrdiff_t>(end));
    return page;
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
  mutable DatabasePool pool_;
  Columns columns_;
  NameIndex names_;
};

std::unique_ptr<Searcher> open_once(const fs::path& folder) {
  check_index_folder(folder);
  try {
    return std::make_unique<IndexSearcher>(folder);
  } catch (const Xapian::Error& error) {
    throw Error(fmt::format("the search index '{}' cannot be opened: {}; run `herald index`", folder.string(),
                            error.get_description()));
  } catch (const Error& error) {
    throw Error(fmt::format("the search index '{}' is damaged: {}; run `herald index`", folder.string(), error.what()));
  }
}

}  // namespace

std::unique_ptr<Searcher> Searcher::open(const fs::path& folder) {
  try {
    return open_once(folder);
  } catch (const Error&) {
    return open_once(folder);  // it may have been replaced meanwhile; then the new one is whole
  }
}

}  // namespace herald::search

#include "search/searcher.h"

#include "base/error.h"
#include "base/files.h"
#include "base/text.h"
#include "search/attention.h"
#include "search/brief.h"
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
#include "search/shard_places.h"
#include "search/shortlist.h"
#include "search/similar.h"
#include "search/spelling.h"
#include "search/translator.h"
#include "search/turns.h"
#include "search/xapian_query.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace herald::search {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// With fewer entries than this a misspelt word may be why; with more, a short query may still hold one.
constexpr std::size_t few_entries = 5;
constexpr std::size_t most_words_mended = 4;

/// From so many words on a document must have some share of what the best one has.
constexpr std::size_t many_words = 4;
constexpr float least_share_of_many = 0.1F;

/// What having had one's turn takes at most from the relevance on a slate, which is 1 for the best.
constexpr double turns_on_slate = 0.3;

/// Of a document that matches without having any of the words, and of one that does not match.
constexpr float least_weight = std::numeric_limits<float>::min();
constexpr float left_out = -1;

std::string_view bounded(std::string_view text) {
  if (text.size() <= longest_query_bytes) return text;
  std::size_t end = longest_query_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    --end;
  return text.substr(0, end);
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
  IndexSearcher(const fs::path& folder, LoadedColumns loaded, std::vector<ShardPlace> places,
                const SearcherOptions& options)
      : folder_(folder),
        fairness_(options.fairness),
        columns_(std::move(loaded.columns)),
        pool_(folder, loaded.shards, std::move(places), columns_, options.shard_rest),
        names_(columns_),
        attention_(slugs_of_people(columns_), options.attention_refresh) {}

  Answer search(const Request& request) const override {
    const auto start = Clock::now();
    Answer answer = with_postings([&](Postings& postings) { return find(request, postings); });
    answer.took_ms = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    return answer;
  }

  std::vector<Suggestion> suggest(std::string_view typed, std::size_t limit, std::string_view language) const override {
    std::vector<Suggestion> suggestions;
    const std::vector<Owner> owners = names_.suggest(bounded(typed), limit, attention_);
    for (const Owner owner : owners) {
      const OwnerNames& names = columns_.names[owner];
      suggestions.push_back({names.kind, names.title, names.url()});
    }
    if (language.empty() || owners.empty()) return suggestions;
    with_postings([&](Postings& postings) {
      const Translator translator(columns_, postings, std::string(language));
      for (std::size_t i = 0; i < owners.size(); ++i) {
        auto translated = translator.find(owners[i]);
        if (translated) suggestions[i] = {suggestions[i].kind, translated->title, translated->url};
      }
      return true;
    });
    return suggestions;
  }

  std::optional<Similar> similar(site::Kind kind, std::string_view slug, std::size_t limit) const override {
    const std::optional<Owner> owner = find_owner(columns_, kind, slug);
    if (!owner) return std::nullopt;
    return with_postings([&](Postings& postings) {
      const auto of_kind = [&](site::Kind wanted) {
        return results_of(similar_to({columns_, postings, attention_}, *owner, wanted, limit), postings);
      };
      return Similar{reach_of(postings), columns_.names[*owner].title, of_kind(site::Kind::person),
                     of_kind(site::Kind::story)};
    });
  }

  Shortlist shortlist(const ShortlistRequest& request) const override {
    return with_postings([&](Postings& postings) { return choose_people(request, postings); });
  }

  std::size_t size() const override { return columns_.owners(); }

  Attention& attention() const override { return attention_; }

 private:
  /// The matches of one page, after filters, and what was counted on the way.
  struct Page {
    std::size_t total = 0;
    std::vector<Match> matches;
  };

  /// Asks the postings; again when a database was found to be out of reach meanwhile. Xapian's errors become Herald's.
  template <typename Ask>
  auto with_postings(Ask ask) const -> decltype(ask(std::declval<Postings&>())) {
    const auto lease = pool_.lease();
    try {
      for (std::size_t tries = 0; tries < pool_.shards(); ++tries) {
        try {
          return ask(*lease);
        } catch (const Xapian::NetworkError&) {
          if (!pool_.find_lost(*lease)) throw;
        }
      }
      return ask(*lease);
    } catch (const Xapian::Error& error) {
      throw Error(fmt::format("cannot search the index '{}': {}", folder_.string(), error.get_description()));
    }
  }

  static Reach reach_of(const Postings& postings) { return {postings.lost_shards(), postings.shards().size()}; }

  /// Without snippets: nobody typed words to mark.
  std::vector<Result> results_of(const std::vector<Shown>& matches, Postings& postings) const {
    const BuiltQuery unspoken;
    ResultWriter writer(columns_, unspoken, postings, Explain::no);
    std::vector<Result> results;
    results.reserve(matches.size());
    for (const Shown& shown : matches)
      results.push_back(writer.write(shown));
    return results;
  }

  Shortlist choose_people(const ShortlistRequest& request, Postings& postings) const {
    BuiltQuery brief = build_query(parse_query(bounded(request.brief)), {}, names_, postings);
    drop_asking_words(brief.words);
    std::vector<Filter> filters = request.filters;
    filters.push_back({Facet::kind, "person"});
    const ChosenFacets chosen(columns_, filters);
    std::vector<Match> matches;
    if (brief.asks == BuiltQuery::Asks::something) matches = matches_of(brief, postings);
    std::erase_if(matches, [&](const Match& match) {
      return chosen.missing(columns_.facets.at(match.owner)) != 0 || !is_near(request.near, match.owner);
    });
    attention_.step();
    for (Match& match : matches) {
      match.attention = attention_.seen(match.owner);
      match.damping = fairness_ * turns_on_slate * turn_of(match, columns_, attention_.spread());
    }

    const Slate slate =
        choose_slate({columns_, postings, brief, chosen, found_in(brief, postings)}, std::move(matches), request);
    // Whom the address of a list keeps was chosen by somebody, not shown by us.
    for (std::size_t i = 0; i < slate.picks.size(); ++i) {
      if (!slate.picks[i].is_kept) attention_.count(slate.picks[i].shown.match.owner, i + 1);
    }
    ResultWriter writer(columns_, brief, postings, Explain::no, request.language);
    Translator translator(columns_, postings, request.language);
    const auto picks_of = [&](const std::vector<SlatePick>& people_chosen) {
      std::vector<Pick> picks;
      for (const SlatePick& pick : people_chosen) {
        picks.push_back(
            {writer.write(pick.shown), pick.is_kept, pick.covers, traits_of(columns_, pick.shown.match.owner)});
        translator.translate(picks.back().traits);
      }
      return picks;
    };
    return {reach_of(postings), picks_of(slate.picks), picks_of(slate.others),
            slate.missing,      slate.unknown,         labelled(request.filters, translator)};
  }

  /// A value that the index does not have is called as it was written.
  std::vector<Trait> labelled(const std::vector<Filter>& filters, Translator& translator) const {
    std::vector<Trait> traits;
    for (const Filter& filter : filters) {
      const FacetId id = columns_.find(filter.facet, filter.value);
      const bool is_known = id < columns_.facet_values.size();
      traits.push_back({filter.facet, filter.value, is_known ? columns_.facet_values[id].label : filter.value});
    }
    translator.translate(traits);
    return traits;
  }

  Answer find(const Request& request, Postings& postings) const {
    const std::string_view text = bounded(request.text);
    const BuiltQuery built = build_query(parse_query(text), request.dates, names_, postings);
    const ChosenFacets chosen(columns_, request.filters);
    FacetCounter counter(columns_, request.facets);

    attention_.step();
    const bool is_everything = built.asks == BuiltQuery::Asks::everything;
    const Page page = is_everything ? page_of_everything(request, chosen, counter, postings)
                                    : page_of(matches_of(built, postings), request, chosen, counter);
    Answer answer;
    static_cast<Reach&>(answer) = reach_of(postings);
    answer.total = page.total;
    answer.facets = counter.counts(chosen);
    Translator(columns_, postings, request.language).translate(answer.facets);
    ResultWriter writer(columns_, built, postings, request.explain, request.language);
    for (const Match& match : page.matches) {
      std::vector<Piece> pieces = is_everything ? newest_pieces(match.owner, chosen)
                                                : pieces_of(columns_, found_in(built, postings), chosen, match.owner);
      answer.results.push_back(writer.write({match, std::move(pieces)}));
      answer.results.back().distance_km = distance_to(request.near, match.owner);
    }
    // Without a query the order is the site's own, and nobody's doing.
    if (request.fairness == Fairness::on && !is_everything) count_shown(request, page);
    if (!is_everything && (page.total < few_entries || built.words.size() <= most_words_mended)) {
      answer.suggestion = mend_spelling(postings, text);
    }
    return answer;
  }

  /// What belongs to the weights that matches_of() left: there is one set of them for each lease.
  static Weighed found_in(const BuiltQuery& built, const Postings& postings) {
    // Where no word is needed, whatever the condition let through is in, however little it weighs.
    const float least = built.need == BuiltQuery::Words::needed ? least_weight : 0;
    return {postings.scratch.weights, least};
  }

  std::vector<Match> matches_of(const BuiltQuery& built, Postings& postings) const {
    Scorer scorer(columns_, postings);
    scorer.ask(built.words);
    std::vector<float>& weights = scorer.weights();
    weights.front() = left_out;  // there is no document 0
    // Who is named in the query is in the answer, whether or not her documents have its words.
    for (const NameIndex::Named& named : built.named) {
      float& weight = weights[columns_.main_document[named.owner]];
      weight = std::max(weight, least_weight);
    }
    if (built.has_condition) keep_only(built.condition, postings, weights);
    if (postings.lost_shards() > 0) leave_out_lost(postings, weights);

    // Of many alternative words, one of the least telling ones is no answer.
    const float least_share = built.words.size() < many_words ? 0 : least_share_of_many;
    std::vector<Match> matches = collect(columns_, found_in(built, postings), {least_share, built.named});
    for (Match& match : matches)
      match.all_together = scorer.wholes()[match.owner];
    score(matches, columns_, built.named, found_in(built, postings),
          built.is_brief ? Wanted::people : Wanted::anything);
    return matches;
  }

  /// Leaves out the documents that do not fulfil a condition.
  static void keep_only(const Xapian::Query& condition, const Postings& postings, std::vector<float>& weights) {
    std::size_t next = 0;
    const auto leave_out_until = [&](std::size_t end) {
      std::fill(weights.begin() + static_cast<std::ptrdiff_t>(next), weights.begin() + static_cast<std::ptrdiff_t>(end),
                left_out);
    };
    postings.for_each_match(condition, [&](Xapian::docid document) {
      leave_out_until(document);
      next = document + std::size_t{1};
    });
    leave_out_until(weights.size());
  }

  /// Lists of documents that are kept in memory name those too that cannot be read now.
  static void leave_out_lost(Postings& postings, std::vector<float>& weights) {
    for (const Shard& shard : postings.shards()) {
      if (!shard.is_there) std::fill_n(weights.begin() + shard.first, shard.documents, left_out);
    }
  }

  Page page_of(std::vector<Match> matches, const Request& request, const ChosenFacets& chosen,
               FacetCounter& counter) const {
    std::erase_if(matches, [&](const Match& match) {
      return !is_near(request.near, match.owner) || !counter.add(match.owner, chosen);
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
  Page page_of_everything(const Request& request, const ChosenFacets& chosen, FacetCounter& counter,
                          const Postings& postings) const {
    Page page;
    const std::size_t begin = first_of(request);
    for (Owner owner = 0; owner < columns_.owners(); ++owner) {
      if (postings.lost_shards() > 0 && !postings.is_there(columns_.main_document[owner])) continue;
      if (!is_near(request.near, owner) || !counter.add(owner, chosen)) continue;
      if (page.total >= begin && page.matches.size() < request.per_page) page.matches.emplace_back().owner = owner;
      ++page.total;
    }
    return page;
  }

  /// The newest that fit the filters.
  std::vector<Piece> newest_pieces(Owner owner, const ChosenFacets& chosen) const {
    std::vector<Piece> pieces;
    const Xapian::docid end = columns_.main_document[owner + 1];
    for (Xapian::docid piece = columns_.main_document[owner] + 1; piece < end && pieces.size() < most_shown; ++piece) {
      if (chosen.fits_piece(columns_.piece_facets.at(piece))) pieces.push_back({piece, 0, true, 0});
    }
    return pieces;
  }

  /// Nothing when the place is unknown, or no distance was asked for.
  std::optional<double> distance_to(const std::optional<Near>& near, Owner owner) const {
    const Where& where = columns_.where[owner];
    if (!near || !where.is_known) return std::nullopt;
    return distance_km(near->at, where.at);
  }

  bool is_near(const std::optional<Near>& near, Owner owner) const {
    if (!near || columns_.where[owner].is_remote) return true;
    const auto distance = distance_to(near, owner);
    return distance && *distance <= near->km;
  }

  /// Number of the page's first match; beyond the end for any page that is, however large its number.
  std::size_t first_of(const Request& request) const {
    const std::size_t page = std::clamp<std::size_t>(request.page, 1, columns_.owners() + 2);
    return (page - 1) * request.per_page;
  }

  fs::path folder_;
  double fairness_;
  Columns columns_;
  mutable DatabasePool pool_;
  NameIndex names_;
  mutable Attention attention_;  ///< locks within
};

std::unique_ptr<Searcher> open_once(const fs::path& folder, const SearcherOptions& options) {
  std::vector<ShardPlace> places = find_shards(folder, options.shards);
  std::vector<std::string> elsewhere;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i].is_remote()) elsewhere.push_back(shard_name(i));
  }
  check_index_folder(folder, elsewhere);
  try {
    LoadedColumns loaded = load_columns(read_file(folder / columns_name));
    if (places.empty()) places.resize(loaded.shards.size());
    if (places.size() != loaded.shards.size()) {
      throw Error(fmt::format("it has {}, and {} were named", count_of(loaded.shards.size(), "shard", "shards"),
                              places.size()));
    }
    return std::make_unique<IndexSearcher>(folder, std::move(loaded), std::move(places), options);
  } catch (const Xapian::Error& error) {
    throw Error(fmt::format("the search index '{}' cannot be opened: {}; run `herald index`", folder.string(),
                            error.get_description()));
  } catch (const Error& error) {
    throw Error(
        fmt::format("the search index '{}' cannot be used: {}; run `herald index`", folder.string(), error.what()));
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

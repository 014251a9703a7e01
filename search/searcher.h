#pragma once
// Asking the index: a query and filters in, ranked people and entries with their evidence out. Used by the server and
// by `herald search`. Xapian stays in the .cpp files of this folder.

#include "base/date.h"
#include "search/attention.h"
#include "search/gazetteer.h"
#include "site/schema.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace herald::search {

/// What results can be narrowed by, in the order in which they are shown.
enum class Facet { kind, role, topic, event, part, place, language, seniority, format, theme, life_stage };

std::span<const Facet> all_facets();
/// The facet's name in a URL and in JSON: "role", "event"; `as` for part.
std::string_view name_of(Facet facet);
std::optional<Facet> facet_from_name(std::string_view name);

/// Several values of one facet widen, different facets narrow.
struct Filter {
  Facet facet = Facet::kind;
  std::string value;  ///< a slug: "ccio", "grace-hopper", "en"
};

/// Only what is within some distance of a place, or can be had from anywhere.
struct Near {
  std::string place;   ///< as it was asked for: "Leeds"
  std::string within;  ///< "50mi"
  Coordinates at;
  double km = 0;
};

/// Whether those who have been shown less come first among people who fit about as well (attention.h).
enum class Fairness { on, off };

enum class Explain { no, yes };

/// What happened on these days: talks, places in a line-up, stories, events; of a person what she did then. Both ends
/// belong to it, a year or month from its first day to its last; an end that is left out is open.
struct DateRange {
  std::optional<Date> from;
  std::optional<Date> to;

  bool is_open() const { return !from && !to; }
  bool operator==(const DateRange&) const = default;
};

/// Reads "1970..1990", "2024-03..", "..1990" or "1985"; nothing else, and no range that ends before it begins.
std::optional<DateRange> parse_date_range(std::string_view text);

struct Request {
  /// Valid UTF-8, as typed; may be empty: then everything that passes the filters. What is longer than
  /// longest_query_bytes is cut there.
  std::string text;
  std::vector<Filter> filters;
  DateRange dates;
  std::vector<Facet> facets;  ///< those to count
  std::optional<Near> near = {};
  std::size_t page = 1;       ///< from 1
  std::size_t per_page = 20;  ///< 1 to 100
  Fairness fairness = Fairness::on;
  Explain explain = Explain::no;
  std::string language = {};  ///< results are shown in it, where they are there in it; empty: in the site's own
};

inline constexpr std::size_t most_per_page = 100;
inline constexpr std::size_t longest_query_bytes = 2000;

/// A piece that speaks for a result: a talk, a place in a line-up, a story.
struct Evidence {
  site::Kind kind = site::Kind::talk;
  std::string title;
  std::string url;
  std::string event;          ///< its title; may be empty
  std::string part;           ///< "keynote"; may be empty
  std::string date;           ///< ISO 8601; may be empty
  std::string snippet;        ///< safe HTML: escaped text with <mark>; may be empty
  std::string language = {};  ///< of title and address, where it is not the site's own; the event's is its own
};

/// A word of the query, and in what it was found: "title", "text", "name", "topic", "role", "event", "place".
struct MatchedWord {
  std::string word;
  std::vector<std::string> fields;
};

/// How a score came about, in terms of what an organiser can see; ranking.h has the formulas. A person has points,
/// which add up: whoever has the most of the answer scores 1, twelve points less score about a third of that, and where
/// nobody has much evidence fewer points make as much of a difference. Beside other entries all people score less by as
/// much as the best of them has less. A name that the query spells out is added. Fair ordering changes places, not
/// scores.
struct Explanation {
  struct Piece {
    std::string title;
    std::string url;
    double share = 0;  ///< of her evidence: all pieces that count are 1 together
  };

  double points = 0;          ///< the three that follow, together; 0 for what is not a person
  double evidence = 0;        ///< for what she has done, in her best five pieces; or for her profile, if that says more
  double profile = 0;         ///< for everything she has, read as one text
  double activity = 0;        ///< for having appeared often and of late; the same for every question
  double name = 0;            ///< added to the score, when the query spells out a name
  double attention = 0;       ///< how much she had been shown, as attention.h counts it
  double damping = 0;         ///< what that took from her share of the best score at her place; 0 without fair ordering
  std::vector<Piece> pieces;  ///< best first
  std::vector<MatchedWord> words;
};

struct Result {
  site::Kind kind = site::Kind::person;
  std::string slug;
  std::string title;
  std::string url;
  std::string summary;
  std::string language = {};               ///< of these three, where it is not the site's own
  std::string date;                        ///< of the entry itself, ISO 8601; empty for people and whatever is undated
  std::optional<double> distance_km = {};  ///< from where was asked; nothing if unknown, or not asked
  double score = 0;
  std::string snippet;  ///< safe HTML, as above, of the piece that matched best
  std::vector<Evidence> evidence;
  std::vector<std::string> matched;  ///< in what the query's words were found, as in MatchedWord
  std::optional<Explanation> explanation;
};

struct FacetValue {
  std::string value;
  std::string label;
  std::size_t count = 0;  ///< entries (people, not their talks) that this value alone would leave
  bool is_chosen = false;
};

struct FacetCounts {
  Facet facet = Facet::kind;
  std::vector<FacetValue> values;  ///< most first, then by label
};

/// Parts of the index that could not be asked, and how many there are: an answer from what is left says so.
struct Reach {
  std::size_t lost_shards = 0;
  std::size_t shards = 1;
};

struct Answer : Reach {
  std::size_t total = 0;  ///< entries that match, exactly
  std::vector<Result> results;
  std::vector<FacetCounts> facets;
  std::string suggestion;  ///< the query with likely misspellings mended; empty when there is none
  double took_ms = 0;
};

struct Suggestion {
  site::Kind kind = site::Kind::person;
  std::string title;
  std::string url;
};

/// What is like an entry, best first.
struct Similar : Reach {
  std::string title;  ///< of the entry itself
  std::vector<Result> people;
  std::vector<Result> stories;
};

/// A brief that wants a few people who cover it together.
struct ShortlistRequest {
  std::string brief;  ///< valid UTF-8, as typed
  std::vector<Filter> filters = {};
  std::size_t size = 5;                   ///< 1 to most_on_shortlist; more if more are kept
  std::vector<std::string> kept = {};     ///< slugs of people who must be on it
  std::vector<std::string> dropped = {};  ///< slugs of people who must not
  std::optional<Near> near = {};          ///< where those live who are not kept
  std::string language = {};              ///< as in Request
};

inline constexpr std::size_t most_on_shortlist = 20;

/// What is known of a person beside her evidence: her role, place or seniority.
struct Trait {
  Facet facet = Facet::role;
  std::string value;
  std::string label;
};

struct Pick {
  Result result;
  bool is_kept = false;
  std::vector<std::string> covers;  ///< words of the brief that her work speaks to
  std::vector<Trait> traits;
};

struct Shortlist : Reach {
  std::vector<Pick> picks;
  std::vector<Pick> others;          ///< who would come next
  std::vector<std::string> missing;  ///< words of the brief that nobody on it covers
  std::vector<std::string> unknown;  ///< kept slugs that nobody has
  std::vector<Trait> filters;        ///< of the request, with their labels
};

struct SearcherOptions {
  /// How far those who have been shown less move up among people who fit about as well (turns.h): 0 to 1, 0 not at all.
  double fairness = 0.75;
  /// How long an order stands before what was shown meanwhile counts; 0: after every request.
  std::chrono::seconds attention_refresh = std::chrono::minutes(5);
  /// Where the databases of the index are, in their order: "host:port" of a xapian-tcpsrv, or "local" for the one in
  /// the index's folder. Empty: as the file `shards` in the index's folder says, one a line; all local when there is
  /// none.
  std::vector<std::string> shards = {};
  /// How long a database on another machine that did not answer is left alone.
  std::chrono::milliseconds shard_rest = std::chrono::seconds(2);
};

/// One open index. All functions may be called from any number of threads.
class Searcher {
 public:
  /// Opens the index in `folder`. Throws Error if there is none, or it is damaged or of another version.
  static std::unique_ptr<Searcher> open(const std::filesystem::path& folder, const SearcherOptions& options = {});

  virtual ~Searcher() = default;
  virtual Answer search(const Request& request) const = 0;
  /// Titles that go on as typed; shown in `language` as results are.
  virtual std::vector<Suggestion> suggest(std::string_view typed, std::size_t limit,
                                          std::string_view language = {}) const = 0;
  /// People and stories like an entry, at most `limit` each; nothing when the index has no such entry.
  virtual std::optional<Similar> similar(site::Kind kind, std::string_view slug, std::size_t limit) const = 0;
  /// Chooses anew whoever the request does not keep; the same request gives the same people within a step of attention.
  virtual Shortlist shortlist(const ShortlistRequest& request) const = 0;
  virtual std::size_t size() const = 0;  ///< entries in the index
  /// What has been shown so far; counts of people who are in the index.
  virtual Attention& attention() const = 0;
};

}  // namespace herald::search

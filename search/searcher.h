#pragma once
// Asking the index: a query and filters in, ranked people and entries with their evidence out. Used by the server and
// by `herald search`. Xapian stays in the .cpp files of this folder.

#include "search/gazetteer.h"
#include "site/schema.h"

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

enum class Fairness { on, off };

struct Request {
  std::string text;  ///< valid UTF-8, as typed; may be empty: then everything that passes the filters
  std::vector<Filter> filters;
  std::vector<Facet> facets;  ///< those to count
  std::optional<Near> near = {};
  std::size_t page = 1;       ///< from 1
  std::size_t per_page = 20;  ///< 1 to 100
  Fairness fairness = Fairness::on;
};

inline constexpr std::size_t most_per_page = 100;
inline constexpr std::size_t longest_query_bytes = 2000;

/// A piece that speaks for a result: a talk, a place in a line-up, a story.
struct Evidence {
  site::Kind kind = site::Kind::talk;
  std::string title;
  std::string url;
  std::string event;    ///< its title; may be empty
  std::string part;     ///< "keynote"; may be empty
  std::string date;     ///< ISO 8601; may be empty
  std::string snippet;  ///< safe HTML: escaped text with <mark>; may be empty
};

struct Result {
  site::Kind kind = site::Kind::person;
  std::string slug;
  std::string title;
  std::string url;
  std::string summary;
  std::string date;  ///< of the entry itself, ISO 8601; empty for people and whatever is undated
  std::optional<double> distance_km = {};  ///< from where was asked; nothing if unknown, or not asked
  double score = 0;
  std::string snippet;  ///< safe HTML, as above, of the piece that matched best
  std::vector<Evidence> evidence;
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

struct Answer {
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
struct Similar {
  std::string title;  ///< of the entry itself
  std::vector<Result> people;
  std::vector<Result> stories;
};

/// A brief that wants a few people who cover it together.
struct ShortlistRequest {
  std::string brief;  ///< valid UTF-8, as typed
  std::vector<Filter> filters;
  std::size_t size = 5;              ///< 1 to most_on_shortlist; more if more are kept
  std::vector<std::string> kept;     ///< slugs of people who must be on it
  std::vector<std::string> dropped;  ///< slugs of people who must not
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

struct Shortlist {
  std::vector<Pick> picks;
  std::vector<Pick> others;          ///< who would come next
  std::vector<std::string> missing;  ///< words of the brief that nobody on it covers
  std::vector<std::string> unknown;  ///< kept slugs that nobody has
};

/// What the person who asked should be told: a query that no rule can make sense of. Never thrown for words.
struct QueryError {
  std::string code;     ///< "query-too-long"
  std::string message;  ///< a sentence
};

/// One open index. All functions may be called from any number of threads.
class Searcher {
 public:
  /// Opens the index in `folder`. Throws Error if there is none, or it is damaged or of another version.
  static std::unique_ptr<Searcher> open(const std::filesystem::path& folder);

  virtual ~Searcher() = default;
  virtual Answer search(const Request& request) const = 0;
  virtual std::vector<Suggestion> suggest(std::string_view typed, std::size_t limit) const = 0;
  /// People and stories like an entry, at most `limit` each; nothing when the index has no such entry.
  virtual std::optional<Similar> similar(site::Kind kind, std::string_view slug, std::size_t limit) const = 0;
  /// Chooses anew whoever the request does not keep; the same request gives the same people.
  virtual Shortlist shortlist(const ShortlistRequest& request) const = 0;
  virtual std::size_t size() const = 0;  ///< entries in the index
};

}  // namespace herald::search

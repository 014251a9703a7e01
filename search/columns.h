#pragma once
// The file `columns` of an index in memory, read once when it is opened: what ranking, filters and facets need of a
// document or of an owner without asking Xapian. Constant afterwards, so shared by all threads.

#include "search/gazetteer.h"
#include "search/schema.h"
#include "search/searcher.h"

#include <xapian.h>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace herald::search {

using Owner = std::uint32_t;
using FacetId = std::uint32_t;

inline constexpr std::size_t facet_count = static_cast<std::size_t>(Facet::life_stage) + 1;

/// Lists of facet identifiers, packed one after another.
class FacetLists {
 public:
  /// Lists are added in order: `row` never goes down.
  void add(std::size_t row, std::string_view packed);
  /// Closes the table at `rows` rows.
  void finish(std::size_t rows);

  std::span<const FacetId> at(std::size_t row) const {
    return std::span(ids_).subspan(begins_[row], begins_[row + 1] - begins_[row]);
  }
  std::span<const FacetId> ids() const { return ids_; }

 private:
  std::vector<std::uint32_t> begins_;
  std::vector<FacetId> ids_;
};

struct KnownFacetValue {
  Facet facet = Facet::kind;
  std::string value;
  std::string label;
};

struct OwnerNames {
  site::Kind kind = site::Kind::page;
  std::string slug;
  std::string title;
  std::vector<std::string> others;

  std::string url() const;
};

/// Where an owner is, as far as a gazetteer knows.
struct Where {
  static constexpr std::uint64_t is_known_flag = 1;
  static constexpr std::uint64_t is_remote_flag = 2;

  Coordinates at;
  bool is_known = false;
  bool is_remote = false;  ///< takes part from anywhere
};

/// How coordinates are packed: never negative, and exact to ten metres.
inline constexpr double coordinate_unit = 10'000;

struct Columns {
  // By docid; number 0 is not used.
  std::vector<Owner> owner_of;
  std::vector<DocumentRole> role_of;
  std::vector<std::uint32_t> date_of;  ///< as YYYYMMDD, unknown parts 0; 0: undated
  std::vector<Xapian::docid> text_of;  ///< of evidence: main document of its talk or story; 0: it has a text of its own
  std::vector<Xapian::docid> event_of;  ///< of evidence: main document of its event; 0: none
  std::vector<std::uint16_t> part_of;   ///< of evidence: number in parts
  FacetLists piece_facets;
  std::vector<float> length_factor;  ///< k1 * (1 - b + b * length / average length of such documents), of BM25
  std::vector<float> freshness;      ///< of evidence: what its age leaves of its weight, 0 to 1

  // By owner.
  std::vector<Xapian::docid> main_document;  ///< one more than owners: its documents end where the next one's begin
  std::vector<OwnerNames> names;
  std::vector<std::uint8_t> person;  ///< 1 for a person: asked of every match, so apart from the long names
  FacetLists facets;
  std::vector<Where> where;
  std::vector<float> whole_length_factor;  ///< the same for all of a person's documents read as one
  std::vector<float> activity;             ///< of a person: points for having appeared often and of late

  std::vector<std::string> parts;  ///< "keynote"; the first is empty

  // By facet identifier.
  std::vector<KnownFacetValue> facet_values;
  std::vector<std::uint32_t> label_rank;  ///< its place when all values are ordered by label
  /// Facet f has the identifiers from facet_begin[f] up to facet_begin[f + 1].
  std::array<FacetId, facet_count + 1> facet_begin = {};

  std::size_t owners() const { return names.size(); }
  bool is_person(Owner owner) const { return person[owner] != 0; }
  /// The identifier of a value, or facet_values.size() when the index has no such value.
  FacetId find(Facet facet, std::string_view value) const;
};

/// "1978-06-01" of 19780601; unknown parts, 0, are left out; empty for 0.
std::string iso_date(std::uint32_t date);

/// One of the databases of an index.
struct KnownShard {
  Xapian::docid first = 1;  ///< docid of its first document
  Xapian::doccount documents = 0;
  std::string uuid;
};

/// What the file `columns` says. Throws Error when it is not what schema.h says.
struct LoadedColumns {
  Columns columns;
  std::vector<KnownShard> shards;
};
LoadedColumns load_columns(std::string_view bytes);

}  // namespace herald::search

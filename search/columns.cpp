#include "search/columns.h"

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"
#include "search/packing.h"
#include "search/scorer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace herald::search {
namespace {

// What age does, in years: evidence of `half_life` years counts half. Beyond `oldest_age` nothing more is lost, or a
// collection that goes back to the first programs would forget who wrote them.
constexpr double half_life = 8;
constexpr double oldest_age = 15;
/// Where nothing is dated.
constexpr double usual_age = 4;
// Points for what is the same whatever is asked.
constexpr double of_appearances = 0.75;
constexpr double of_idle_years = 2;

[[noreturn]] void damaged() {
  throw Error("its records contradict each other");
}

/// Years, as a number with a fraction; unknown months count as the first.
double years_of(std::uint64_t number) {
  const auto month = static_cast<double>(number / 100 % 100);
  return static_cast<double>(number / 10'000) + std::max(month - 1, 0.0) / 12.0;
}

constexpr double unknown_year = -1;

/// Reads the file; of lengths and dates, which are not kept as they are, it keeps lists for what follows from them.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : record_(bytes) {}

  LoadedColumns read() {
    if (record_.number() != index_version) damaged();
    read_shards();
    read_facet_values(record_.text());
    const std::uint64_t owners = record_.number();
    const std::uint64_t documents = record_.number();
    if (owners > documents || documents + 1 != next_document_) damaged();
    reserve(owners, documents);
    for (Owner owner = 0; owner < owners; ++owner)
      read_owner(owner);
    if (!record_.is_at_end() || columns_.owner_of.size() != documents + 1) damaged();
    columns_.main_document.push_back(static_cast<Xapian::docid>(documents + 1));
    columns_.facets.finish(owners);
    columns_.piece_facets.finish(documents + 1);
    check_facets();
    return std::move(loaded_);
  }

  std::vector<double> lengths;  ///< by docid
  std::vector<double> years;    ///< by docid, of evidence; unknown_year

 private:
  void read_shards() {
    for (std::uint64_t count = record_.number(); count > 0; --count) {
      const auto documents = static_cast<Xapian::doccount>(record_.number());
      loaded_.shards.push_back({static_cast<Xapian::docid>(next_document_), documents, std::string(record_.text())});
      next_document_ += documents;
    }
  }

  void read_facet_values(std::string_view bytes) {
    Unpacker values(bytes);
    while (!values.is_at_end()) {
      const auto facet = values.number();
      if (facet >= facet_count) damaged();
      const std::string_view value = values.text();
      const std::string_view label = values.text();
      columns_.facet_values.push_back({static_cast<Facet>(facet), std::string(value), std::string(label)});
    }
    const auto& known = columns_.facet_values;
    if (!std::ranges::is_sorted(known, {}, &KnownFacetValue::facet)) damaged();
    for (std::size_t facet = 0; facet <= facet_count; ++facet) {
      const auto first = std::ranges::lower_bound(known, static_cast<Facet>(facet), {}, &KnownFacetValue::facet);
      columns_.facet_begin.at(facet) = static_cast<FacetId>(first - known.begin());
    }
  }

  void reserve(std::uint64_t owners, std::uint64_t documents) {
    columns_.names.reserve(owners);
    columns_.main_document.reserve(owners + 1);
    columns_.owner_of.reserve(documents + 1);
    columns_.role_of.reserve(documents + 1);
    columns_.text_of.reserve(documents + 1);
    columns_.parts.emplace_back();
    columns_.owner_of.push_back(0);
    columns_.role_of.push_back(DocumentRole::main);
    add_evidence({});
    columns_.date_of.push_back(0);
    lengths.push_back(0);
    years.push_back(unknown_year);
    columns_.where.resize(owners);
  }

  void read_owner(Owner owner) {
    OwnerNames names;
    const auto kind = record_.number();
    if (kind >= site::all_kinds.size()) damaged();
    names.kind = static_cast<site::Kind>(kind);
    names.slug = record_.text();
    names.title = record_.text();
    for (std::uint64_t others = record_.number(); others > 0; --others)
      names.others.emplace_back(record_.text());
    columns_.names.push_back(std::move(names));
    read_where(record_.text(), columns_.where[owner]);
    columns_.facets.add(owner, record_.text());
    columns_.main_document.push_back(static_cast<Xapian::docid>(columns_.owner_of.size()));
    const std::uint64_t documents = record_.number();
    if (documents == 0) damaged();
    for (std::uint64_t i = 0; i < documents; ++i)
      read_document(owner, i == 0);
  }

  static void read_where(std::string_view bytes, Where& where) {
    if (bytes.empty()) return;
    Unpacker record(bytes);
    const auto flags = record.number();
    where.is_remote = (flags & Where::is_remote_flag) != 0;
    where.is_known = (flags & Where::is_known_flag) != 0;
    if (!where.is_known) return;
    where.at.latitude = static_cast<double>(record.number()) / coordinate_unit - 90;
    where.at.longitude = static_cast<double>(record.number()) / coordinate_unit - 180;
  }

  void read_document(Owner owner, bool is_main) {
    const auto role = record_.number();
    if (role > 2 || (role == 0) != is_main) damaged();
    columns_.owner_of.push_back(owner);
    columns_.role_of.push_back(static_cast<DocumentRole>(role));
    lengths.push_back(static_cast<double>(record_.number()));
    const std::uint64_t date = record_.number();
    columns_.date_of.push_back(static_cast<std::uint32_t>(date));
    years.push_back(is_main || date == 0 ? unknown_year : years_of(date));
    if (is_main) return add_evidence({});
    const Xapian::docid text = read_docid();
    const Xapian::docid event = read_docid();
    add_evidence({text, event, number_of_part(record_.text())});
    columns_.piece_facets.add(columns_.owner_of.size() - 1, record_.text());
  }

  struct Evidence {
    Xapian::docid text = 0;
    Xapian::docid event = 0;
    std::uint16_t part = 0;
  };

  void add_evidence(const Evidence& evidence) {
    columns_.text_of.push_back(evidence.text);
    columns_.event_of.push_back(evidence.event);
    columns_.part_of.push_back(evidence.part);
  }

  Xapian::docid read_docid() {
    const std::uint64_t number = record_.number();
    if (number >= next_document_) damaged();
    return static_cast<Xapian::docid>(number);
  }

  /// There are as few as the schema allows; whatever is beyond its wildest growth is damage.
  std::uint16_t number_of_part(std::string_view part) {
    auto& parts = columns_.parts;
    const auto found = std::ranges::find(parts, part);
    const auto number = static_cast<std::size_t>(found - parts.begin());
    if (number > std::numeric_limits<std::uint16_t>::max()) damaged();
    if (found == parts.end()) parts.emplace_back(part);
    return static_cast<std::uint16_t>(number);
  }

  void check_facets() const {
    const auto is_known = [&](FacetId id) { return id < columns_.facet_values.size(); };
    if (!std::ranges::all_of(columns_.facets.ids(), is_known)) damaged();
    if (!std::ranges::all_of(columns_.piece_facets.ids(), is_known)) damaged();
  }

  Unpacker record_;
  LoadedColumns loaded_;
  Columns& columns_ = loaded_.columns;
  std::uint64_t next_document_ = 1;
};

/// Each length against the average of those that are not 0, as BM25 takes it.
std::vector<float> length_factors(const std::vector<double>& lengths, const std::vector<std::uint8_t>& group) {
  std::array<double, 2> sum = {};
  std::array<double, 2> count = {};
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    if (lengths[i] <= 0) continue;
    sum.at(group[i]) += lengths[i];
    ++count.at(group[i]);
  }
  std::vector<float> factors(lengths.size());
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    const double average = count.at(group[i]) > 0 ? sum.at(group[i]) / count.at(group[i]) : 1;
    factors[i] = static_cast<float>(saturation * (1 - length_share + length_share * lengths[i] / average));
  }
  return factors;
}

void set_lengths(const std::vector<double>& lengths, Columns& columns) {
  std::vector<std::uint8_t> is_evidence(columns.owner_of.size());
  std::vector<double> wholes(columns.owners());
  for (Xapian::docid document = 1; document < columns.owner_of.size(); ++document) {
    is_evidence[document] = columns.role_of[document] == DocumentRole::main ? 0 : 1;
    wholes[columns.owner_of[document]] += lengths[document];
  }
  columns.length_factor = length_factors(lengths, is_evidence);
  columns.whole_length_factor = length_factors(wholes, columns.person);
}

float freshness_at(double age) {
  return static_cast<float>(std::exp2(-age / half_life));
}

/// What is not dated is taken to be as old as most of the rest.
double median_age(const std::vector<double>& years, double newest) {
  std::vector<double> ages;
  for (const double year : years) {
    if (year != unknown_year) ages.push_back(std::min(newest - year, oldest_age));
  }
  if (ages.empty()) return usual_age;
  const auto middle = ages.begin() + static_cast<std::ptrdiff_t>(ages.size() / 2);
  std::ranges::nth_element(ages, middle);
  return *middle;
}

/// Ages are counted from the newest piece of evidence, so that an index is the same whenever it is read.
void set_ages(const std::vector<double>& years, Columns& columns) {
  const double newest = *std::ranges::max_element(years);
  const double unknown_age = median_age(years, newest);
  std::vector<double> idle(columns.owners(), oldest_age);
  std::vector<std::uint8_t> has_date(columns.owners());
  std::vector<std::uint32_t> pieces(columns.owners());
  columns.freshness.assign(columns.owner_of.size(), 1);
  for (Xapian::docid document = 1; document < columns.owner_of.size(); ++document) {
    const Owner owner = columns.owner_of[document];
    if (columns.role_of[document] == DocumentRole::main) {
      // A profile has no date; it must not pass for newer than what it tells of.
      if (columns.is_person(owner)) columns.freshness[document] = freshness_at(unknown_age);
      continue;
    }
    ++pieces[owner];
    const bool is_known = years[document] != unknown_year;
    const double age = is_known ? std::min(newest - years[document], oldest_age) : unknown_age;
    if (is_known) idle[owner] = std::min(idle[owner], age);
    if (is_known) has_date[owner] = 1;
    columns.freshness[document] = freshness_at(age);
  }
  columns.activity.assign(columns.owners(), 0);
  for (Owner owner = 0; owner < columns.owners(); ++owner) {
    const double since = has_date[owner] != 0 ? idle[owner] : unknown_age;
    columns.activity[owner] = static_cast<float>(of_appearances * std::log(std::max(pieces[owner], 1U)) -
                                                 of_idle_years * std::log(0.5 + since));
  }
}

void set_label_ranks(Columns& columns) {
  std::vector<FacetId> ids(columns.facet_values.size());
  std::iota(ids.begin(), ids.end(), 0U);
  // As any reader's alphabet has it, whatever her language: E and É are neighbours.
  std::vector<std::string> keys;
  keys.reserve(columns.facet_values.size());
  for (const KnownFacetValue& value : columns.facet_values)
    keys.push_back(collation_key(value.label, "root"));
  std::ranges::stable_sort(ids, {}, [&](FacetId id) -> const std::string& { return keys[id]; });
  columns.label_rank.resize(ids.size());
  for (std::uint32_t rank = 0; rank < ids.size(); ++rank)
    columns.label_rank[ids[rank]] = rank;
}

}  // namespace

std::string iso_date(std::uint32_t date) {
  if (date == 0) return {};
  const auto part = [](std::uint32_t value) { return static_cast<int>(value); };
  return to_iso({part(date / 10'000), part(date / 100 % 100), part(date % 100)});
}

std::string OwnerNames::url() const {
  return fmt::format("/{}/{}/", site::schema_of(kind).folder, slug);
}

void FacetLists::add(std::size_t row, std::string_view packed) {
  if (row + 1 < begins_.size()) damaged();
  begins_.resize(row + 1, static_cast<std::uint32_t>(ids_.size()));
  Unpacker record(packed);
  while (!record.is_at_end())
    ids_.push_back(static_cast<FacetId>(record.number()));
}

void FacetLists::finish(std::size_t rows) {
  begins_.resize(rows + 1, static_cast<std::uint32_t>(ids_.size()));
}

FacetId Columns::find(Facet facet, std::string_view value) const {
  const auto index = static_cast<std::size_t>(facet);
  const auto values =
      std::span(facet_values).subspan(facet_begin.at(index), facet_begin.at(index + 1) - facet_begin.at(index));
  const auto found = std::ranges::lower_bound(values, value, {}, &KnownFacetValue::value);
  if (found == values.end() || found->value != value) return static_cast<FacetId>(facet_values.size());
  return static_cast<FacetId>(facet_begin.at(index) + static_cast<std::size_t>(found - values.begin()));
}

LoadedColumns load_columns(std::string_view bytes) {
  Reader reader(bytes);
  LoadedColumns loaded = reader.read();
  for (const OwnerNames& names : loaded.columns.names)
    loaded.columns.person.push_back(names.kind == site::Kind::person ? 1 : 0);
  set_label_ranks(loaded.columns);
  set_lengths(reader.lengths, loaded.columns);
  set_ages(reader.years, loaded.columns);
  return loaded;
}

}  // namespace herald::search

#include "search/columns.h"

#include "base/error.h"
#include "search/packing.h"
#include "search/scorer.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

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

template <typename Use>
void for_each_value(const Xapian::Database& database, unsigned slot, Use use) {
  for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot); ++value) {
    use(value.get_docid(), *value);
  }
}

void load_owners(const Xapian::Database& database, Columns& columns) {
  for_each_value(database, slot::owner, [&](Xapian::docid document, const std::string& bytes) {
    Unpacker record(bytes);
    const auto owner = record.number();
    const auto role = record.number();
    if (document >= columns.owner_of.size() || owner >= columns.owners() || role > 2) damaged();
    columns.owner_of[document] = static_cast<Owner>(owner);
    columns.role_of[document] = static_cast<DocumentRole>(role);
    if (columns.role_of[document] == DocumentRole::main) columns.main_document[owner] = document;
  });
  if (!std::ranges::is_sorted(columns.owner_of) || !std::ranges::is_sorted(columns.main_document)) damaged();
}

void load_names(const Xapian::Database& database, Columns& columns) {
  for_each_value(database, slot::names, [&](Xapian::docid document, const std::string& bytes) {
    if (columns.role_of.at(document) != DocumentRole::main) damaged();
    OwnerNames& names = columns.names[columns.owner_of[document]];
    Unpacker record(bytes);
    const auto kind = record.number();
    if (kind >= site::all_kinds.size()) damaged();
    names.kind = static_cast<site::Kind>(kind);
    names.slug = record.text();
    names.title = record.text();
    while (!record.is_at_end())
      names.others.emplace_back(record.text());
  });
}

void load_places(const Xapian::Database& database, Columns& columns) {
  columns.where.resize(columns.owners());
  for_each_value(database, slot::where, [&](Xapian::docid document, const std::string& bytes) {
    Where& where = columns.where[columns.owner_of.at(document)];
    Unpacker record(bytes);
    const auto flags = record.number();
    where.is_remote = (flags & Where::is_remote_flag) != 0;
    where.is_known = (flags & Where::is_known_flag) != 0;
    if (!where.is_known) return;
    where.at.latitude = static_cast<double>(record.number()) / coordinate_unit - 90;
    where.at.longitude = static_cast<double>(record.number()) / coordinate_unit - 180;
  });
}

void load_facet_values(const Xapian::Database& database, Columns& columns) {
  const std::string packed = database.get_metadata(metadata::facet_values);
  Unpacker record(packed);
  while (!record.is_at_end()) {
    const auto facet = record.number();
    if (facet >= facet_count) damaged();
    const std::string_view value = record.text();
    const std::string_view label = record.text();
    columns.facet_values.push_back({static_cast<Facet>(facet), std::string(value), std::string(label)});
  }
  if (!std::ranges::is_sorted(columns.facet_values, {}, &KnownFacetValue::facet)) damaged();
  for (std::size_t facet = 0; facet <= facet_count; ++facet) {
    const auto first =
        std::ranges::lower_bound(columns.facet_values, static_cast<Facet>(facet), {}, &KnownFacetValue::facet);
    columns.facet_begin.at(facet) = static_cast<FacetId>(first - columns.facet_values.begin());
  }
}

void load_facets(const Xapian::Database& database, Columns& columns) {
  for_each_value(database, slot::facets, [&](Xapian::docid document, const std::string& bytes) {
    columns.facets.add(columns.owner_of.at(document), bytes);
  });
  columns.facets.finish(columns.owners());
  for_each_value(database, slot::piece_facets,
                 [&](Xapian::docid document, const std::string& bytes) { columns.piece_facets.add(document, bytes); });
  columns.piece_facets.finish(columns.owner_of.size());
  const auto is_known = [&](FacetId id) { return id < columns.facet_values.size(); };
  if (!std::ranges::all_of(columns.facets.ids(), is_known)) damaged();
  if (!std::ranges::all_of(columns.piece_facets.ids(), is_known)) damaged();
}

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

void load_lengths(const Xapian::Database& database, Columns& columns) {
  std::vector<double> lengths(columns.owner_of.size());
  std::vector<std::uint8_t> is_evidence(columns.owner_of.size());
  std::vector<double> wholes(columns.owners());
  std::vector<std::uint8_t> is_person(columns.owners());
  for (Xapian::docid document = 1; document < columns.owner_of.size(); ++document) {
    lengths[document] = database.get_doclength(document);
    is_evidence[document] = columns.role_of[document] == DocumentRole::main ? 0 : 1;
    wholes[columns.owner_of[document]] += lengths[document];
    is_person[columns.owner_of[document]] = columns.is_person(columns.owner_of[document]) ? 1 : 0;
  }
  columns.length_factor = length_factors(lengths, is_evidence);
  columns.whole_length_factor = length_factors(wholes, is_person);
}

/// Years, as a number with a fraction; unknown months count as the first.
double years_of(const std::string& date) {
  if (date.size() != 8) damaged();
  int year = 0;
  int month = 0;
  std::from_chars(date.data(), date.data() + 4, year);
  std::from_chars(date.data() + 4, date.data() + 6, month);
  return year + std::max(month - 1, 0) / 12.0;
}

float freshness_at(double age) {
  return static_cast<float>(std::exp2(-age / half_life));
}

/// What is not dated is taken to be as old as most of the rest.
double median_age(const std::vector<double>& years, double newest, double unknown) {
  std::vector<double> ages;
  for (const double year : years) {
    if (year != unknown) ages.push_back(std::min(newest - year, oldest_age));
  }
  if (ages.empty()) return usual_age;
  const auto middle = ages.begin() + static_cast<std::ptrdiff_t>(ages.size() / 2);
  std::ranges::nth_element(ages, middle);
  return *middle;
}

/// Ages are counted from the newest piece of evidence, so that an index is the same whenever it is read.
void load_ages(const Xapian::Database& database, Columns& columns) {
  constexpr double unknown = -1;
  std::vector<double> years(columns.owner_of.size(), unknown);
  double newest = 0;
  for_each_value(database, slot::date, [&](Xapian::docid document, const std::string& bytes) {
    if (columns.role_of.at(document) == DocumentRole::main) return;
    years[document] = years_of(bytes);
    newest = std::max(newest, years[document]);
  });

  const double unknown_age = median_age(years, newest, unknown);
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
    const bool is_known = years[document] != unknown;
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

std::size_t number_of_owners(const Xapian::Database& database) {
  const std::string text = database.get_metadata(metadata::owners);
  std::size_t owners = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), owners);
  if (error != std::errc() || end != text.data() + text.size() || owners > database.get_doccount()) damaged();
  return owners;
}

}  // namespace

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

Columns load_columns(const Xapian::Database& database) {
  if (database.get_metadata(metadata::version) != std::to_string(index_version)) damaged();
  Columns columns;
  const std::size_t owners = number_of_owners(database);
  const std::size_t documents = database.get_lastdocid();
  columns.owner_of.resize(documents + 1);
  columns.role_of.resize(documents + 1);
  columns.names.resize(owners);
  columns.main_document.resize(owners + 1);
  columns.main_document[owners] = static_cast<Xapian::docid>(documents + 1);
  load_owners(database, columns);
  load_names(database, columns);
  load_facet_values(database, columns);
  load_facets(database, columns);
  load_places(database, columns);
  load_lengths(database, columns);
  load_ages(database, columns);
  return columns;
}

}  // namespace herald::search

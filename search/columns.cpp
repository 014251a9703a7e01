#include "search/columns.h"

#include "base/error.h"
#include "search/packing.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace herald::search {
namespace {

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
  return columns;
}

}  // namespace herald::search

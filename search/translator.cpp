#include "search/translator.h"

#include "search/packing.h"

namespace herald::search {
namespace {

/// Of those whose values are entries with a page.
std::optional<Facet> facet_of(site::Kind kind) {
  switch (kind) {
    case site::Kind::role:
      return Facet::role;
    case site::Kind::topic:
      return Facet::topic;
    case site::Kind::event:
      return Facet::event;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<TranslatedEntry> Translator::find(Owner owner) const {
  if (language_.empty()) return std::nullopt;
  const SharedData data = postings_.data_of(columns_.main_document[owner]);
  if (data->empty()) return std::nullopt;  // out of reach
  Unpacker record(*data);
  record.text();  // the summary
  record.text();  // the text
  for (auto left = record.number(); left > 0; --left) {
    const bool is_wanted = record.text() == language_;
    TranslatedEntry translated{std::string(record.text()), std::string(record.text()), std::string(record.text())};
    if (is_wanted) return translated;
  }
  return std::nullopt;
}

void Translator::translate(std::vector<FacetCounts>& facets) {
  for (FacetCounts& counts : facets) {
    for (FacetValue& value : counts.values)
      translate(counts.facet, value.value, value.label);
  }
}

void Translator::translate(std::vector<Trait>& traits) {
  for (Trait& trait : traits)
    translate(trait.facet, trait.value, trait.label);
}

void Translator::find_owners() {
  for (Owner owner = 0; owner < columns_.owners(); ++owner) {
    const OwnerNames& names = columns_.names[owner];
    if (const auto facet = facet_of(names.kind)) owners_.try_emplace({*facet, names.slug}, owner);
  }
}

void Translator::translate(Facet facet, const std::string& value, std::string& label) {
  if (language_.empty()) return;
  if (owners_.empty()) find_owners();
  const auto found = owners_.find({facet, value});
  if (found == owners_.end()) return;
  if (auto translated = find(found->second)) label = std::move(translated->title);
}

}  // namespace herald::search

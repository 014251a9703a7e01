// The names of facets, as searcher.h promises them.

#include "search/searcher.h"

#include <algorithm>
#include <array>

namespace herald::search {
namespace {

constexpr std::array facets = {Facet::kind,   Facet::role,  Facet::topic,     Facet::event,
                               Facet::part,   Facet::place, Facet::language,  Facet::seniority,
                               Facet::format, Facet::theme, Facet::life_stage};

constexpr std::array<std::string_view, facets.size()> names = {
    "kind", "role", "topic", "event", "as", "place", "language", "seniority", "format", "theme", "life_stage"};

}  // namespace

std::span<const Facet> all_facets() {
  return facets;
}

std::string_view name_of(Facet facet) {
  return names.at(static_cast<std::size_t>(facet));
}

std::optional<Facet> facet_from_name(std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return facets.at(static_cast<std::size_t>(found - names.begin()));
}

}  // namespace herald::search

#include "server/showing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.h"

namespace herald::server {
namespace {

using generator::View;
using generator::Wording;

/// What a value of a facet is called: a word of the theme, or a term of a taxonomy.
struct Naming {
  search::Facet facet;
  std::string_view words;     ///< group of the theme's words
  std::string_view taxonomy;  ///< as in front matter
};
constexpr std::array namings = {
    Naming{search::Facet::part, "part", ""},           Naming{search::Facet::language, "language", ""},
    Naming{search::Facet::seniority, "seniority", ""}, Naming{search::Facet::format, "format", ""},
    Naming{search::Facet::theme, "", "themes"},        Naming{search::Facet::life_stage, "", "life_stages"}};

}  // namespace

Showing showing_in(const Release& release, const std::string& language) {
  const std::string& known = release.settings.in(language).language;
  return {release.settings, {release.chrome.words(known), known}};
}

std::string facet_label(const Wording& wording, search::Facet facet) {
  return generator::label_of(wording, "facet", search::name_of(facet));
}

std::string value_label(const Showing& showing, search::Facet facet, const std::string& value,
                        const std::string& otherwise) {
  const Wording& wording = showing.wording;
  const auto kind = facet == search::Facet::kind ? site::kind_from_name(value) : std::nullopt;
  if (kind) return generator::plural_label(wording, *kind);
  const auto naming = std::ranges::find(namings, facet, &Naming::facet);
  if (naming == namings.end()) return otherwise;
  if (const auto word = wording.words.find(fmt::format("{}.{}", naming->words, value))) return std::string(*word);
  if (facet == search::Facet::language) return language_name(value, wording.language);
  const site::Taxonomy* taxonomy = showing.settings.in(wording.language).find_taxonomy(naming->taxonomy);
  const site::Term* term = taxonomy == nullptr ? nullptr : taxonomy->find(value);
  return term == nullptr ? otherwise : term->title;
}

void add_filter(View& page, std::string facet, std::string label, std::string url_without) {
  View& view = page.add("FILTERS");
  view.set("FACET", std::move(facet));
  view.set("LABEL", std::move(label));
  view.set("URL", std::move(url_without));
}

}  // namespace herald::server

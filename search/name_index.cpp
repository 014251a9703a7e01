#include "search/name_index.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "base/text.h"
#include "search/tokens.h"

namespace herald::search {
namespace {

using site::Kind;

/// Kinds that are suggested, in the order of their importance to someone who types.
std::optional<std::uint8_t> rank_of(Kind kind) {
  switch (kind) {
    case Kind::person: return 0;
    case Kind::topic: return 1;
    case Kind::role: return 2;
    case Kind::event: return 3;
    default: return std::nullopt;
  }
}

std::string value_key(Facet facet, std::string_view words) {
  return fmt::format("{}:{}", static_cast<int>(facet), words);
}

std::set<std::string> distinct(const std::vector<std::string>& words) { return {words.begin(), words.end()}; }

/// A longer query is a brief, not a name; looking names up for every word of it would cost more than it finds.
constexpr std::size_t longest_named_query = 12;

}  // namespace

NameIndex::NameIndex(const Columns& columns) : columns_(columns) {
  for (Owner owner = 0; owner < columns.owners(); ++owner) {
    const OwnerNames& names = columns.names[owner];
    add_value_names(owner);
    add_name(owner, names.title, true);
    for (const std::string& other : names.others) add_name(owner, other, false);
  }
  for (const KnownFacetValue& known : columns.facet_values) {
    slug_of_value_.try_emplace(value_key(known.facet, words_key(known.value)), known.value);
    slug_of_value_.try_emplace(value_key(known.facet, words_key(known.label)), known.value);
  }
  std::ranges::sort(rotations_, {}, [](const Rotation& r) { return std::tie(r.key, r.rank, r.owner); });
}

void NameIndex::add_value_names(Owner owner) {
  const OwnerNames& names = columns_.names[owner];
  const std::map<Kind, Facet> facets = {{Kind::role, Facet::role}, {Kind::topic, Facet::topic}, {Kind::event, Facet::event}};
  const auto facet = facets.find(names.kind);
  if (facet == facets.end()) return;
  slug_of_value_.try_emplace(value_key(facet->second, words_key(names.slug)), names.slug);
  slug_of_value_.try_emplace(value_key(facet->second, words_key(names.title)), names.slug);
  for (const std::string& other : names.others) {
    slug_of_value_.try_emplace(value_key(facet->second, words_key(other)), names.slug);
  }
}

void NameIndex::add_name(Owner owner, std::string_view name, bool is_title) {
  const Kind kind = columns_.names[owner].kind;
  const std::vector<std::string> words = words_of(name);
  if (words.empty()) return;

  const std::set<std::string> unique = distinct(words);
  for (const std::string& word : unique) names_with_word_[word].push_back(static_cast<std::uint32_t>(names_.size()));
  names_.push_back({owner, static_cast<std::uint16_t>(unique.size())});

  const std::optional<std::uint8_t> kind_rank = rank_of(kind);
  if (!kind_rank) return;
  for (std::size_t first = 0; first < words.size(); ++first) {
    std::vector<std::string> rotated(words.begin() + static_cast<std::ptrdiff_t>(first), words.end());
    rotated.insert(rotated.end(), words.begin(), words.begin() + static_cast<std::ptrdiff_t>(first));
    const int place = first > 0 ? 2 : (is_title ? 0 : 1);
    rotations_.push_back({join(rotated, " "), owner, static_cast<std::uint8_t>(place * 4 + *kind_rank)});
  }
}

bool NameIndex::is_better(const Rotation* a, const Rotation* b) const {
  if (a->rank != b->rank) return a->rank < b->rank;
  return a->owner < b->owner;  // entries of a kind are in the order of their titles
}

std::vector<Suggestion> NameIndex::suggest(std::string_view typed, std::size_t limit) const {
  const std::string prefix = words_key(typed);
  std::vector<Suggestion> suggestions;
  if (prefix.empty()) return suggestions;

  std::unordered_map<Owner, const Rotation*> best;
  for (auto it = std::ranges::lower_bound(rotations_, prefix, {}, &Rotation::key);
       it != rotations_.end() && it->key.starts_with(prefix); ++it) {
    const Rotation*& known = best[it->owner];
    if (known == nullptr || is_better(&*it, known)) known = &*it;
  }
  std::vector<const Rotation*> found;
  found.reserve(best.size());
  for (const auto& [owner, rotation] : best) found.push_back(rotation);
  const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min(limit, found.size()));
  std::ranges::partial_sort(found, end, [&](const Rotation* a, const Rotation* b) { return is_better(a, b); });
  for (auto it = found.begin(); it != end; ++it) {
    const OwnerNames& names = columns_.names[(*it)->owner];
    suggestions.push_back({names.kind, names.title, names.url()});
  }
  return suggestions;
}

std::vector<NameIndex::Named> NameIndex::named_in(const std::vector<std::string>& words) const {
  const std::set<std::string> asked = distinct(words);
  std::map<Owner, Named> named;
  if (asked.size() > longest_named_query) return {};

  std::unordered_map<std::uint32_t, std::size_t> hits;
  for (const std::string& word : asked) {
    const auto found = names_with_word_.find(word);
    if (found == names_with_word_.end()) continue;
    for (const std::uint32_t name : found->second) ++hits[name];
  }
  for (const auto& [number, count] : hits) {
    const Name& name = names_[number];
    const bool is_whole_name = count == name.word_count;
    const bool is_whole_query = count == asked.size();
    const bool is_named = columns_.is_person(name.owner) ? (is_whole_name && count >= 2) || is_whole_query
                                                          : is_whole_name && is_whole_query;
    if (!is_named) continue;
    const double share = static_cast<double>(count) / static_cast<double>(std::max<std::size_t>(name.word_count, asked.size()));
    Named& entry = named[name.owner];
    entry.owner = name.owner;
    entry.is_whole = entry.is_whole || is_whole_name;
    entry.share = std::max(entry.share, share);
  }
  std::vector<Named> result;
  for (const auto& [owner, entry] : named) result.push_back(entry);
  return result;
}

std::string NameIndex::resolve(Facet facet, std::string_view text) const {
  const auto found = slug_of_value_.find(value_key(facet, words_key(text)));
  return found == slug_of_value_.end() ? std::string() : found->second;
}

}  // namespace herald::search

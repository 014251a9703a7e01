#include "search/name_index.h"

#include "base/text.h"
#include "search/tokens.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace herald::search {
namespace {

using site::Kind;

/// Kinds that are suggested, in the order of their importance to someone who types.
std::optional<std::uint8_t> rank_of(Kind kind) {
  switch (kind) {
    case Kind::person:
      return 0;
    case Kind::topic:
      return 1;
    case Kind::role:
      return 2;
    case Kind::event:
      return 3;
    default:
      return std::nullopt;
  }
}

std::string value_key(Facet facet, std::string_view words) {
  return fmt::format("{}:{}", static_cast<int>(facet), words);
}

constexpr std::uint8_t kinds_ranked = 4;
/// A title of a hundred words need not be found by its fiftieth.
constexpr std::size_t most_rotations = 16;

/// A longer query is a brief, not a name; looking names up for every word of it would cost more than it finds.
constexpr std::size_t longest_named_query = 12;

}  // namespace

NameIndex::NameIndex(const Columns& columns) : columns_(columns) {
  for (Owner owner = 0; owner < columns.owners(); ++owner) {
    const OwnerNames& names = columns.names[owner];
    add_name(owner, names.title, 0);
    for (const std::string& other : names.others)
      add_name(owner, other, 1);
  }
  add_values();
  std::ranges::sort(rotations_, {}, [](const Rotation& r) { return std::tie(r.key, r.rank, r.owner); });
}

/// Slugs first, then what readers see, then other names: an abbreviation never hides another entry's own name.
void NameIndex::add_values() {
  for (const KnownFacetValue& known : columns_.facet_values) {
    slug_of_value_.try_emplace(value_key(known.facet, words_key(known.value)), known.value);
  }
  for (const KnownFacetValue& known : columns_.facet_values) {
    slug_of_value_.try_emplace(value_key(known.facet, words_key(known.label)), known.value);
  }
  for (const OwnerNames& names : columns_.names) {
    if (names.kind != Kind::role && names.kind != Kind::topic) continue;
    const Facet facet = names.kind == Kind::role ? Facet::role : Facet::topic;
    for (const std::string& other : names.others) {
      slug_of_value_.try_emplace(value_key(facet, words_key(other)), names.slug);
    }
  }
}

/// `place` is 0 for a title, 1 for another name.
void NameIndex::add_name(Owner owner, std::string_view name, int place) {
  const Kind kind = columns_.names[owner].kind;
  const std::vector<std::string> words = words_of(name);
  if (words.empty()) return;
  if (kind == Kind::person) {
    const std::set<std::string> unique(words.begin(), words.end());
    for (const std::string& word : unique)
      names_with_word_[word].push_back(static_cast<std::uint32_t>(names_.size()));
    names_.push_back({owner, static_cast<std::uint16_t>(unique.size())});
  } else {
    owners_with_title_[join(words, " ")].push_back(owner);
  }
  if (const auto rank = rank_of(kind))
    add_rotations(owner, words, static_cast<std::uint8_t>(place * kinds_ranked + *rank));
}

void NameIndex::add_rotations(Owner owner, const std::vector<std::string>& words, std::uint8_t rank) {
  std::vector<std::string> rotated = words;
  for (std::size_t first = 0; first < std::min(words.size(), most_rotations); ++first) {
    const std::uint8_t later = 2 * kinds_ranked + rank % kinds_ranked;
    rotations_.push_back({join(rotated, " "), owner, first == 0 ? rank : later});
    std::ranges::rotate(rotated, rotated.begin() + 1);
  }
}

std::vector<Suggestion> NameIndex::suggest(std::string_view typed, std::size_t limit) const {
  const std::string prefix = words_key(typed);
  std::vector<Suggestion> suggestions;
  if (prefix.empty()) return suggestions;

  std::unordered_map<Owner, const Rotation*> best;
  for (auto it = std::ranges::lower_bound(rotations_, prefix, {}, &Rotation::key);
       it != rotations_.end() && it->key.starts_with(prefix); ++it) {
    const Rotation*& known = best[it->owner];
    if (known == nullptr || it->rank < known->rank) known = &*it;
  }
  std::vector<const Rotation*> found;
  found.reserve(best.size());
  for (const auto& [owner, rotation] : best)
    found.push_back(rotation);
  const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min(limit, found.size()));
  // Entries of a kind are numbered in the order of their titles.
  std::ranges::partial_sort(found, end, {}, [](const Rotation* r) { return std::pair(r->rank, r->owner); });
  for (auto it = found.begin(); it != end; ++it) {
    const OwnerNames& names = columns_.names[(*it)->owner];
    suggestions.push_back({names.kind, names.title, names.url()});
  }
  return suggestions;
}

std::vector<NameIndex::Named> NameIndex::named_in(const std::vector<std::string>& words) const {
  std::map<Owner, Named> named;
  if (words.size() <= longest_named_query) add_people_named(words, named);
  const auto titled = owners_with_title_.find(join(words, " "));
  if (titled != owners_with_title_.end()) {
    for (const Owner owner : titled->second)
      named[owner] = {owner, 1.0, true};
  }
  std::vector<Named> result;
  for (const auto& [owner, entry] : named)
    result.push_back(entry);
  return result;
}

void NameIndex::add_people_named(const std::vector<std::string>& words, std::map<Owner, Named>& named) const {
  const std::set<std::string> asked(words.begin(), words.end());
  std::unordered_map<std::uint32_t, std::size_t> hits;
  for (const std::string& word : asked) {
    const auto found = names_with_word_.find(word);
    if (found == names_with_word_.end()) continue;
    for (const std::uint32_t name : found->second)
      ++hits[name];
  }
  for (const auto& [number, count] : hits) {
    const Name& name = names_[number];
    const bool is_whole_name = count == name.word_count && (count >= 2 || count == asked.size());
    if (!is_whole_name && count != asked.size()) continue;
    const auto longer = std::max<std::size_t>(name.word_count, asked.size());
    Named& entry = named[name.owner];
    entry.owner = name.owner;
    entry.is_whole = entry.is_whole || is_whole_name;
    entry.share = std::max(entry.share, static_cast<double>(count) / static_cast<double>(longer));
  }
}

std::string NameIndex::resolve(Facet facet, std::string_view text) const {
  const auto found = slug_of_value_.find(value_key(facet, words_key(text)));
  return found == slug_of_value_.end() ? std::string() : found->second;
}

}  // namespace herald::search

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

/// Bounds for mending, in words, and in bytes of folded text: what is shorter resembles too much.
constexpr std::size_t longest_mended_name = 5;
constexpr std::size_t shortest_compact = 4;
constexpr std::size_t shortest_part_compact = 9;
constexpr std::size_t shortest_mended_word = 3;
constexpr std::size_t shortest_with_two_mistakes = 10;
constexpr std::size_t most_rotations_mended = 4;
/// A query of the commonest first names need not be measured against everybody who has one.
constexpr std::size_t most_names_measured = 4000;

/// How certain a name is that had to be mended.
constexpr double middle_left_out = 0.97;
constexpr double one_mistake = 0.9;
constexpr double initials = 0.85;
constexpr double two_mistakes = 0.8;

/// Keeps the better of what is known of an owner and `offered`.
void offer(std::map<Owner, NameIndex::Named>& named, const NameIndex::Named& offered) {
  const auto worth = [](const NameIndex::Named& entry) {
    return (entry.is_whole ? 1 : 0) + entry.share * entry.certainty;
  };
  const auto [it, is_new] = named.try_emplace(offered.owner, offered);
  if (!is_new && worth(it->second) < worth(offered)) it->second = offered;
}

}  // namespace

NameIndex::NameIndex(const Columns& columns) : columns_(columns) {
  for (Owner owner = 0; owner < columns.owners(); ++owner) {
    const OwnerNames& names = columns.names[owner];
    add_name(owner, names.title, 0);
    for (const std::string& other : names.others)
      add_name(owner, other, 1);
  }
  add_values();
  add_fuzzy_keys();
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
    names_.push_back({owner, {}});
    for (const std::string& word : words) {
      std::vector<std::string>& known = names_.back().words;
      if (std::ranges::find(known, word) == known.end()) known.push_back(word);
    }
  } else {
    owners_with_title_[join(words, " ")].push_back(owner);
  }
  if (const auto rank = rank_of(kind))
    add_rotations(owner, words, static_cast<std::uint8_t>(place * kinds_ranked + *rank));
}

void NameIndex::add_fuzzy_keys() {
  for (std::uint32_t number = 0; number < names_.size(); ++number) {
    std::vector<std::string> rotated = names_[number].words;
    for (std::size_t first = 0; first < std::min(rotated.size(), most_rotations_mended); ++first) {
      compacts_.push_back({join(rotated, ""), number});
      std::ranges::rotate(rotated, rotated.begin() + 1);
    }
  }
  for (std::uint32_t number = 0; number < compacts_.size(); ++number)
    fuzzy_compacts_.add(compacts_[number].key, number);
  fuzzy_compacts_.finish();

  for (const auto& [word, names] : names_with_word_)
    name_words_.push_back(word);
  std::ranges::sort(name_words_);
  for (std::uint32_t number = 0; number < name_words_.size(); ++number)
    fuzzy_words_.add(name_words_[number], number);
  fuzzy_words_.finish();
}

void NameIndex::add_rotations(Owner owner, const std::vector<std::string>& words, std::uint8_t rank) {
  std::vector<std::string> rotated = words;
  for (std::size_t first = 0; first < std::min(words.size(), most_rotations); ++first) {
    const std::uint8_t later = 2 * kinds_ranked + rank % kinds_ranked;
    rotations_.push_back({join(rotated, " "), owner, first == 0 ? rank : later});
    std::ranges::rotate(rotated, rotated.begin() + 1);
  }
}

std::vector<Owner> NameIndex::suggest(std::string_view typed, std::size_t limit, const Attention& attention) const {
  const std::string prefix = words_key(typed);
  if (prefix.empty() || limit == 0) return {};

  struct Found {
    std::uint8_t rank = 0;
    float attention = 0;
    Owner owner = 0;
    auto operator<=>(const Found&) const = default;
  };
  // The best so far, in order: a letter alone fits thousands, and most of them never come in.
  std::vector<Found> best;
  for (auto it = std::ranges::lower_bound(rotations_, prefix, {}, &Rotation::key);
       it != rotations_.end() && it->key.starts_with(prefix); ++it) {
    if (best.size() == limit && it->rank > best.back().rank) continue;
    const Found found{it->rank, static_cast<float>(attention.seen(it->owner)), it->owner};
    if (best.size() == limit && best.back() < found) continue;
    const auto known = std::ranges::find(best, found.owner, &Found::owner);
    if (known != best.end()) {
      if (*known < found) continue;
      best.erase(known);
    }
    best.insert(std::ranges::lower_bound(best, found), found);
    if (best.size() > limit) best.pop_back();
  }
  std::vector<Owner> owners;
  owners.reserve(best.size());
  for (const Found& found : best)
    owners.push_back(found.owner);
  return owners;
}

std::vector<NameIndex::Named> NameIndex::named_in(const std::vector<std::string>& words,
                                                  const IsKnown& is_known) const {
  Nameds named;
  if (words.size() <= longest_named_query) {
    add_people_named(words, named);
    const bool is_found = std::ranges::any_of(named, [](const auto& entry) { return entry.second.is_whole; });
    if (!is_found) add_people_misspelt(words, is_known, named);
  }
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

void NameIndex::add_people_named(const std::vector<std::string>& words, Nameds& named) const {
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
    const bool is_whole_name = count == name.words.size() && (count >= 2 || count == asked.size());
    if (!is_whole_name && count != asked.size()) continue;
    const auto longer = std::max<std::size_t>(name.words.size(), asked.size());
    // First and last name are as good as the whole, with what lies between them left out.
    const bool is_meant = is_whole_name || count >= 2;
    const double share = is_whole_name || !is_meant ? static_cast<double>(count) / static_cast<double>(longer) : 1.0;
    offer(named, {name.owner, share, is_meant, is_meant && !is_whole_name ? middle_left_out : 1.0});
  }
}

void NameIndex::add_people_misspelt(const std::vector<std::string>& words, const IsKnown& is_known,
                                    Nameds& named) const {
  add_run_together(words, named);
  if (words.size() <= longest_mended_name) add_with_mended_words(words, is_known, named);
}

/// Neighbouring words of the query that together are one mistake away from a name, blanks left out.
void NameIndex::add_run_together(const std::vector<std::string>& words, Nameds& named) const {
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    std::string compact;
    for (std::size_t end = begin; end < std::min(words.size(), begin + longest_mended_name); ++end) {
      compact += words[end];
      const std::size_t count = end + 1 - begin;
      const bool is_all = count == words.size();
      // One word of several is too little to see a name in, and so is a short one.
      if (!is_all && (count < 2 || compact.size() < shortest_part_compact)) continue;
      if (compact.size() < shortest_compact) continue;
      for (const std::uint32_t number : fuzzy_compacts_.candidates(compact)) {
        const Compact& candidate = compacts_[number];
        if (edit_distance(compact, candidate.key, 1) > 1) continue;
        const Owner owner = names_[candidate.name].owner;
        const double share = static_cast<double>(count) / static_cast<double>(words.size());
        offer(named, {owner, share, true, one_mistake});
      }
    }
  }
}

/// People who share a word with the query, as it stands or with a mistake: her whole name may have two, and a word of
/// one letter is an initial.
void NameIndex::add_with_mended_words(const std::vector<std::string>& words, const IsKnown& is_known,
                                      Nameds& named) const {
  const std::string compact = join(words, "");
  std::vector<std::uint32_t> names;
  for (const std::string& word : words) {
    if (word.size() < shortest_mended_word) continue;
    const bool may_be_part = words.size() == 1 && !names_with_word_.contains(word) && !is_known(word);
    for (const std::uint32_t like : words_like(word)) {
      const std::vector<std::uint32_t>& with_word = names_with_word_.at(name_words_[like]);
      if (names.size() < most_names_measured) names.insert(names.end(), with_word.begin(), with_word.end());
      if (!may_be_part) continue;
      for (const std::uint32_t name : with_word)
        offer(named, {names_[name].owner, 1.0 / static_cast<double>(names_[name].words.size()), false, one_mistake});
    }
  }
  if (words.size() == 1) return;
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  for (const std::uint32_t name : names)
    measure(name, words, compact, named);
}

/// Numbers of the words of names that are `word`, or one mistake away.
std::vector<std::uint32_t> NameIndex::words_like(const std::string& word) const {
  std::vector<std::uint32_t> numbers = fuzzy_words_.candidates(word);
  std::erase_if(numbers, [&](std::uint32_t number) { return edit_distance(word, name_words_[number], 1) > 1; });
  return numbers;
}

void NameIndex::measure(std::uint32_t number, const std::vector<std::string>& words, const std::string& compact,
                        Nameds& named) const {
  const Name& name = names_[number];
  if (compact.size() >= shortest_with_two_mistakes) {
    std::vector<std::string> rotated = name.words;
    for (std::size_t i = 0; i < rotated.size(); ++i) {
      if (edit_distance(compact, join(rotated, ""), 2) <= 2) offer(named, {name.owner, 1.0, true, two_mistakes});
      std::ranges::rotate(rotated, rotated.begin() + 1);
    }
  }
  // Each word of the query is a word of the name, or nearly, or the first letter of one; and one is no initial.
  std::vector<std::string> left = name.words;
  bool has_initial = false;
  for (const std::string& word : words) {
    const bool is_initial = count_code_points(word) == 1;
    const auto fits = [&](const std::string& own) {
      return is_initial ? own.starts_with(word) : edit_distance(word, own, 1) <= 1;
    };
    const auto found = std::ranges::find_if(left, fits);
    if (found == left.end()) return;
    has_initial = has_initial || (is_initial && *found != word);
    left.erase(found);
  }
  const double share = static_cast<double>(words.size()) / static_cast<double>(name.words.size());
  if (has_initial) offer(named, {name.owner, 1.0, true, initials});
  if (!has_initial && words.size() >= 2) offer(named, {name.owner, share, left.empty(), one_mistake});
}

std::string NameIndex::resolve(Facet facet, std::string_view text) const {
  const auto found = slug_of_value_.find(value_key(facet, words_key(text)));
  return found == slug_of_value_.end() ? std::string() : found->second;
}

}  // namespace herald::search

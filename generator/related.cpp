#include <algorithm>
#include <cstdint>
#include <tuple>
#include <vector>

#include "base/hash.h"
#include "generator/entry_view.h"
#include "generator/shapes.h"

namespace herald::generator {
namespace {

using site::Entry;

constexpr std::size_t most_related = 3;

// What very many entries share says little about any two of them, and looking through all would make a large site's
// build quadratic.
constexpr std::size_t most_looked_through = 200;

/// Weights of entries while their kinship with one is counted. A thread keeps it from page to page, all zero in
/// between, so that a page costs what it shares with others and not what the site holds.
struct Tally {
  std::vector<double> weights;        ///< by Entry::number
  std::vector<const Entry*> counted;  ///< those whose weight is not zero

  void add(const Entry& entry, double weight) {
    if (weights.size() <= entry.number) weights.resize(entry.number + 1);
    if (weights[entry.number] == 0) counted.push_back(&entry);
    weights[entry.number] += weight;
  }

  void clear() {
    for (const Entry* entry : counted)
      weights[entry->number] = 0;
    counted.clear();
  }
};

class Kinship {
 public:
  /// `shown` is on the page already and not counted; it may be null.
  Kinship(const Entry& entry, const Entry* shown) : entry_(entry), shown_(shown) {}
  ~Kinship() { tally_.clear(); }
  Kinship(const Kinship&) = delete;
  Kinship& operator=(const Kinship&) = delete;

  /// All of `entries` share something with the entry, which weighs the more the fewer they are.
  void count(site::Site::Entries entries) {
    if (entries.size() < 2) return;
    const double weight = 1.0 / static_cast<double>(entries.size());
    const std::size_t first = first_of(entries.size());
    for (std::size_t i = 0; i < std::min(entries.size(), most_looked_through); ++i) {
      const Entry* other = entries[(first + i) % entries.size()];
      if (other != &entry_ && other != shown_) tally_.add(*other, weight);
    }
  }

  /// The closest first; among equals whom the search has shown less. Where that is not known each page has an
  /// order of its own, so that no name is on all of them for nothing but its letters.
  std::vector<const Entry*> closest(const Exposure& exposure) const {
    std::vector<Candidate> candidates = heaviest();
    for (Candidate& candidate : candidates) {
      const Entry& entry = *candidate.entry;
      candidate.shown = entry.kind == site::Kind::person ? exposure_of(exposure, entry.slug) : 0;
      candidate.print = fingerprint(entry.slug, print_);
    }
    const std::size_t count = std::min(candidates.size(), most_related);
    std::ranges::partial_sort(candidates, candidates.begin() + static_cast<std::ptrdiff_t>(count),
                              [](const Candidate& a, const Candidate& b) {
                                return std::tie(a.distance, a.shown, a.print, a.entry->slug) <
                                       std::tie(b.distance, b.shown, b.print, b.entry->slug);
                              });
    std::vector<const Entry*> entries;
    for (std::size_t i = 0; i < count; ++i)
      entries.push_back(candidates[i].entry);
    return entries;
  }

 private:
  struct Candidate {
    double distance = 0;
    double shown = 0;
    std::uint64_t print = 0;
    const Entry* entry = nullptr;
  };

  /// Those that can be among the closest: at least as heavy as the last of these.
  std::vector<Candidate> heaviest() const {
    std::vector<Candidate> candidates;
    candidates.reserve(tally_.counted.size());
    for (const Entry* entry : tally_.counted)
      candidates.push_back({-tally_.weights[entry->number], 0, 0, entry});
    if (candidates.size() <= most_related) return candidates;
    const auto last = candidates.begin() + static_cast<std::ptrdiff_t>(most_related) - 1;
    std::ranges::nth_element(candidates, last, {}, &Candidate::distance);
    const double farthest = last->distance;
    std::erase_if(candidates, [farthest](const Candidate& candidate) { return candidate.distance > farthest; });
    return candidates;
  }

  /// Where to begin in so many: another place for each entry, which moves little when a few come or go.
  std::size_t first_of(std::size_t size) const { return size <= most_looked_through ? 0 : (print_ >> 32) * size >> 32; }

  static Tally& tally_of_thread() {
    thread_local Tally tally;
    return tally;
  }

  const Entry& entry_;
  const Entry* shown_;
  std::uint64_t print_ = fingerprint(entry_.slug);
  Tally& tally_ = tally_of_thread();
};

std::vector<const Entry*> shared_targets(const Entry& entry) {
  std::vector<const Entry*> targets;
  for (const std::string_view key : {"topics", "roles"}) {
    if (site::find_key(entry.kind, key) == nullptr) continue;
    const std::vector<const Entry*> named = entry.targets(key);
    targets.insert(targets.end(), named.begin(), named.end());
  }
  return targets;
}

}  // namespace

void show_related(const EntryView& page) {
  Kinship kinship(page.entry.root(), story_after(page));
  for (const Entry* target : shared_targets(page.entry))
    kinship.count(page.site.referring_to(*target, page.entry.kind));
  if (page.entry.kind == site::Kind::story) {
    for (const site::Taxonomy& taxonomy : page.site.settings().taxonomies) {
      if (site::find_key(site::Kind::story, taxonomy.name) == nullptr) continue;
      for (const std::string& term : texts_of(page.entry.find(taxonomy.name))) {
        kinship.count(page.site.with_term(taxonomy.name, term));
      }
    }
  }
  for (const Entry* relative : kinship.closest(page.exposure)) {
    page.cards.add(page.view, "RELATED", *relative, page.wording);
  }
}

}  // namespace herald::generator

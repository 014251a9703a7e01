#include <algorithm>
#include <vector>

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
    for (const Entry* other : entries.first(std::min(entries.size(), most_looked_through))) {
      if (other != &entry_ && other != shown_) tally_.add(*other, weight);
    }
  }

  /// The closest first; by slug among equals.
  std::vector<const Entry*> closest() const {
    std::vector<const Entry*> entries(std::min(tally_.counted.size(), most_related));
    std::ranges::partial_sort_copy(tally_.counted, entries, [this](const Entry* a, const Entry* b) {
      const double weight_of_a = tally_.weights[a->number];
      const double weight_of_b = tally_.weights[b->number];
      return weight_of_a != weight_of_b ? weight_of_a > weight_of_b : a->slug < b->slug;
    });
    return entries;
  }

 private:
  static Tally& tally_of_thread() {
    thread_local Tally tally;
    return tally;
  }

  const Entry& entry_;
  const Entry* shown_;
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
  for (const Entry* relative : kinship.closest()) {
    page.cards.add(page.view, "RELATED", *relative, page.wording);
  }
}

}  // namespace herald::generator

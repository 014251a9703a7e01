#include <algorithm>
#include <functional>
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

class Kinship {
 public:
  explicit Kinship(const Entry& entry) : entry_(entry) {}

  /// All of `entries` share something with the entry, which weighs the more the fewer they are.
  void count(site::Site::Entries entries) {
    if (entries.size() < 2) return;
    const double weight = 1.0 / static_cast<double>(entries.size());
    for (const Entry* other : entries.first(std::min(entries.size(), most_looked_through))) {
      if (other != &entry_) relatives_.push_back({weight, other});
    }
  }

  /// The closest first; by slug among equals.
  std::vector<const Entry*> closest() {
    add_up();
    const std::size_t count = std::min(relatives_.size(), most_related);
    std::partial_sort(relatives_.begin(), relatives_.begin() + static_cast<std::ptrdiff_t>(count), relatives_.end(),
                      [](const Relative& a, const Relative& b) {
                        return a.weight != b.weight ? a.weight > b.weight : a.entry->slug < b.entry->slug;
                      });
    std::vector<const Entry*> entries;
    for (std::size_t i = 0; i < count; ++i)
      entries.push_back(relatives_[i].entry);
    return entries;
  }

 private:
  struct Relative {
    double weight = 0;
    const Entry* entry = nullptr;
  };

  /// Each relative once, with all its weights: in the order in which they came, on which their sum depends.
  void add_up() {
    std::ranges::stable_sort(relatives_, std::less(), &Relative::entry);
    std::vector<Relative> sums;
    for (const Relative& relative : relatives_) {
      if (sums.empty() || sums.back().entry != relative.entry) {
        sums.push_back(relative);
      } else {
        sums.back().weight += relative.weight;
      }
    }
    relatives_ = std::move(sums);
  }

  const Entry& entry_;
  std::vector<Relative> relatives_;
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
  Kinship kinship(page.entry);
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
    add_card(page.view, "RELATED", *relative, page.site, page.wording);
  }
}

}  // namespace herald::generator

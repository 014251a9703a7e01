#include <algorithm>
#include <map>

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
      if (other != &entry_) weights_[other->slug] = {weights_[other->slug].weight + weight, other};
    }
  }

  /// The closest first; by slug among equals.
  std::vector<const Entry*> closest() const {
    std::vector<Relative> relatives;
    for (const auto& [_, relative] : weights_)
      relatives.push_back(relative);
    std::ranges::stable_sort(relatives, std::ranges::greater(), &Relative::weight);
    std::vector<const Entry*> entries;
    for (const Relative& relative : relatives) {
      if (entries.size() < most_related) entries.push_back(relative.entry);
    }
    return entries;
  }

 private:
  struct Relative {
    double weight = 0;
    const Entry* entry = nullptr;
  };
  const Entry& entry_;
  std::map<std::string_view, Relative> weights_;
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

#include "generator/cards.h"

#include <algorithm>
#include <utility>

#include "generator/shapes.h"

namespace herald::generator {

void Cards::add(View& view, std::string_view section, const site::Entry& entry, const Wording& wording) const {
  view.add(section, card(entry.in(wording.language), wording));
}

std::shared_ptr<const View> Cards::card(const site::Entry& entry, const Wording& wording) const {
  const std::lock_guard lock(mutexes_[entry.number % mutexes_.size()]);
  std::vector<Shown>& known = shown_[entry.number];
  const auto found = std::ranges::find(known, wording.language, &Shown::language);
  if (found != known.end()) return found->card;
  auto made = std::make_shared<View>();
  fill_card(*made, entry, site_, wording);
  made->seal();
  return known.emplace_back(Shown{wording.language, std::move(made)}).card;
}

}  // namespace herald::generator

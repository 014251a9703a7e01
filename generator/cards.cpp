#include "generator/cards.h"

#include "generator/shapes.h"

namespace herald::generator {

void Cards::add(View& view, std::string_view section, const site::Entry& entry, const Wording& wording) const {
  view.add(section, card(entry.in(wording.language), wording));
}

std::shared_ptr<const View> Cards::card(const site::Entry& entry, const Wording& wording) const {
  Shelf& shelf = shelves_[entry.number % shelves_.size()];
  const std::lock_guard lock(shelf.mutex);
  std::shared_ptr<const View>& kept = shelf.cards[{entry.number, wording.language}];
  if (kept == nullptr) {
    auto made = std::make_shared<View>();
    fill_card(*made, entry, site_, wording);
    made->seal();
    kept = std::move(made);
  }
  return kept;
}

}  // namespace herald::generator

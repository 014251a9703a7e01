#pragma once
// The cards of a site, each made once however many pages show it.

#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "generator/view.h"
#include "generator/wording.h"
#include "site/site.h"

namespace herald::generator {

/// For any number of threads.
class Cards {
 public:
  /// Keeps a reference to `site`.
  explicit Cards(const site::Site& site) : site_(site) {}
  Cards(const Cards&) = delete;
  Cards& operator=(const Cards&) = delete;

  /// Adds the "card" of `entry` to section `section`: in the page's language, where the entry is in it.
  void add(View& view, std::string_view section, const site::Entry& entry, const Wording& wording) const;

 private:
  /// A part of the cards with a lock of its own, so that threads seldom wait for each other.
  struct Shelf {
    std::mutex mutex;
    std::map<std::pair<std::size_t, std::string>, std::shared_ptr<const View>> cards;  ///< by entry and language
  };

  std::shared_ptr<const View> card(const site::Entry& entry, const Wording& wording) const;

  const site::Site& site_;
  mutable std::array<Shelf, 256> shelves_;
};

}  // namespace herald::generator

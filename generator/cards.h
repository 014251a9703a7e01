#pragma once
// The cards of a site, each made once however many pages show it.

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "generator/view.h"
#include "generator/wording.h"
#include "site/site.h"

namespace herald::generator {

/// For any number of threads.
class Cards {
 public:
  /// Keeps a reference to `site`.
  explicit Cards(const site::Site& site) : site_(site), shown_(site.entries().size() + site.translations().size()) {}
  Cards(const Cards&) = delete;
  Cards& operator=(const Cards&) = delete;

  /// Adds the "card" of `entry` to section `section`: in the page's language, where the entry is in it.
  void add(View& view, std::string_view section, const site::Entry& entry, const Wording& wording) const;

 private:
  struct Shown {
    std::string language;  ///< of the page
    std::shared_ptr<const View> card;
  };

  std::shared_ptr<const View> card(const site::Entry& entry, const Wording& wording) const;

  const site::Site& site_;
  mutable std::vector<std::vector<Shown>> shown_;     ///< by Entry::number
  mutable std::array<std::mutex, 256> mutexes_ = {};  ///< each for a part of them: threads seldom wait for each other
};

}  // namespace herald::generator

#include "search/places.h"

#include "search/columns.h"
#include "search/packing.h"
#include "search/site_text.h"
#include "search/tokens.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>

namespace herald::search {
namespace {

using site::Entry;

/// Words, folded, that say so in English and in Welsh.
constexpr std::array remote_words = {"remote", "remotely", "online", "virtual", "virtually", "anywhere", "arlein"};

bool says_remote(std::string_view text) {
  return std::ranges::any_of(words_of(text), [](const std::string& word) {
    return std::ranges::find(remote_words, word) != remote_words.end();
  });
}

bool is_remote(const Entry& entry) {
  if (text_at(entry, "online") == "true" || says_remote(text_at(entry, "format"))) return true;
  for (const std::string_view inner : {"formats", "travel"}) {
    const auto texts = texts_at(entry, "speaking", inner);
    if (std::ranges::any_of(texts, says_remote)) return true;
  }
  return false;
}

std::optional<Coordinates> place_of(const Entry& entry, const Gazetteer& gazetteer) {
  if (auto at = gazetteer.find(text_at(entry, "place"))) return at;
  for (const std::string_view from : texts_at(entry, "speaking", "from")) {
    if (auto at = gazetteer.find(from)) return at;
  }
  // A talk is where its event is.
  for (const Entry* event : targets_at(entry, "event")) {
    if (auto at = gazetteer.find(text_at(*event, "place"))) return at;
  }
  return std::nullopt;
}

}  // namespace

std::string pack_where(const Entry& entry, const Gazetteer& gazetteer) {
  const auto at = place_of(entry, gazetteer);
  const bool remote = is_remote(entry);
  if (!at && !remote) return {};
  Packer packer;
  packer.number((at ? Where::is_known_flag : 0) | (remote ? Where::is_remote_flag : 0));
  if (at) {
    packer.number(static_cast<std::uint64_t>(std::lround((at->latitude + 90) * coordinate_unit)));
    packer.number(static_cast<std::uint64_t>(std::lround((at->longitude + 180) * coordinate_unit)));
  }
  return packer.take();
}

}  // namespace herald::search

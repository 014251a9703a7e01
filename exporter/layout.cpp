#include "exporter/layout.h"

#include <algorithm>
#include <array>

#include "formats/published.h"

namespace herald::exporter {
namespace {

using site::Key;
using site::Type;

bool is_exported(std::string_view key) {
  // The first two are columns of every kind already.
  constexpr std::array<std::string_view, 8> others = {"summary", "lang",  "lineup",    "speakers",
                                                      "chart",   "image", "image_alt", "image_credit"};
  return !formats::is_private(key) && std::ranges::find(others, key) == others.end();
}

/// `url` is the address of the entry's page, so what an editor calls so is the `website`.
std::string name_of(const std::vector<std::string_view>& path) {
  if (path.size() == 1 && path.front() == "url") return "website";
  std::string name;
  for (const std::string_view part : path) {
    if (!name.empty()) name += '_';
    name += part;
  }
  return name;
}

void add(Layout& layout, std::vector<std::string_view> path, const Key& key) {
  path.push_back(key.name);
  if (key.many == site::Many::list || key.type == Type::open_map) {
    layout.lists.push_back({name_of(path), path, &key});
  } else if (key.type == Type::map) {
    for (const Key& inner : key.keys)
      add(layout, path, inner);
  } else {
    layout.columns.push_back({name_of(path), path, &key});
  }
}

}  // namespace

Layout layout_of(site::Kind kind) {
  Layout layout;
  for (const std::span<const Key> keys : {site::schema_of(kind).keys, site::common_keys()}) {
    for (const Key& key : keys) {
      if (is_exported(key.name)) add(layout, {}, key);
    }
  }
  return layout;
}

}  // namespace herald::exporter

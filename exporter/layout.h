#pragma once
// Where the columns and lists of a kind's tables come from in front matter. The shape of the tables and their rows both
// follow it, so that they cannot disagree.

#include <string>
#include <string_view>
#include <vector>

#include "site/schema.h"

namespace herald::exporter {

/// A key of front matter, perhaps inside of maps.
struct Place {
  std::string name;                    ///< of the column or list: "topics", "speaking_formats", "website"
  std::vector<std::string_view> path;  ///< {"speaking", "formats"}
  const site::Key* key = nullptr;
};

struct Layout {
  std::vector<Place> columns;  ///< single values
  std::vector<Place> lists;    ///< lists, and maps with any keys
};

/// In the order of the schema, without what no table has: how an entry is published, its pictures, how a chart is
/// drawn, and line-ups and speakers, which are appearances.
Layout layout_of(site::Kind kind);

}  // namespace herald::exporter

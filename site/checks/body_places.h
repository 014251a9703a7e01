#pragma once
// Finds the lines and columns of what a check has found in a parsed body.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "site/entry.h"

namespace herald::site::checks {

/// The file of one entry, read when a place in it is first asked for: most entries have nothing to be found.
class BodyPlaces {
 public:
  /// Keeps references to both.
  BodyPlaces(const std::filesystem::path& root, const Entry& entry) : root_(root), entry_(entry) {}

  /// Where `needle` stands in the body, from line `line` of the Markdown on (from 1). When it does not stand there as
  /// it is, because it was broken over lines or escaped, or when too much was asked for already, that line without a
  /// column.
  Location find(std::string_view needle, int line = 1);

  /// The target of a link or an image, not the same characters somewhere before it.
  Location find(const Link& link);

 private:
  void read();

  const std::filesystem::path& root_;
  const Entry& entry_;
  std::string text_;
  std::vector<std::size_t> line_starts_;
  /// A search may go through the whole file, and a hostile file has thousands of mistakes.
  int searches_left_ = 500;
};

}  // namespace herald::site::checks

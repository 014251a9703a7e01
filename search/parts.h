#pragma once
// The pieces of which an index is joined. A part holds the documents of some owners that follow each other, and is
// named by what goes into them, so that a part of an earlier run serves again when nothing in it has changed.

#include "base/lock.h"
#include "search/documents.h"
#include "search/draft.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace herald::search {

/// Documents of the plan from `begin` up to `end`.
struct Part {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint64_t fingerprint = 0;  ///< of all that its documents are made from
};

/// Cuts where an owner's own name says so, not at round numbers: an entry that comes or goes moves no other cut.
std::vector<Part> plan_parts(const site::Site& site, const Plan& plan);

/// Where parts are kept between runs. Used by one process at a time; a second one waits.
class PartStore {
 public:
  explicit PartStore(std::filesystem::path folder);
  PartStore(const PartStore&) = delete;
  PartStore& operator=(const PartStore&) = delete;

  std::filesystem::path place_of(const Part& part) const;
  /// Whether it lies there, whole. One that is damaged is removed.
  bool has(const Part& part) const;
  /// A folder to make the part in, and what puts it in its place.
  std::filesystem::path begin(const Part& part) const;
  void finish(const Part& part) const;
  /// Removes whatever is not among `parts`.
  void keep_only(const std::vector<Part>& parts) const;

 private:
  std::filesystem::path folder_;
  Lock lock_;
};

}  // namespace herald::search

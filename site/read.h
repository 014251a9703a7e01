#pragma once
// The first pass of loading: files below content/ to entries, in parallel, each with what is wrong with it alone.

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "site/entry.h"

namespace herald::site {

/// What the path of a file alone says of its entry.
struct Place {
  Kind kind = Kind::page;
  std::string slug;
  std::string language = {};  ///< of a translation: "cy" in "story.cy.md"; else empty

  auto operator<=>(const Place&) const = default;
};

/// An entry that is there but could not be read at all.
struct Unreadable {
  Place place;
  std::string file;
};

struct Contents {
  std::vector<std::unique_ptr<Entry>> entries;  ///< ordered by file; also those with mistakes in single keys
  std::vector<Unreadable> unreadable;
  std::vector<std::string> attachments;  ///< images, CSVs: paths relative to content/
};

/// A Markdown file above this many bytes is refused before it is read.
inline constexpr std::uintmax_t largest_entry_file = 4 * 1024 * 1024;
/// The same for a dataset's table.
inline constexpr std::uintmax_t largest_table_file = 16 * 1024 * 1024;

/// What files were read as, kept by a program that reads the same folder again and again. For one thread.
class KeptEntries {
 public:
  KeptEntries();
  ~KeptEntries();
  KeptEntries(const KeptEntries&) = delete;
  KeptEntries& operator=(const KeptEntries&) = delete;

  struct Files;
  Files& files() { return *files_; }

 private:
  std::unique_ptr<Files> files_;
};

/// What spares reading files that look as they did the last time.
struct SparedReading {
  KeptEntries* kept = nullptr;
  std::filesystem::path cache = {};  ///< a folder for what the next run of the program finds; not used beside `kept`
};

/// Reads everything below `root`/content. Files that cannot be made an entry are left out and reported.
Contents read_contents(const std::filesystem::path& root, Diagnostics& diagnostics, const SparedReading& spared = {});

}  // namespace herald::site

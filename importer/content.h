#pragma once
// The site's content as an import needs it: who and what is there already, which slugs are taken, and the text of
// single files; with what the import is about to write laid over it.

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "site/schema.h"

namespace herald::importer {

class Content {
 public:
  /// Reads people and topics whole, of the rest only the names of the files. Throws Error when `root` is not a site, or
  /// when a folder that would be written to leads out of it.
  explicit Content(const std::filesystem::path& root);

  bool has(site::Kind kind, std::string_view slug) const;

  /// "content/talks/x.md" or "content/talks/x/index.md", whichever is there; the first when neither is.
  std::string file_of(site::Kind kind, const std::string& slug) const;

  /// The text of an entry, as it will be after the import; nothing when there is none.
  std::optional<std::string> text_of(site::Kind kind, const std::string& slug) const;

  /// Slugs of people whose name, or a name they are also known by, folds to `folded`.
  std::vector<std::string> people_named(const std::string& folded) const;
  bool is_named(const std::string& slug, const std::string& folded) const;

  /// The person that has `/people/slug/` among her aliases: an editor renamed her page. Empty when there is none.
  std::string renamed_person(const std::string& slug) const;

  /// The topic whose title, other name or slug folds to `folded`; empty when there is none. An import never invents
  /// one.
  std::string topic_called(const std::string& folded) const;

  void put(site::Kind kind, const std::string& slug, std::string text);
  void put_file(const std::string& file, std::string text);
  void remove(site::Kind kind, const std::string& slug);
  void add_person_name(const std::string& slug, const std::string& folded);

  /// What differs from the disk: path relative to the site -> text, nothing for a file to be removed.
  using Changes = std::map<std::string, std::optional<std::string>>;
  const Changes& changes() const { return changes_; }

 private:
  void list(site::Kind kind);
  void read_people();
  void read_topics();

  std::filesystem::path root_;
  std::map<site::Kind, std::unordered_map<std::string, std::string>> files_;  ///< slug -> file
  std::unordered_map<std::string, std::vector<std::string>> people_by_name_;
  std::unordered_map<std::string, std::string> renamed_;
  std::unordered_map<std::string, std::string> topics_;
  Changes changes_;
};

}  // namespace herald::importer

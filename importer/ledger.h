#pragma once
// What earlier imports read, kept in the site's folder `imports/`: one file for each event and one for all people. It
// belongs into version control with the content, because without it the next import cannot tell what an editor changed.
//
// It holds slugs, and fingerprints of ids and values; no names, no addresses, no text. Of somebody whose page was
// deleted only the fingerprints of her ids stay, so that no import brings her back.

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace herald::importer {

/// Of one entry.
struct Record {
  std::string entry;                        ///< "talks/fosdem-2019-welcome"; empty for a person whose page is gone
  std::vector<std::string> ids;             ///< fingerprints of what she or it is certainly known by
  std::vector<std::string> hints;           ///< of a person: fingerprints of ids that alone are not certain
  std::vector<std::string> events;          ///< of a person: slugs of the events she was imported from
  std::vector<std::string> sources;         ///< of a person: conferences or systems she was imported from
  std::string from;                         ///< of a person: date and slug of the event that wrote the values
  std::map<std::string, std::string> keys;  ///< key -> fingerprint of the value that the source gave last; "body" too

  bool operator==(const Record&) const = default;
};

/// One file of records, found by entry and by id.
class Ledger {
 public:
  /// Reads `root`/imports/`name`.json; an absent file is an empty ledger. Throws Error when the file is damaged.
  static Ledger load(const std::filesystem::path& root, const std::string& name);

  /// Null when there is none. Pointers hold until the next add().
  Record* find_entry(std::string_view entry);
  Record* find_id(std::string_view id);
  std::vector<Record*> all();

  Record& add(Record record);
  /// An id belongs to one record: whichever had it loses it.
  void add_id(Record& record, const std::string& id);
  void rename(Record& record, const std::string& entry);
  /// Gives all that `from` is known by to `to`; `from` keeps its entry and its keys.
  void hand_over(Record& from, Record& to);
  void erase_if(const std::function<bool(const Record&)>& is_superfluous);
  void clear();

  /// The file's content: one line a record, sorted, so that versions compare well.
  std::string text() const;
  bool is_empty() const { return records_.empty(); }

 private:
  std::vector<Record> records_;
  std::unordered_map<std::string, std::size_t> by_entry_;
  std::unordered_map<std::string, std::size_t> by_id_;
};

/// "imports/NAME.json"
std::string ledger_file(const std::string& name);

/// The ledger of all people; no event has this slug, because events' slugs end with a year or are chosen.
inline constexpr const char* people_ledger = "_people";

}  // namespace herald::importer

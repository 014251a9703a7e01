#pragma once
// The whole site as one constant value: the public entries, and who is connected with whom in both directions.
// Made by load(); then read by generator, search and exports from any number of threads.

#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.h"
#include "site/entry.h"
#include "site/settings.h"

namespace herald::site {

/// A person × an event × a part. Read from the `speakers` of a talk or from the `lineup` of an event.
struct Appearance {
  const Entry* person = nullptr;  ///< null for someone who is only named
  std::string_view name = {};     ///< as shown: the person's, or the one that was written
  const Entry* event = nullptr;   ///< null for a talk given nowhere in particular
  const Entry* talk = nullptr;    ///< null for a place in a line-up
  std::string_view part = {};     ///< `as`: "keynote", "panellist"; "speaker" when left out
  std::string_view session = {};  ///< of a line-up; may be empty
  std::optional<Date> date = {};  ///< the talk's, else the event's first day
};

/// An entry that is not public, and why: "a draft", "no valid consent".
struct LeftOut {
  std::string file;
  std::string reason;
};

/// A file that belongs to public entries and is published as it is, under `path`: "data/pay/pay.csv".
struct Attachment {
  std::string path;
  std::filesystem::path source;
  std::optional<pictures::Photo> photo = {};  ///< of a picture: it is published without its metadata
};

/// What load() makes a Site of.
struct SiteParts {
  Settings settings;
  std::vector<std::unique_ptr<Entry>> entries;  ///< the public ones only, their references resolved among themselves;
                                                ///< and their translations
  std::vector<LeftOut> left_out;
  std::vector<Attachment> attachments;
  Date day;
};

class Site {
 public:
  using Entries = std::span<const Entry* const>;

  explicit Site(SiteParts parts);

  const Settings& settings() const { return settings_; }
  /// The day for which the site was loaded: what is over by then is over on all its pages.
  const Date& day() const { return day_; }
  const std::vector<LeftOut>& left_out() const { return left_out_; }
  const std::vector<Attachment>& attachments() const { return attachments_; }

  /// Public entries in the order of all_kinds, and within a kind as in of(). Translations are not among them.
  Entries entries() const { return all_; }
  /// Their public translations, in the order of their addresses.
  Entries translations() const { return translations_; }
  /// Of one kind in the order of its list: stories, events and talks newest first; opportunities that are open before
  /// those that are closed, the next deadline first; the others by title.
  Entries of(Kind kind) const;
  /// The same for readers of `language`: what is there in it, in its alphabet's order, before what is not.
  std::vector<const Entry*> of(Kind kind, const std::string& language) const;
  const Entry* find(Kind kind, std::string_view slug) const;

  // Asked about a translation, the functions below answer for its original.

  /// Entries of kind `from` that name `target` anywhere in their front matter, each once, in list order.
  Entries referring_to(const Entry& target, Kind from) const;

  /// Entries filed under a term, in list order.
  Entries with_term(std::string_view taxonomy, std::string_view term) const;

  /// All appearances: newest first, undated last.
  std::span<const Appearance> appearances() const { return appearances_; }
  /// Those of a person, at an event (its line-up and its talks), or of a talk; newest first.
  std::span<const Appearance* const> appearances_of(const Entry& entry) const;

 private:
  void link_translations();
  void number_in_order();
  void connect(const Entry& from, const Node& node);
  void file_under_terms(const Entry& entry);
  void collect_appearances();

  Settings settings_;
  Date day_;
  std::vector<std::unique_ptr<Entry>> owned_;
  std::vector<LeftOut> left_out_;
  std::vector<Attachment> attachments_;
  std::vector<const Entry*> all_;
  std::vector<const Entry*> translations_;
  std::map<Kind, std::vector<const Entry*>> by_kind_;
  std::map<Kind, std::unordered_map<std::string_view, const Entry*>> by_slug_;
  std::unordered_map<const Entry*, std::map<Kind, std::vector<const Entry*>>> referring_;
  std::map<std::pair<std::string_view, std::string_view>, std::vector<const Entry*>> by_term_;
  std::vector<Appearance> appearances_;
  std::unordered_map<const Entry*, std::vector<const Appearance*>> appearances_of_;
};

/// Whether the last day of an event, or the closing day of an opportunity, was before `day`. What has no such day is
/// never over.
bool is_over(const Entry& entry, const Date& day);

}  // namespace herald::site

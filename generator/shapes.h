#pragma once
// The handful of shapes that docs/themes.md describes and pages of every kind are put together from: cards,
// appearances, facts, groups, sources. Each function sets every name of its shape, so that nothing shines through from
// the scope around it.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "generator/cards.h"
#include "generator/wording.h"
#include "site/site.h"

namespace herald::generator {

/// LANGUAGE and WRITTEN (its direction) where the entry is not in the page's language; else empty.
void set_language(View& view, const site::Entry& entry, const Wording& wording);

/// "card": an entry in short. Pages get theirs from Cards.
void fill_card(View& card, const site::Entry& entry, const site::Site& site, const Wording& wording);

/// "appearance".
View& add_appearance(View& view, std::string_view section, const site::Appearance& appearance, const Wording& wording);

/// INITIALS, TINT and MONOGRAM of a person.
void set_monogram(View& view, const std::string& name, std::string_view slug);

/// "link" to an entry.
View& add_entry_link(View& view, std::string_view section, const site::Entry& entry);
/// A link for each reference at `key`, in the entry's language where there is such a page; nothing for those that are
/// not public.
void add_entry_links(View& view, std::string_view section, const site::Entry& entry, std::string_view key);
/// A link to a search for each text at `key`.
void add_search_links(View& view, std::string_view section, const site::Entry& entry, std::string_view key);

/// "source", for each of the entry's.
void add_sources(View& view, const site::Entry& entry);

/// "group" in section GROUPS: those of kind `kind` that name `entry`; none, no group.
void add_group(View& view, const site::Entry& entry, site::Kind kind, const site::Site& site, const Cards& cards,
               const Wording& wording);

/// Collects "fact"s in one section. Those without a value leave no trace.
class Facts {
 public:
  Facts(View& view, std::string_view section, const Wording& wording)
      : view_(view), section_(section), wording_(wording) {}

  void add(std::string_view name, const std::vector<LinkText>& values);
  void add(std::string_view name, const std::string& text, const std::string& url = {});
  /// The text at `key`, or each of its texts.
  void add_texts(const site::Entry& entry, std::string_view key);
  /// The same, each replaced by the word at `group`.value.
  void add_labels(const site::Entry& entry, std::string_view key, std::string_view group);
  void add_date(const site::Entry& entry, std::string_view key);
  /// Everything that the map at `key` holds, each as its type in the schema asks.
  void add_map(const site::Entry& entry, std::string_view key);

 private:
  View& view_;
  std::string section_;
  const Wording& wording_;
};

/// The texts at `node`: itself, or its items.
std::vector<std::string> texts_of(const site::Node* node);

/// A host without "www.": what a link to a website is called.
std::string host_of(std::string_view url);

}  // namespace herald::generator

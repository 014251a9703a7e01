// Which ids are certain:
//
// - A guid is unique in the world, a code within its source.
// - A number is unique within one event's file. Across the events of one source it is trusted together with the name
//   only: conferences move from one system to the next, and number 6 becomes somebody else.
// - The same number with another name is a hint: people change their names. Only similar names are listed, or a moved
//   conference would list everybody.
// - Without any id, the full name within one event's file.

#include "importer/people.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/hash.h"
#include "base/text.h"
#include "importer/mentions.h"

namespace herald::importer {
namespace {

using site::Kind;

std::string print_of(std::string_view text) {
  return to_hex(fingerprint(text));
}

struct Ids {
  std::vector<std::string> certain;
  std::vector<std::string> hints;
};

Ids ids_of(const Appearing& who, const std::string& source) {
  Ids ids;
  const std::string name = comparable_name(who.person->name);
  bool has_id = false;
  for (const std::string& id : who.person->ids) {
    const std::string_view kind = std::string_view(id).substr(0, id.find(':'));
    if (kind == "mail") continue;  // contact data: of use within the file only
    has_id = true;
    if (kind == "guid") {
      ids.certain.push_back(print_of(id));
    } else if (kind == "code") {
      ids.certain.push_back(print_of(fmt::format("{} of {}", id, source)));
    } else {
      for (const std::string& event : who.events)
        ids.certain.push_back(print_of(fmt::format("{} at {}", id, event)));
      ids.certain.push_back(print_of(fmt::format("{} of {} named {}", id, source, name)));
      ids.hints.push_back(print_of(fmt::format("{} of {}", id, source)));
    }
  }
  if (!has_id) {
    for (const std::string& event : who.events)
      ids.certain.push_back(print_of(fmt::format("name {} at {}", name, event)));
    if (who.events.empty()) ids.certain.push_back(print_of(fmt::format("name {} of {}", name, source)));
  }
  return ids;
}

/// Whether two folded names share a word that is more than an initial.
bool are_similar(std::string_view a, std::string_view b) {
  std::set<std::string_view> words;
  for (const std::string_view word : split(a, ' ')) {
    if (word.size() >= 3) words.insert(word);
  }
  return std::ranges::any_of(split(b, ' '), [&](std::string_view word) { return words.contains(word); });
}

std::string slug_of_entry(std::string_view entry) {
  return std::string(entry.substr(entry.find('/') + 1));
}

void add_once(std::vector<std::string>& values, const std::string& value) {
  if (std::ranges::find(values, value) == values.end()) values.push_back(value);
}

}  // namespace

std::string person_entry(std::string_view slug) {
  return fmt::format("people/{}", slug);
}

std::vector<Match> People::match(const std::vector<Appearing>& appearing, const std::string& source) {
  hinted_.clear();
  for (const Record* record : ledger_.all()) {
    for (const std::string& hint : record->hints) {
      if (!record->entry.empty()) add_once(hinted_[hint], slug_of_entry(record->entry));
    }
  }
  std::vector<Match> matches;
  for (const Appearing& who : appearing)
    matches.push_back(match_one(who, source));
  retire_replaced(appearing);
  // Only now are all of the file's people there to be compared with.
  for (std::size_t i = 0; i < appearing.size(); ++i) {
    if (!matches[i].slug.empty()) list_doubts(appearing[i], matches[i].slug, source);
  }
  // A pair is listed once, as the page that was made later and the one it may be.
  for (Doubt& doubt : doubts_) {
    const auto order = [](const std::string& slug) { return std::pair(slug.size(), slug); };
    if (order(doubt.slug) < order(doubt.like)) std::swap(doubt.slug, doubt.like);
  }
  std::ranges::sort(doubts_);
  doubts_.erase(std::unique(doubts_.begin(), doubts_.end()), doubts_.end());
  return matches;
}

Match People::match_one(const Appearing& who, const std::string& source) {
  const std::string folded = comparable_name(who.person->name);
  if (folded.empty()) return {};
  const Ids ids = ids_of(who, source);
  Record* record = nullptr;
  for (const std::string& id : ids.certain) {
    Record* const found = ledger_.find_id(id);
    // If one of her ids was of a page that an editor deleted, she stays away, whatever the others say.
    if (found != nullptr && (record == nullptr || found->entry.empty())) record = found;
  }
  std::string slug;
  if (const auto word = options_.same.find(folded); word != options_.same.end()) slug = word->second;
  if (slug.empty() && record != nullptr) {
    slug = slug_of(*record, who, folded);
    if (slug.empty()) {
      note(*record, who, source);
      return {"", Standing::removed};
    }
  }
  if (slug.empty()) {
    const auto named =
        std::ranges::find_if(who.evidence, [&](const std::string& s) { return content_.is_named(s, folded); });
    if (named != who.evidence.end()) slug = *named;
  }
  if (slug.empty() && options_.same_names == SameNames::agree) slug = same_name_here(folded, source);
  const Standing standing = slug.empty() ? Standing::created : Standing::known;
  if (slug.empty()) slug = new_slug(*who.person);

  const std::string old_entry = record == nullptr ? std::string() : record->entry;
  if (ledger_.find_entry(person_entry(slug)) == nullptr) {
    Record fresh;
    fresh.entry = person_entry(slug);
    ledger_.add(std::move(fresh));
  }
  Record& own = *ledger_.find_entry(person_entry(slug));
  if (!old_entry.empty() && old_entry != own.entry) ledger_.hand_over(*ledger_.find_entry(old_entry), own);
  note(own, who, source);
  content_.add_person_name(slug, folded);
  return {slug, standing};
}

/// A draft that was handed over stays until the last event whose sessions name it has been imported again.
void People::retire_replaced(const std::vector<Appearing>& appearing) {
  std::set<std::string> events;
  for (const Appearing& who : appearing)
    events.insert(who.events.begin(), who.events.end());
  for (Record* record : ledger_.all()) {
    if (record->entry.empty() || !record->ids.empty()) continue;
    std::erase_if(record->events, [&](const std::string& event) { return events.contains(event); });
    if (record->events.empty()) add_once(replaced_, slug_of_entry(record->entry));
  }
}

bool People::is_replaced(const std::string& slug) {
  const Record* record = ledger_.find_entry(person_entry(slug));
  return record != nullptr && record->ids.empty();
}

/// The page that `record` stands for today; empty when an editor deleted it.
std::string People::slug_of(Record& record, const Appearing& who, const std::string& folded) {
  if (!record.entry.empty()) {
    const std::string slug = slug_of_entry(record.entry);
    if (content_.has(Kind::person, slug)) return slug;
    if (const std::string renamed = content_.renamed_person(slug); !renamed.empty()) {
      ledger_.rename(record, person_entry(renamed));
      return renamed;
    }
  }
  // Her draft is gone, but the pages of her sessions name somebody of her name: an editor put the two together.
  for (const std::string& slug : who.evidence) {
    if (content_.has(Kind::person, slug) && content_.is_named(slug, folded)) return slug;
  }
  if (!record.entry.empty()) {
    ledger_.rename(record, "");
    record.keys.clear();
    record.from.clear();
  }
  return {};
}

/// The only person of this name who was imported from the same source; empty when there is none or more than one.
std::string People::same_name_here(const std::string& folded, const std::string& source) {
  std::vector<std::string> found;
  for (const std::string& slug : content_.people_named(folded)) {
    const Record* record = ledger_.find_entry(person_entry(slug));
    if (record != nullptr && std::ranges::find(record->sources, source) != record->sources.end()) found.push_back(slug);
  }
  return found.size() == 1 ? found.front() : std::string();
}

std::string People::new_slug(const Person& person) const {
  std::string base = slugify(person.name);
  if (base.empty()) base = "person-" + print_of(person.name).substr(0, 8);
  std::string slug = base;
  for (int number = 2; content_.has(Kind::person, slug) || ledger_.find_entry(person_entry(slug)) != nullptr; ++number)
    slug = fmt::format("{}-{}", base, number);
  return slug;
}

void People::note(Record& record, const Appearing& who, const std::string& source) {
  const Ids ids = ids_of(who, source);
  for (const std::string& id : ids.certain)
    ledger_.add_id(record, id);
  for (const std::string& hint : ids.hints) {
    add_once(record.hints, hint);
    if (!record.entry.empty()) add_once(hinted_[hint], slug_of_entry(record.entry));
  }
  for (const std::string& event : who.events)
    add_once(record.events, event);
  add_once(record.sources, source);
}

void People::list_doubts(const Appearing& who, const std::string& slug, const std::string& source) {
  const std::string folded = comparable_name(who.person->name);
  for (const std::string& other : content_.people_named(folded)) {
    if (other != slug && !is_replaced(other))
      doubts_.push_back({who.person->name, slug, other, "the same name, not known to be the same person"});
  }
  for (const std::string& hint : ids_of(who, source).hints) {
    for (const std::string& other : hinted_[hint]) {
      const bool has_page = content_.has(Kind::person, other) && !is_replaced(other);
      if (other == slug || !has_page || content_.is_named(other, folded)) continue;
      std::string other_name = other;
      std::ranges::replace(other_name, '-', ' ');
      if (are_similar(other_name, folded)) {
        doubts_.push_back({who.person->name, slug, other, "the same number at this conference under another name"});
      }
    }
  }
}

}  // namespace herald::importer

#include "site/site.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/text.h"

namespace herald::site {
namespace {

bool is_dated(Kind kind) {
  return kind == Kind::story || kind == Kind::event || kind == Kind::talk;
}

Date date_for_order(const Entry& entry) {
  if (!is_dated(entry.kind)) return {};
  if (const auto own = entry.date(entry.kind == Kind::event ? "start" : "date")) return *own;
  if (entry.kind != Kind::talk) return {};
  const auto events = entry.targets("event");
  return events.empty() ? Date() : events.front()->date("start").value_or(Date());
}

/// Grows with the date.
int number_of(const Date& date) {
  return (date.year * 100 + date.month) * 100 + date.day;
}

/// What stands before the title in the order of a list: a part of the list, and a place in it by date.
std::pair<int, int> place_by_date(const Entry& entry, const Date& day) {
  if (entry.kind != Kind::opportunity) return {0, -number_of(date_for_order(entry))};
  const auto closes = entry.date("closes");
  if (!closes) return {1, 0};
  return is_over(entry, day) ? std::pair(2, -number_of(*closes)) : std::pair(0, number_of(*closes));
}

/// Orders the entries of one kind as its list shows them.
std::vector<const Entry*> in_list_order(std::vector<const Entry*> entries, const std::string& language,
                                        const Date& day) {
  struct Keyed {
    std::pair<int, int> place;
    std::string title;
    const Entry* entry;
  };
  std::vector<Keyed> keyed;
  keyed.reserve(entries.size());
  for (const Entry* entry : entries) {
    keyed.push_back({place_by_date(*entry, day), collation_key(entry->title, language), entry});
  }
  std::ranges::sort(keyed, [](const Keyed& a, const Keyed& b) {
    return std::tie(a.place, a.title, a.entry->slug) < std::tie(b.place, b.title, b.entry->slug);
  });
  std::ranges::transform(keyed, entries.begin(), &Keyed::entry);
  return entries;
}

template <typename Map, typename Key>
Site::Entries entries_at(const Map& map, const Key& key) {
  const auto found = map.find(key);
  return found == map.end() ? Site::Entries() : Site::Entries(found->second);
}

}  // namespace

bool is_over(const Entry& entry, const Date& day) {
  std::optional<Date> end;
  if (entry.kind == Kind::opportunity) end = entry.date("closes");
  if (entry.kind == Kind::event) end = entry.date("end") ? entry.date("end") : entry.date("start");
  return end && last_day(*end) < day;
}

Site::Site(SiteParts parts)
    : settings_(std::move(parts.settings)),
      day_(parts.day),
      owned_(std::move(parts.entries)),
      left_out_(std::move(parts.left_out)),
      attachments_(std::move(parts.attachments)) {
  for (std::size_t number = 0; number < owned_.size(); ++number) {
    const auto& entry = owned_[number];
    entry->number = number;
    if (entry->is_translation) continue;
    by_kind_[entry->kind].push_back(entry.get());
    by_slug_[entry->kind].emplace(entry->slug, entry.get());
  }
  for (auto& [kind, of_kind] : by_kind_) {
    of_kind = in_list_order(std::move(of_kind), settings_.language, day_);
    all_.insert(all_.end(), of_kind.begin(), of_kind.end());
  }
  link_translations();
  number_in_order();
  // In list order, so that every list of referring entries comes out in list order too.
  for (const Entry* entry : all_) {
    connect(*entry, entry->front);
    file_under_terms(*entry);
  }
  collect_appearances();
}

Site::Entries Site::of(Kind kind) const {
  return entries_at(by_kind_, kind);
}

std::vector<const Entry*> Site::of(Kind kind, const std::string& language) const {
  std::vector<const Entry*> entries;
  for (const Entry* entry : of(kind))
    entries.push_back(&entry->in(language));
  if (language == settings_.language) return entries;
  entries = in_list_order(std::move(entries), language, day_);
  std::ranges::stable_partition(entries, [&](const Entry* entry) { return entry->language == language; });
  return entries;
}

void Site::link_translations() {
  for (const auto& entry : owned_) {
    if (entry->is_translation) translations_.push_back(entry.get());
  }
  // By address, so that each original gets its own ordered by language.
  std::ranges::sort(translations_, {}, &Entry::url);
  for (const Entry* translation : translations_)
    owned_[translation->original->number]->translations.push_back(translation);
}

/// Until here an entry's number was its place in owned_.
void Site::number_in_order() {
  std::vector<Entry*> in_order;
  in_order.reserve(owned_.size());
  for (const auto* part : {&all_, &translations_}) {
    for (const Entry* entry : *part)
      in_order.push_back(owned_[entry->number].get());
  }
  for (std::size_t number = 0; number < in_order.size(); ++number)
    in_order[number]->number = number;
}

const Entry* Site::find(Kind kind, std::string_view slug) const {
  const auto of_kind = by_slug_.find(kind);
  if (of_kind == by_slug_.end()) return nullptr;
  const auto found = of_kind->second.find(slug);
  return found == of_kind->second.end() ? nullptr : found->second;
}

Site::Entries Site::referring_to(const Entry& target, Kind from) const {
  const auto found = referring_.find(&target.root());
  return found == referring_.end() ? Entries() : entries_at(found->second, from);
}

Site::Entries Site::with_term(std::string_view taxonomy, std::string_view term) const {
  return entries_at(by_term_, std::pair(taxonomy, term));
}

std::span<const Appearance* const> Site::appearances_of(const Entry& entry) const {
  const auto found = appearances_of_.find(&entry.root());
  return found == appearances_of_.end() ? std::span<const Appearance* const>() : found->second;
}

void Site::connect(const Entry& from, const Node& node) {
  if (node.target != nullptr) {
    std::vector<const Entry*>& referring = referring_[node.target][from.kind];
    if (referring.empty() || referring.back() != &from) referring.push_back(&from);
  }
  for (const Node& item : node.items)
    connect(from, item);
  for (const Field& field : node.fields)
    connect(from, field.value);
}

void Site::file_under_terms(const Entry& entry) {
  for (const Taxonomy& taxonomy : settings_.taxonomies) {
    if (find_key(entry.kind, taxonomy.name) == nullptr) continue;
    for (const Node& term : entry.list(taxonomy.name)) {
      by_term_[{taxonomy.name, term.text}].push_back(&entry);
    }
  }
}

void Site::collect_appearances() {
  const auto add = [&](const Node& line, Appearance appearance) {
    appearance.person = target_of(line, "person");
    appearance.name = appearance.person != nullptr ? appearance.person->title : text_of(line, "name");
    const std::string_view part = text_of(line, "as");
    appearance.part = part.empty() ? "speaker" : part;
    if (!appearance.name.empty()) appearances_.push_back(appearance);
  };
  for (const Entry* event : of(Kind::event)) {
    for (const Node& line : event->list("lineup")) {
      add(line, {.event = event, .session = text_of(line, "session"), .date = event->date("start")});
    }
  }
  for (const Entry* talk : of(Kind::talk)) {
    const auto events = talk->targets("event");
    const Entry* event = events.empty() ? nullptr : events.front();
    auto date = talk->date("date");
    if (!date && event != nullptr) date = event->date("start");
    for (const Node& line : talk->list("speakers"))
      add(line, {.event = event, .talk = talk, .date = date});
  }
  std::ranges::stable_sort(appearances_, [](const Appearance& a, const Appearance& b) {
    return b.date.value_or(Date()) < a.date.value_or(Date());
  });
  for (const Appearance& appearance : appearances_) {
    for (const Entry* entry : {appearance.person, appearance.event, appearance.talk}) {
      if (entry != nullptr) appearances_of_[entry].push_back(&appearance);
    }
  }
}

}  // namespace herald::site

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

/// Orders the entries of one kind as its list shows them.
std::vector<const Entry*> in_list_order(std::vector<const Entry*> entries, const std::string& language) {
  struct Keyed {
    Date date;
    std::string title;
    const Entry* entry;
  };
  std::vector<Keyed> keyed;
  keyed.reserve(entries.size());
  for (const Entry* entry : entries) {
    keyed.push_back({date_for_order(*entry), collation_key(entry->title, language), entry});
  }
  std::ranges::sort(keyed, [](const Keyed& a, const Keyed& b) {
    if (a.date != b.date) return b.date < a.date;
    return std::tie(a.title, a.entry->slug) < std::tie(b.title, b.entry->slug);
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

Site::Site(Settings settings, std::vector<std::unique_ptr<Entry>> entries, std::vector<LeftOut> left_out,
           std::vector<Attachment> attachments)
    : settings_(std::move(settings)),
      owned_(std::move(entries)),
      left_out_(std::move(left_out)),
      attachments_(std::move(attachments)) {
  for (std::size_t number = 0; number < owned_.size(); ++number) {
    const auto& entry = owned_[number];
    entry->number = number;
    by_kind_[entry->kind].push_back(entry.get());
    by_slug_[entry->kind].emplace(entry->slug, entry.get());
  }
  for (auto& [kind, of_kind] : by_kind_) {
    of_kind = in_list_order(std::move(of_kind), settings_.language);
    all_.insert(all_.end(), of_kind.begin(), of_kind.end());
  }
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

const Entry* Site::find(Kind kind, std::string_view slug) const {
  const auto of_kind = by_slug_.find(kind);
  if (of_kind == by_slug_.end()) return nullptr;
  const auto found = of_kind->second.find(slug);
  return found == of_kind->second.end() ? nullptr : found->second;
}

Site::Entries Site::referring_to(const Entry& target, Kind from) const {
  const auto found = referring_.find(&target);
  return found == referring_.end() ? Entries() : entries_at(found->second, from);
}

Site::Entries Site::with_term(std::string_view taxonomy, std::string_view term) const {
  return entries_at(by_term_, std::pair(taxonomy, term));
}

std::span<const Appearance* const> Site::appearances_of(const Entry& entry) const {
  const auto found = appearances_of_.find(&entry);
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

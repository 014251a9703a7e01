#include "search/documents.h"

#include "base/text.h"
#include "search/packing.h"
#include "search/places.h"
#include "search/site_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace herald::search {
namespace {

using site::Appearance;
using site::Entry;
using site::Kind;

/// At most `longest_text` bytes, cut between characters.
std::string_view bounded(std::string_view text) {
  if (text.size() <= longest_text) return text;
  std::size_t end = longest_text;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    --end;
  return text.substr(0, end);
}

/// Keys whose plain words are searched beside the body; the kinds that have them are told by the schema.
constexpr std::string_view text_keys[] = {"headline", "organisation", "sector",    "skills",     "place", "byline",
                                          "quote",    "series",       "organiser", "family",     "reach", "for",
                                          "type",     "level",        "source",    "communities"};

/// Appearances of a person, a talk counted once however often it names her.
std::vector<const Appearance*> pieces_of(const site::Site& site, const Entry& person) {
  std::vector<const Appearance*> pieces;
  std::set<const Entry*> talks;
  for (const Appearance* appearance : site.appearances_of(person)) {
    if (appearance->talk == nullptr || talks.insert(appearance->talk).second) pieces.push_back(appearance);
  }
  return pieces;
}

std::string title_of_piece(const Appearance& appearance) {
  if (appearance.talk != nullptr) return appearance.talk->title;
  if (!appearance.session.empty()) return std::string(appearance.session);
  return appearance.event == nullptr ? std::string() : appearance.event->title;
}

/// Of a place in a line-up.
std::string url_of_piece(const Appearance& appearance) {
  return appearance.event == nullptr ? std::string() : appearance.event->url();
}

}  // namespace

std::optional<Date> date_of_entry(const Entry& entry) {
  for (const std::string_view key : {"date", "start", "published", "opens"}) {
    if (const auto date = parse_date(text_at(entry, key))) return date;
  }
  return std::nullopt;
}

std::optional<Date> date_of(const PlannedDocument& planned) {
  switch (planned.role) {
    case DocumentRole::appearance:
      return planned.appearance->date;
    case DocumentRole::story:
      return date_of_entry(*planned.story);
    case DocumentRole::main:
      break;
  }
  return date_of_entry(*planned.owner);
}

Plan plan_documents(const site::Site& site) {
  Plan plan;
  for (const Entry* owner : site.entries()) {
    if (!may_be_searched(*owner)) continue;
    const std::uint32_t number = plan.owners++;
    plan.documents.push_back({number, DocumentRole::main, owner, nullptr, nullptr});
    plan.main_documents.emplace(owner, static_cast<Xapian::docid>(plan.documents.size()));
    plan.facet_values.add(facet_tags_of(site, *owner));
    if (owner->kind != Kind::person) continue;
    for (const Appearance* appearance : pieces_of(site, *owner)) {
      plan.documents.push_back({number, DocumentRole::appearance, owner, appearance, nullptr});
    }
    for (const Entry* story : site.referring_to(*owner, Kind::story)) {
      if (!may_be_searched(*story)) continue;
      plan.documents.push_back({number, DocumentRole::story, owner, nullptr, story});
      plan.facet_values.add(piece_tags_of(*story));
    }
  }
  plan.facet_values.number();
  return plan;
}

Draft DocumentWriter::write(const PlannedDocument& planned) {
  draft_ = {};
  draft_.value(prefix::kind, site::name_of(planned.owner->kind));
  switch (planned.role) {
    case DocumentRole::main:
      write_main(*planned.owner);
      break;
    case DocumentRole::appearance:
      write_appearance(planned);
      break;
    case DocumentRole::story:
      write_story(planned);
      break;
  }
  if (const auto date = date_of(planned)) draft_.date(*date);
  return std::move(draft_);
}

void DocumentWriter::write_main(const Entry& entry) {
  draft_.value(prefix::document, fmt::format("{}/{}", site::name_of(entry.kind), entry.slug));
  index_own_text(entry);
  index_attributes(entry);
  index_connections(entry);

  draft_.data(Packer().text(entry.summary).text(bounded(entry.body.text)).take());
}

void DocumentWriter::write_appearance(const PlannedDocument& planned) {
  const Entry& person = *planned.owner;
  const Appearance& appearance = *planned.appearance;
  const Entry* talk = appearance.talk;
  const std::string title = title_of_piece(appearance);
  draft_.value(prefix::document,
               fmt::format("person/{}/{}", person.slug, talk != nullptr ? "talk/" + talk->slug : "lineup/" + title));

  draft_.prose(title, piece_title_weight);
  draft_.field_text(title, prefix::title);
  if (talk != nullptr) {
    draft_.prose(talk->body.text);
  }
  index_attributes(person);
  if (talk != nullptr) index_topics(*talk);
  if (appearance.event != nullptr) {
    draft_.text(appearance.event->title, 0);
    index_event(*appearance.event);
  }
  draft_.value(prefix::part, appearance.part);

  if (talk != nullptr) return;
  draft_.data(Packer()
                  .text(title)
                  .text(url_of_piece(appearance))
                  .text(appearance.event == nullptr ? std::string_view() : appearance.event->title)
                  .text(bounded(appearance.session))
                  .take());
}

void DocumentWriter::write_story(const PlannedDocument& planned) {
  const Entry& person = *planned.owner;
  const Entry& story = *planned.story;
  draft_.value(prefix::document, fmt::format("person/{}/story/{}", person.slug, story.slug));
  draft_.prose(story.title, piece_title_weight);
  draft_.field_text(story.title, prefix::title);
  draft_.prose(story.body.text);
  index_attributes(person);
  index_topics(story);
}

void DocumentWriter::index_own_text(const Entry& entry) {
  draft_.text(entry.title, title_weight);
  draft_.field_text(entry.title, prefix::title);
  for (const std::string_view name : other_names_of(entry)) {
    draft_.text(name, title_weight);
    draft_.field_text(name, prefix::title);
  }
  // A summary that an editor did not write is the start of the body, and would count it twice.
  draft_.text(text_at(entry, "summary"));
  for (const std::string_view key : text_keys) {
    for (const std::string_view text : texts_at(entry, key))
      draft_.text(text);
  }
  for (const site::Node* step : maps_at(entry, "journey")) {
    for (const std::string_view key : {"role", "organisation", "note"})
      draft_.text(site::text_of(*step, key));
  }
  // With their other names: who asks for a CIO finds the chief information officers.
  for (const std::string_view key : {"roles", "topics"}) {
    for (const Entry* named : targets_at(entry, key)) {
      draft_.text(named->title);
      for (const std::string_view name : other_names_of(*named))
        draft_.text(name);
    }
  }
  draft_.text(entry.body.text);
}

void DocumentWriter::index_names(const Entry& entry) {
  draft_.field_names(entry.title, prefix::speaker);
  for (const std::string_view name : other_names_of(entry))
    draft_.field_names(name, prefix::speaker);
}

/// What is true of `entry` itself; of a person, on each of her pieces as well.
void DocumentWriter::index_attributes(const Entry& entry) {
  if (entry.kind == Kind::person) index_names(entry);
  std::vector<const Entry*> roles = targets_at(entry, "roles");
  if (entry.kind == Kind::role) roles.push_back(&entry);
  for (const Entry* role : roles) {
    draft_.value(prefix::role, role->slug);
    draft_.field_text(role->title, prefix::role_text);
    for (const std::string_view name : other_names_of(*role))
      draft_.field_text(name, prefix::role_text);
  }
  index_topics(entry);
  draft_.field_text(text_at(entry, "place"), prefix::place_text);
  for (const std::string_view language : texts_at(entry, "languages")) {
    draft_.value(prefix::language, fold(language));
  }
  if (entry.kind == Kind::talk) draft_.value(prefix::language, fold(text_at(entry, "language")));
}

void DocumentWriter::index_topics(const Entry& entry) {
  std::vector<const Entry*> topics = targets_at(entry, "topics");
  if (entry.kind == Kind::topic) topics.push_back(&entry);
  for (const Entry* topic : with_broader(std::move(topics))) {
    draft_.value(prefix::topic, topic->slug);
    draft_.field_text(topic->title, prefix::topic_text);
    for (const std::string_view name : other_names_of(*topic))
      draft_.field_text(name, prefix::topic_text);
  }
}

void DocumentWriter::index_event(const Entry& event) {
  draft_.value(prefix::event, event.slug);
  draft_.field_text(event.title, prefix::event_text);
  draft_.field_text(text_at(event, "series"), prefix::event_text);
}

/// Who and what a main document is connected with: a person's events, an event's or a talk's speakers.
void DocumentWriter::index_connections(const Entry& entry) {
  if (entry.kind == Kind::event) index_event(entry);
  for (const Entry* event : targets_at(entry, "event")) {
    index_event(*event);
    draft_.text(event->title);
  }
  for (const Entry* person : targets_at(entry, "people")) {
    if (!may_be_searched(*person)) continue;
    index_names(*person);
    draft_.text(person->title);
  }
  std::set<const Entry*> events;
  for (const Appearance* appearance : site_.appearances_of(entry)) {
    draft_.value(prefix::part, appearance->part);
    if (entry.kind != Kind::person) {
      if (appearance->person != nullptr && !may_be_searched(*appearance->person)) continue;
      draft_.text(appearance->name);
      draft_.text(appearance->session);
      draft_.field_names(appearance->name, prefix::speaker);
      if (appearance->person != nullptr) index_names(*appearance->person);
      continue;
    }
    if (appearance->talk != nullptr) index_topics(*appearance->talk);
    if (appearance->event != nullptr && events.insert(appearance->event).second) {
      index_event(*appearance->event);
    }
  }
}

}  // namespace herald::search

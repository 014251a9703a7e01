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

void add_value(Xapian::Document& document, const char* prefix, std::string_view value) {
  if (value.empty()) return;
  const std::string term = prefix + std::string(value);
  if (term.size() <= longest_term) document.add_boolean_term(term);
}

void add_date(Xapian::Document& document, const std::optional<Date>& date) {
  if (date) document.add_value(slot::date, slot_date(*date));
}

std::optional<Date> date_of_entry(const Entry& entry) {
  for (const std::string_view key : {"date", "start", "published", "opens"}) {
    if (const auto date = parse_date(text_at(entry, key))) return date;
  }
  return std::nullopt;
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

std::string url_of_piece(const Appearance& appearance) {
  if (appearance.talk != nullptr) return appearance.talk->url();
  return appearance.event == nullptr ? std::string() : appearance.event->url();
}

}  // namespace

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

Xapian::Document DocumentWriter::write(const PlannedDocument& planned) {
  Xapian::Document document;
  tokenizer_.begin(document);
  document.add_value(slot::owner,
                     Packer().number(planned.owner_number).number(static_cast<std::uint64_t>(planned.role)).take());
  add_value(document, prefix::kind, site::name_of(planned.owner->kind));
  switch (planned.role) {
    case DocumentRole::main:
      write_main(*planned.owner, document);
      break;
    case DocumentRole::appearance:
      write_appearance(planned, document);
      break;
    case DocumentRole::story:
      write_story(planned, document);
      break;
  }
  return document;
}

void DocumentWriter::write_main(const Entry& entry, Xapian::Document& document) {
  add_value(document, prefix::document, fmt::format("{}/{}", site::name_of(entry.kind), entry.slug));
  index_own_text(entry);
  index_attributes(entry, document);
  index_connections(entry, document);

  Packer names;
  names.number(static_cast<std::uint64_t>(entry.kind)).text(entry.slug).text(entry.title);
  for (const std::string_view name : other_names_of(entry))
    names.text(name);
  document.add_value(slot::names, names.take());
  document.add_value(slot::facets, plan_.facet_values.pack_ids(facet_tags_of(site_, entry)));
  add_date(document, date_of_entry(entry));
  document.add_value(slot::where, pack_where(entry, gazetteer_));
  document.set_data(Packer().text(entry.summary).text(bounded(entry.body.text)).take());
}

void DocumentWriter::write_appearance(const PlannedDocument& planned, Xapian::Document& document) {
  const Entry& person = *planned.owner;
  const Appearance& appearance = *planned.appearance;
  const Entry* talk = appearance.talk;
  const std::string title = title_of_piece(appearance);
  add_value(document, prefix::document,
            fmt::format("person/{}/{}", person.slug, talk != nullptr ? "talk/" + talk->slug : "lineup/" + title));

  tokenizer_.text(title, piece_title_weight);
  tokenizer_.pairs(title, piece_title_weight);
  tokenizer_.field_text(title, prefix::title);
  if (talk != nullptr) {
    tokenizer_.text(talk->body.text);
    tokenizer_.pairs(talk->body.text);
  }
  index_attributes(person, document);
  if (talk != nullptr) index_topics(*talk, document);
  if (appearance.event != nullptr) {
    tokenizer_.text(appearance.event->title, 0);
    index_event(*appearance.event, document);
  }
  add_value(document, prefix::part, appearance.part);

  document.add_value(slot::piece_facets, plan_.facet_values.pack_ids(piece_tags_of(appearance)));
  add_date(document, appearance.date);
  document.set_data(Packer()
                        .number(static_cast<std::uint64_t>(talk != nullptr ? Kind::talk : Kind::event))
                        .text(title)
                        .text(url_of_piece(appearance))
                        .text(appearance.event == nullptr ? std::string_view() : appearance.event->title)
                        .text(appearance.part)
                        .text(appearance.date ? to_iso(*appearance.date) : std::string())
                        .number(talk == nullptr ? 0 : plan_.main_documents.at(talk))
                        .text(bounded(appearance.session))
                        .take());
}

void DocumentWriter::write_story(const PlannedDocument& planned, Xapian::Document& document) {
  const Entry& person = *planned.owner;
  const Entry& story = *planned.story;
  add_value(document, prefix::document, fmt::format("person/{}/story/{}", person.slug, story.slug));
  tokenizer_.text(story.title, piece_title_weight);
  tokenizer_.pairs(story.title, piece_title_weight);
  tokenizer_.field_text(story.title, prefix::title);
  tokenizer_.text(story.body.text);
  tokenizer_.pairs(story.body.text);
  index_attributes(person, document);
  index_topics(story, document);

  const std::optional<Date> date = date_of_entry(story);
  document.add_value(slot::piece_facets, plan_.facet_values.pack_ids(piece_tags_of(story)));
  add_date(document, date);
  document.set_data(Packer()
                        .number(static_cast<std::uint64_t>(Kind::story))
                        .text(story.title)
                        .text(story.url())
                        .text("")
                        .text("")
                        .text(date ? to_iso(*date) : std::string())
                        .number(plan_.main_documents.at(&story))
                        .text("")
                        .take());
}

void DocumentWriter::index_own_text(const Entry& entry) {
  tokenizer_.text(entry.title, title_weight);
  tokenizer_.field_text(entry.title, prefix::title);
  for (const std::string_view name : other_names_of(entry)) {
    tokenizer_.text(name, title_weight);
    tokenizer_.field_text(name, prefix::title);
  }
  // A summary that an editor did not write is the start of the body, and would count it twice.
  tokenizer_.text(text_at(entry, "summary"));
  for (const std::string_view key : text_keys) {
    for (const std::string_view text : texts_at(entry, key))
      tokenizer_.text(text);
  }
  for (const site::Node* step : maps_at(entry, "journey")) {
    for (const std::string_view key : {"role", "organisation", "note"})
      tokenizer_.text(site::text_of(*step, key));
  }
  // With their other names: who asks for a CIO finds the chief information officers.
  for (const std::string_view key : {"roles", "topics"}) {
    for (const Entry* named : targets_at(entry, key)) {
      tokenizer_.text(named->title);
      for (const std::string_view name : other_names_of(*named))
        tokenizer_.text(name);
    }
  }
  tokenizer_.text(entry.body.text);
}

void DocumentWriter::index_names(const Entry& entry) {
  tokenizer_.field_names(entry.title, prefix::speaker);
  for (const std::string_view name : other_names_of(entry))
    tokenizer_.field_names(name, prefix::speaker);
}

/// What is true of `entry` itself; of a person, on each of her pieces as well.
void DocumentWriter::index_attributes(const Entry& entry, Xapian::Document& document) {
  if (entry.kind == Kind::person) index_names(entry);
  std::vector<const Entry*> roles = targets_at(entry, "roles");
  if (entry.kind == Kind::role) roles.push_back(&entry);
  for (const Entry* role : roles) {
    add_value(document, prefix::role, role->slug);
    tokenizer_.field_text(role->title, prefix::role_text);
    for (const std::string_view name : other_names_of(*role))
      tokenizer_.field_text(name, prefix::role_text);
  }
  index_topics(entry, document);
  tokenizer_.field_text(text_at(entry, "place"), prefix::place_text);
  for (const std::string_view language : texts_at(entry, "languages")) {
    add_value(document, prefix::language, fold(language));
  }
  if (entry.kind == Kind::talk) add_value(document, prefix::language, fold(text_at(entry, "language")));
}

void DocumentWriter::index_topics(const Entry& entry, Xapian::Document& document) {
  std::vector<const Entry*> topics = targets_at(entry, "topics");
  if (entry.kind == Kind::topic) topics.push_back(&entry);
  for (const Entry* topic : with_broader(std::move(topics))) {
    add_value(document, prefix::topic, topic->slug);
    tokenizer_.field_text(topic->title, prefix::topic_text);
    for (const std::string_view name : other_names_of(*topic))
      tokenizer_.field_text(name, prefix::topic_text);
  }
}

void DocumentWriter::index_event(const Entry& event, Xapian::Document& document) {
  add_value(document, prefix::event, event.slug);
  tokenizer_.field_text(event.title, prefix::event_text);
  tokenizer_.field_text(text_at(event, "series"), prefix::event_text);
}

/// Who and what a main document is connected with: a person's events, an event's or a talk's speakers.
void DocumentWriter::index_connections(const Entry& entry, Xapian::Document& document) {
  if (entry.kind == Kind::event) index_event(entry, document);
  for (const Entry* event : targets_at(entry, "event")) {
    index_event(*event, document);
    tokenizer_.text(event->title);
  }
  for (const Entry* person : targets_at(entry, "people")) {
    if (!may_be_searched(*person)) continue;
    index_names(*person);
    tokenizer_.text(person->title);
  }
  std::set<const Entry*> events;
  for (const Appearance* appearance : site_.appearances_of(entry)) {
    add_value(document, prefix::part, appearance->part);
    if (entry.kind != Kind::person) {
      if (appearance->person != nullptr && !may_be_searched(*appearance->person)) continue;
      tokenizer_.text(appearance->name);
      tokenizer_.text(appearance->session);
      tokenizer_.field_names(appearance->name, prefix::speaker);
      if (appearance->person != nullptr) index_names(*appearance->person);
      continue;
    }
    if (appearance->talk != nullptr) index_topics(*appearance->talk, document);
    if (appearance->event != nullptr && events.insert(appearance->event).second) {
      index_event(*appearance->event, document);
    }
  }
}

}  // namespace herald::search

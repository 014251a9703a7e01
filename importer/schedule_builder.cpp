#include "importer/schedule_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.h"
#include "importer/clean.h"

namespace herald::importer {
namespace {

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    const char c = text[i];
    const bool is_hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    if (is_hyphen ? c != '-' : !is_hex) return false;
  }
  return text.find_first_not_of("0-") != std::string_view::npos;  // the nil UUID names nothing
}

void fill(std::string& blank, std::string& value) {
  if (blank.empty()) blank = std::move(value);
}

void add_missing(std::vector<std::string>& values, std::vector<std::string>& more) {
  for (std::string& value : more) {
    if (std::ranges::find(values, value) == values.end()) values.push_back(std::move(value));
  }
}

constexpr const char* suspicious = "no honest schedule is like this; look at where the file comes from";

/// The first text that is longer than its limit, named for a message; empty when all fit.
std::string_view too_long(const Session& session) {
  if (session.title.size() > longest_line) return "title";
  if (session.subtitle.size() > longest_text) return "subtitle";
  if (session.abstract.size() > longest_text) return "abstract";
  if (session.description.size() > longest_text) return "description";
  return {};
}

bool is_too_long(const Person& person) {
  return person.name.size() > longest_line || person.headline.size() > longest_text ||
         person.biography.size() > longest_text || person.organisation.size() > longest_text;
}

}  // namespace

void add_id(std::vector<std::string>& ids, std::string_view kind, std::string_view value) {
  std::string text = clean_line(value);
  if (text.empty() || text.size() > longest_line) return;
  std::string lower = text;
  std::ranges::transform(lower, lower.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  std::string id = is_uuid(lower) ? "guid:" + lower : fmt::format("{}:{}", kind, text);
  if (std::ranges::find(ids, id) == ids.end()) ids.push_back(std::move(id));
}

std::size_t ScheduleBuilder::add_person(Person person) {
  person.name = clean_line(without_contacts(clean_line(person.name)));
  if (person.name.find("(contact left out)") != std::string::npos) person.name.clear();
  std::vector<std::string> keys = person.ids;
  if (keys.empty()) keys.push_back("name:" + fold(person.name));
  const auto known = std::ranges::find_if(keys, [&](const std::string& key) { return people_.contains(key); });
  const std::size_t index = known == keys.end() ? schedule_.people.size() : people_.at(*known);
  for (const std::string& key : keys)
    people_.try_emplace(key, index);
  if (index == schedule_.people.size()) {
    schedule_.people.push_back(std::move(person));
    return index;
  }
  Person& first = schedule_.people[index];
  add_missing(first.ids, person.ids);
  fill(first.name, person.name);
  fill(first.headline, person.headline);
  fill(first.organisation, person.organisation);
  fill(first.biography, person.biography);
  if (first.links.empty()) first.links = std::move(person.links);
  return index;
}

std::optional<std::size_t> ScheduleBuilder::find_person(std::string_view id) const {
  const auto found = people_.find(std::string(id));
  return found == people_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Refusal> ScheduleBuilder::add_slot(Session session) {
  if (++schedule_.counts.slots > most_sessions)
    return Refusal{fmt::format("more than {} sessions", most_sessions), suspicious};
  if (session.speakers.size() > most_people_of_session) {
    return Refusal{fmt::format("a session of more than {} people", most_people_of_session), suspicious};
  }
  if (const std::string_view name = too_long(session); !name.empty()) {
    return Refusal{fmt::format("the {} is longer than {} bytes", name, name == "title" ? longest_line : longest_text),
                   "shorten it"};
  }
  session.title = clean_line(without_contacts(clean_line(session.title)));
  if (session.date) add_day(*session.date);
  add_room(session.room);

  const std::string title = fold(session.title);
  std::vector<std::string> free_ids;
  for (std::string& id : session.ids) {
    const auto holders = sessions_.find(id);
    if (holders == sessions_.end()) {
      free_ids.push_back(std::move(id));
      continue;
    }
    // An id that two titles share does not tell them apart: both are kept, the later one without it.
    for (const std::size_t index : holders->second) {
      if (fold(schedule_.sessions[index].title) != title) continue;
      merge_slot(schedule_.sessions[index], std::move(session));
      return {};
    }
  }
  const std::size_t index = schedule_.sessions.size();
  // Without an id, title and day are what a session is known by.
  if (free_ids.empty()) {
    std::string key = fmt::format("title:{}:{}", title, session.date ? to_iso(*session.date) : "");
    if (const auto same = sessions_.find(key); same != sessions_.end() && session.ids.empty()) {
      merge_slot(schedule_.sessions[same->second.front()], std::move(session));
      return {};
    }
    free_ids.push_back(std::move(key));
  }
  session.ids = free_ids;
  for (const std::string& id : free_ids)
    sessions_[id].push_back(index);
  schedule_.sessions.push_back(std::move(session));
  return {};
}

void ScheduleBuilder::merge_slot(Session& session, Session slot) {
  for (Speaker& speaker : slot.speakers) {
    const bool is_known =
        std::ranges::find(session.speakers, speaker.person, &Speaker::person) != session.speakers.end();
    if (!is_known) session.speakers.push_back(std::move(speaker));
  }
  // One refusal is enough: the wish holds for every showing.
  if (slot.recording == Recording::refused) session.recording = Recording::refused;
  if (slot.date && (!session.date || *slot.date < *session.date)) {
    session.date = slot.date;
    session.start = std::move(slot.start);
    session.room = std::move(slot.room);
  }
  fill(session.abstract, slot.abstract);
  fill(session.description, slot.description);
  fill(session.video, slot.video);
  fill(session.slides, slot.slides);
}

void ScheduleBuilder::add_room(std::string_view name) {
  if (std::string room = clean_line(name); !room.empty()) rooms_.insert(std::move(room));
}

std::optional<Refusal> ScheduleBuilder::finish() {
  schedule_.counts.days = days_.size();
  schedule_.counts.rooms = rooms_.size();
  if (schedule_.people.size() > most_people)
    return Refusal{fmt::format("more than {} people", most_people), suspicious};
  const auto person = std::ranges::find_if(schedule_.people, is_too_long);
  if (person == schedule_.people.end()) return {};
  return Refusal{fmt::format("a person's name is longer than {} bytes, or her biography longer than {}: '{}'",
                             longest_line, longest_text, shorten(person->name, 60)),
                 "shorten it"};
}

}  // namespace herald::importer

// schedule.json of frab, pretalx and the C3VOC's hub. Its first version keeps sessions in rooms in days, its second in
// one list: https://github.com/voc/schedule/tree/master/validator/json

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "importer/clean.h"
#include "importer/json_input.h"
#include "importer/problem.h"
#include "importer/readers.h"
#include "importer/schedule_builder.h"
#include "importer/slot_times.h"

namespace herald::importer {
namespace {

std::vector<Link> read_links(const Json& list, std::string_view type) {
  std::vector<Link> links;
  if (!list.is_array()) return links;
  for (const Json& item : list) {
    Link link{line_at(item, "title"), line_at(item, "url"), line_at(item, "type")};
    if (link.url.empty()) link.url = clean_line(text_of(item));
    if (link.title.empty()) link.title = link.url;
    if (link.type.empty() || link.type == "related") link.type = type;
    links.push_back(std::move(link));
  }
  return links;
}

Person read_person(const Json& item) {
  Person person;
  add_id(person.ids, "guid", text_at(item, "guid"));
  add_id(person.ids, "code", text_at(item, "code"));
  add_id(person.ids, "id", text_at(item, "id"));
  for (const std::string_view key : {"public_name", "name", "full_public_name", "display_name"}) {
    if (person.name.empty()) person.name = line_at(item, key);
  }
  if (item.is_string()) person.name = text_of(item);
  for (const std::string_view key : {"biography", "description", "abstract"}) {
    if (person.biography.empty()) person.biography = lines_at(item, key);
  }
  person.links = read_links(at(item, "links"), "");
  return person;
}

class Reader {
 public:
  explicit Reader(const std::string& file) : file_(file), builder_(schedule_) {}

  ReadResult read(const Json& schedule) {
    schedule_.format = "schedule.json";
    const Json& conference = at(schedule, "conference");
    read_conference(schedule, conference);
    if (const Json& events = at(schedule, "events"); events.is_array()) {
      if (auto refusal = read_events(events, "", {})) return refuse_limit(*refusal);
    }
    const Json& days = at(conference, "days");
    if (!days.is_array() && !at(schedule, "events").is_array()) {
      return refuse(file_, "no-schedule", "schedule.conference.days is no list", "export the schedule again");
    }
    for (const Json& day : days) {
      if (auto refusal = read_day(day)) return refuse_limit(*refusal);
    }
    if (auto refusal = builder_.finish()) return refuse_limit(*refusal);
    return std::move(schedule_);
  }

 private:
  void read_conference(const Json& schedule, const Json& node) {
    Conference& conference = schedule_.conference;
    conference.title = line_at(node, "title");
    conference.acronym = line_at(node, "acronym");
    conference.description = lines_at(node, "description");
    conference.city = line_at(node, "city");
    conference.url = line_at(node, "url");
    if (conference.url.empty()) conference.url = line_at(schedule, "url");
    conference.base_url = line_at(schedule, "base_url");
    conference.start = day_of(text_at(node, "start"));
    conference.end = day_of(text_at(node, "end"));
    if (const Json& rooms = at(node, "rooms"); rooms.is_array()) {
      for (const Json& room : rooms)
        room_names_.emplace(line_at(room, "guid"), line_at(room, "name"));
    }
  }

  std::optional<Refusal> read_day(const Json& day) {
    const auto date = day_of(text_at(day, "date"));
    if (date) builder_.add_day(*date);
    const Json& rooms = at(day, "rooms");
    if (rooms.is_object()) {
      for (const auto& [name, events] : rooms.items()) {
        builder_.add_room(name);
        if (auto refusal = read_events(events, name, date)) return refusal;
      }
    } else if (rooms.is_array()) {
      for (const Json& room : rooms) {
        const std::string name = line_at(room, "name");
        builder_.add_room(name);
        if (auto refusal = read_events(at(room, "events"), name, date)) return refusal;
      }
    }
    return {};
  }

  std::optional<Refusal> read_events(const Json& events, const std::string& room, const std::optional<Date>& day) {
    if (!events.is_array()) return {};
    for (const Json& event : events) {
      if (!event.is_object()) continue;
      if (auto refusal = read_event(event, room, day)) return refusal;
    }
    return {};
  }

  std::optional<Refusal> read_event(const Json& event, const std::string& room, const std::optional<Date>& day) {
    Session session;
    add_id(session.ids, "guid", text_at(event, "guid"));
    add_id(session.ids, "code", text_at(event, "code"));
    add_id(session.ids, "id", text_at(event, "id"));
    session.title = line_at(event, "title");
    session.subtitle = lines_at(event, "subtitle");
    session.abstract = lines_at(event, "abstract");
    session.description = lines_at(event, "description");
    session.type = line_at(event, "type");
    session.language = line_at(event, "language");
    session.url = line_at(event, "url");
    session.video = line_at(event, "video_download_url");
    session.room = room_of(event, room);
    std::string track = line_at(event, "track");
    if (track.empty()) track = line_at(at(event, "track"), "name");
    if (!track.empty()) session.tracks.push_back(std::move(track));
    const std::string timestamp = text_at(event, "date");
    const std::string start = text_at(event, "start");
    session.date = times_.day({day, timestamp, start});
    session.start = SlotTimes::clock(start, timestamp);
    session.minutes = duration_of(text_at(event, "duration"));
    if (says_yes(at(event, "do_not_record")) || says_yes(at(at(event, "recording"), "optout"))) {
      session.recording = Recording::refused;
    }
    session.links = read_links(at(event, "links"), "");
    for (Link& link : read_links(at(event, "attachments"), "attachment"))
      session.links.push_back(std::move(link));
    read_people(at(event, "persons"), session);
    read_people(at(event, "participants"), session);
    return builder_.add_slot(std::move(session));
  }

  std::string room_of(const Json& event, const std::string& room) const {
    const Json& named = at(event, "room");
    if (named.is_string()) return clean_line(text_of(named));
    if (std::string name = line_at(named, "name"); !name.empty()) return name;
    const auto known = room_names_.find(line_at(named, "guid"));
    return known == room_names_.end() ? room : known->second;
  }

  void read_people(const Json& list, Session& session) {
    if (!list.is_array()) return;
    for (const Json& item : list) {
      Person person = read_person(item);
      if (person.ids.empty() && trim(person.name).empty()) continue;
      const std::size_t index = builder_.add_person(std::move(person));
      if (std::ranges::find(session.speakers, index, &Speaker::person) != session.speakers.end()) continue;
      session.speakers.push_back({index, line_at(item, "role")});
    }
  }

  tl::unexpected<Diagnostic> refuse_limit(const Refusal& refusal) const {
    return refuse(file_, "beyond-limits", refusal.message, refusal.hint);
  }

  const std::string& file_;
  Schedule schedule_;
  ScheduleBuilder builder_;
  SlotTimes times_;
  std::map<std::string, std::string> room_names_;
};

}  // namespace

ReadResult read_schedule_json(std::string_view text, const std::string& file) {
  const auto document = parse_json(text, file);
  if (!document) return tl::unexpected(document.error());
  const Json& schedule = at(*document, "schedule").is_object() ? at(*document, "schedule") : *document;
  if (!at(schedule, "conference").is_object()) {
    return refuse(file, "no-schedule", "there is no 'schedule' with a 'conference' in the file",
                  "export the schedule as frab-compatible JSON");
  }
  return Reader(file).read(schedule);
}

}  // namespace herald::importer

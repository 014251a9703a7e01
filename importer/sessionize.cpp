// Sessionize's API: https://sessionize.com/playbook/api. View "All" is an object with lists of sessions, speakers,
// categories and rooms; "GridSmart" is a list of days with rooms with sessions; "Sessions" is a list of groups with
// sessions; "Speakers" is a list of people. None of them names the conference.

#include <algorithm>
#include <map>
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

class Reader {
 public:
  explicit Reader(const std::string& file) : file_(file), builder_(schedule_) {
    schedule_.format = "Sessionize JSON";
    schedule_.markup = Markup::plain_or_html;
  }

  ReadResult read(const Json& document) {
    if (document.is_object()) {
      read_names(document);
      read_speakers(at(document, "speakers"));
      read_sessions(at(document, "sessions"));
    } else if (document.is_array()) {
      for (const Json& item : document)
        read_item(item);
    }
    if (!refusal_) refusal_ = builder_.finish();
    if (refusal_) return refuse(file_, "beyond-limits", refusal_->message, refusal_->hint);
    return std::move(schedule_);
  }

 private:
  /// An item of a view that is a list: a day of GridSmart, a group of Sessions, or a person of Speakers.
  void read_item(const Json& item) {
    if (at(item, "rooms").is_array()) {
      for (const Json& room : at(item, "rooms")) {
        builder_.add_room(line_at(room, "name"));
        read_sessions(at(room, "sessions"));
      }
      if (const auto date = day_of(text_at(item, "date"))) builder_.add_day(*date);
    } else if (item.is_object() && item.contains("fullName")) {
      read_speaker(item);
    } else if (at(item, "sessions").is_array()) {
      read_sessions(at(item, "sessions"));
    }
  }

  void read_names(const Json& document) {
    if (const Json& rooms = at(document, "rooms"); rooms.is_array()) {
      for (const Json& room : rooms) {
        rooms_.emplace(text_at(room, "id"), line_at(room, "name"));
        builder_.add_room(line_at(room, "name"));
      }
    }
    const Json& categories = at(document, "categories");
    if (!categories.is_array()) return;
    for (const Json& category : categories) {
      const Json& items = at(category, "items");
      if (!items.is_array()) continue;
      for (const Json& item : items)
        categories_.emplace(text_at(item, "id"), Category{line_at(category, "title"), line_at(item, "name")});
    }
  }

  void read_speakers(const Json& list) {
    if (!list.is_array()) return;
    for (const Json& item : list)
      read_speaker(item);
  }

  std::size_t read_speaker(const Json& item) {
    Person person;
    add_id(person.ids, "id", text_at(item, "id"));
    person.name = line_at(item, "fullName");
    if (person.name.empty()) person.name = line_at(item, "name");
    if (person.name.empty()) person.name = line_at(item, "firstName") + " " + line_at(item, "lastName");
    person.headline = line_at(item, "tagLine");
    person.biography = lines_at(item, "bio");
    if (const Json& links = at(item, "links"); links.is_array()) {
      for (const Json& link : links)
        person.links.push_back({line_at(link, "title"), line_at(link, "url"), line_at(link, "linkType")});
    }
    return builder_.add_person(std::move(person));
  }

  void read_sessions(const Json& list) {
    if (!list.is_array()) return;
    for (const Json& item : list) {
      if (refusal_) return;
      if (item.is_object()) refusal_ = read_session(item);
    }
  }

  std::optional<Refusal> read_session(const Json& item) {
    Session session;
    session.is_break = says_yes(at(item, "isServiceSession"));
    // GridSmart repeats a plenary session in every room; service sessions share ids such as "changeover".
    add_id(session.ids, "id", text_at(item, "id"));
    session.title = line_at(item, "title");
    session.abstract = lines_at(item, "description");
    session.room = line_at(item, "room");
    if (const auto room = rooms_.find(text_at(item, "roomId")); session.room.empty() && room != rooms_.end()) {
      session.room = room->second;
    }
    const std::string start = text_at(item, "startsAt");
    session.date = day_of(start);
    session.start = SlotTimes::clock(start, {});
    session.minutes = length(start, text_at(item, "endsAt"));
    session.video = line_at(item, "recordingUrl");
    read_categories(item, session);
    if (const Json& speakers = at(item, "speakers"); speakers.is_array()) {
      for (const Json& speaker : speakers)
        add_speaker(speaker, session);
    }
    return builder_.add_slot(std::move(session));
  }

  static int length(const std::string& start, const std::string& end) {
    const auto first = day_of(start);
    const auto last = day_of(end);
    const auto from = minutes_of(start);
    const auto to = minutes_of(end);
    if (!first || !last || !from || !to) return 0;
    return std::max(0, days_between(*first, *last) * 24 * 60 + *to - *from);
  }

  void read_categories(const Json& item, Session& session) {
    if (const Json& ids = at(item, "categoryItems"); ids.is_array()) {
      for (const Json& id : ids) {
        if (const auto known = categories_.find(text_of(id)); known != categories_.end())
          file_under(known->second, session);
      }
    }
    if (const Json& categories = at(item, "categories"); categories.is_array()) {
      for (const Json& category : categories) {
        const Json& items = at(category, "categoryItems");
        if (!items.is_array()) continue;
        for (const Json& one : items)
          file_under({line_at(category, "name"), line_at(one, "name")}, session);
      }
    }
  }

  struct Category {
    std::string title;
    std::string name;
  };

  /// Organisers name their own categories; these words are what Sessionize proposes.
  static void file_under(const Category& category, Session& session) {
    const std::string title = fold(category.title);
    if (title.find("format") != std::string::npos || title.find("type") != std::string::npos) {
      session.type = category.name;
    } else if (title.find("language") != std::string::npos) {
      session.language = category.name;
    } else {
      session.tracks.push_back(category.name);
    }
  }

  /// Views name a speaker by her id, or by {"id", "name"}.
  void add_speaker(const Json& speaker, Session& session) {
    std::size_t index = 0;
    if (speaker.is_object()) {
      index = read_speaker(speaker);
    } else {
      Person person;
      add_id(person.ids, "id", text_of(speaker));
      if (person.ids.empty()) return;
      index = builder_.add_person(std::move(person));
    }
    if (std::ranges::find(session.speakers, index, &Speaker::person) != session.speakers.end()) return;
    session.speakers.push_back({index, ""});
  }

  const std::string& file_;
  Schedule schedule_;
  ScheduleBuilder builder_;
  std::map<std::string, std::string> rooms_;
  std::map<std::string, Category> categories_;
  std::optional<Refusal> refusal_;
};

}  // namespace

ReadResult read_sessionize(std::string_view text, const std::string& file) {
  const auto document = parse_json(text, file);
  if (!document) return tl::unexpected(document.error());
  const bool has_lists = at(*document, "sessions").is_array() || at(*document, "speakers").is_array();
  if (!document->is_array() && !has_lists) {
    return refuse(file, "no-schedule", "there are no sessions and no speakers in the file",
                  "take the view 'All' or 'GridSmart' of Sessionize's API");
  }
  ReadResult schedule = Reader(file).read(*document);
  if (schedule && schedule->sessions.empty() && schedule->people.empty() && !document->empty()) {
    return refuse(file, "no-schedule", "nothing in the file is a session or a speaker",
                  "take the view 'All' or 'GridSmart' of Sessionize's API");
  }
  return schedule;
}

}  // namespace herald::importer

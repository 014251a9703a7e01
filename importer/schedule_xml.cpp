// schedule.xml as pentabarf began it, and frab, pretalx, the C3VOC's hub and many programs write it. Only its reading
// is here; pugixml stays in this file. The format: https://github.com/voc/schedule/tree/master/validator/xsd

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <pugixml.hpp>
#include <utility>

#include "base/text.h"
#include "importer/clean.h"
#include "importer/problem.h"
#include "importer/readers.h"
#include "importer/schedule_builder.h"
#include "importer/slot_times.h"

namespace herald::importer {
namespace {

/// How many tags and attributes the parser would have to make nodes of, counted before it makes any.
std::size_t count_parts(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_attribute = text[i] == '=' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\'');
    if (text[i] == '<' || is_attribute) ++count;
  }
  return count;
}

/// The offset of a byte that XML forbids, or npos.
std::size_t forbidden_character(std::string_view text) {
  const auto found = std::ranges::find_if(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t'; });
  return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

std::string_view explanation_of(pugi::xml_parse_status status, bool is_at_end) {
  if (is_at_end) return "the file ends before its elements are closed: it is cut off";
  switch (status) {
    case pugi::status_end_element_mismatch:
      return "an end tag does not fit the element that is open";
    case pugi::status_bad_attribute:
      return "an attribute is not written as name=\"value\"";
    case pugi::status_bad_doctype:
      return "a DOCTYPE stands where none may";
    case pugi::status_bad_comment:
    case pugi::status_bad_cdata:
      return "a comment or CDATA section is never closed";
    case pugi::status_no_document_element:
      return "there is no element in the file";
    case pugi::status_bad_start_element:
    case pugi::status_bad_end_element:
    case pugi::status_unrecognized_tag:
      return "a tag is broken";
    default:
      return "this is not well-formed XML";
  }
}

/// The depth at which elements nest, counted without recursion; stops above deepest_nesting. Also finds the place.
pugi::xml_node too_deep(const pugi::xml_node& root) {
  std::size_t depth = 1;
  for (pugi::xml_node node = root; node;) {
    if (depth > deepest_nesting) return node;
    if (const pugi::xml_node child = node.first_child()) {
      node = child;
      ++depth;
      continue;
    }
    while (node && node != root && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    if (node == root) break;
    node = node.next_sibling();
  }
  return {};
}

/// The offset of an element's '<': pugixml knows that of its name.
std::size_t place_of(const pugi::xml_node& node) {
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 1)) - 1;
}

std::string text_of(const pugi::xml_node& node) {
  // Texts with CDATA sections or comments in them come in pieces.
  std::string text;
  for (const pugi::xml_node& piece : node.children()) {
    if (piece.type() == pugi::node_pcdata || piece.type() == pugi::node_cdata) text += piece.value();
  }
  return text;
}

std::string text_of(const pugi::xml_node& parent, const char* name) {
  return text_of(parent.child(name));
}

std::string line_of(const pugi::xml_node& parent, const char* name) {
  return clean_line(text_of(parent, name));
}

std::vector<Link> read_links(const pugi::xml_node& list, const char* name) {
  std::vector<Link> links;
  for (const pugi::xml_node& link : list.children(name)) {
    const char* const address = link.attribute("href") ? link.attribute("href").value() : link.attribute("url").value();
    Link read{clean_line(text_of(link)), clean_line(address), link.attribute("type").value()};
    if (read.url.empty()) read.url = read.title;
    links.push_back(std::move(read));
  }
  return links;
}

class Reader {
 public:
  Reader(std::string_view text, const std::string& file) : text_(text), file_(file), builder_(schedule_) {}

  ReadResult read(const pugi::xml_node& root) {
    schedule_.format = "schedule.xml";
    read_conference(root.child("conference"));
    read_day_change(root.child("conference"));
    for (const pugi::xml_node& day : root.children("day")) {
      const auto date = day_of(day.attribute("date").value());
      if (date) builder_.add_day(*date);
      for (const pugi::xml_node& room : day.children("room")) {
        builder_.add_room(room.attribute("name").value());
        for (const pugi::xml_node& event : room.children("event")) {
          if (auto refusal = read_event(event, room, date)) return refuse_at_node(event, *refusal);
        }
      }
    }
    if (auto refusal = builder_.finish()) return refuse_at_node(root, *refusal);
    return std::move(schedule_);
  }

 private:
  void read_conference(const pugi::xml_node& node) {
    Conference& conference = schedule_.conference;
    conference.title = line_of(node, "title");
    conference.acronym = line_of(node, "acronym");
    conference.description = text_of(node, "description");
    conference.city = line_of(node, "city");
    conference.url = line_of(node, "url");
    conference.base_url = line_of(node, "base_url");
    conference.start = day_of(text_of(node, "start"));
    conference.end = day_of(text_of(node, "end"));
  }

  void read_day_change(const pugi::xml_node& node) { times_.day_change = minutes_of(text_of(node, "day_change")); }

  std::optional<Refusal> read_event(const pugi::xml_node& event, const pugi::xml_node& room,
                                    const std::optional<Date>& day) {
    Session session;
    add_id(session.ids, "guid", event.attribute("guid").value());
    add_id(session.ids, "code", event.attribute("code") ? event.attribute("code").value() : text_of(event, "code"));
    add_id(session.ids, "id", event.attribute("id").value());
    session.title = line_of(event, "title");
    session.subtitle = clean_text(text_of(event, "subtitle"));
    session.abstract = clean_text(text_of(event, "abstract"));
    session.description = clean_text(text_of(event, "description"));
    session.type = line_of(event, "type");
    session.language = line_of(event, "language");
    session.url = line_of(event, "url");
    session.video = line_of(event, "video_download_url");
    session.room = line_of(event, "room");
    if (session.room.empty()) session.room = clean_line(room.attribute("name").value());
    if (std::string track = line_of(event, "track"); !track.empty()) session.tracks.push_back(std::move(track));
    session.date = times_.day({day, text_of(event, "date"), text_of(event, "start")});
    session.start = times_.clock(text_of(event, "start"), text_of(event, "date"));
    session.minutes = duration_of(text_of(event, "duration"));
    if (says_yes(text_of(event.child("recording"), "optout")) || says_yes(text_of(event, "do_not_record"))) {
      session.recording = Recording::refused;
    }
    session.links = read_links(event.child("links"), "link");
    for (Link& link : read_links(event.child("attachments"), "attachment")) {
      if (link.type.empty()) link.type = "attachment";
      session.links.push_back(std::move(link));
    }
    read_persons(event.child("persons"), session);
    return builder_.add_slot(std::move(session));
  }

  void read_persons(const pugi::xml_node& list, Session& session) {
    for (const pugi::xml_node& node : list.children("person")) {
      Person person;
      add_id(person.ids, "guid", node.attribute("guid").value());
      add_id(person.ids, "code", node.attribute("code").value());
      add_id(person.ids, "id", node.attribute("id").value());
      person.name = text_of(node);
      if (trim(person.name).empty()) person.name = node.attribute("name").value();
      // Exports of older systems name a person in elements of its own.
      if (trim(person.name).empty()) person.name = text_of(node, "name");
      person.biography = clean_text(text_of(node, "biography"));
      if (person.ids.empty() && trim(person.name).empty()) continue;
      const std::size_t index = builder_.add_person(std::move(person));
      if (std::ranges::find(session.speakers, index, &Speaker::person) != session.speakers.end()) continue;
      session.speakers.push_back({index, node.attribute("role").value()});
    }
  }

  static bool says_yes(std::string_view text) {
    const std::string answer = fold(trim(text));
    return answer == "true" || answer == "1" || answer == "yes";
  }

  tl::unexpected<Diagnostic> refuse_at_node(const pugi::xml_node& node, const Refusal& refusal) {
    return refuse_at(text_, place_of(node), file_, "beyond-limits", refusal.message, refusal.hint);
  }

  std::string_view text_;
  const std::string& file_;
  Schedule schedule_;
  ScheduleBuilder builder_;
  SlotTimes times_;
};

}  // namespace

ReadResult read_schedule_xml(std::string_view text, const std::string& file) {
  if (const std::size_t bad = forbidden_character(text); bad != std::string_view::npos) {
    return refuse_at(text, bad, file, "broken-xml", "a control character stands here, which XML forbids", "delete it");
  }
  if (count_parts(text) > most_parts) {
    return refuse(file, "beyond-limits", fmt::format("more than {} tags and attributes", most_parts),
                  "split the file, for example by year");
  }
  pugi::xml_document document;
  const pugi::xml_parse_result parsed =
      document.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_doctype, pugi::encoding_utf8);
  const pugi::xml_node doctype =
      document.find_child([](const pugi::xml_node& n) { return n.type() == pugi::node_doctype; });
  if (doctype) {
    return refuse_at(text, text.find("<!DOCTYPE"), file, "doctype-refused",
                     "a DOCTYPE stands here: entities can make a small file huge, or read other files",
                     "a schedule needs none: delete it, or export the schedule again");
  }
  const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0));
  if (!parsed) {
    const bool is_at_end =
        text.find('>', std::min(offset, text.size())) == std::string_view::npos && !trim(text).empty();
    return refuse_at(text, offset, file, "broken-xml", std::string(explanation_of(parsed.status, is_at_end)),
                     "fetch the file again, and compare its end with the original's");
  }
  if (!trim(text).ends_with('>')) {
    return refuse_at(text, text.rfind('>') + 1, file, "broken-xml", "the file goes on after its last element",
                     "fetch the file again, and compare its end with the original's");
  }
  const pugi::xml_node root = document.document_element();
  if (root.next_sibling()) {
    for (pugi::xml_node other = root.next_sibling(); other; other = other.next_sibling()) {
      if (other.type() != pugi::node_element) continue;
      return refuse_at(text, place_of(other), file, "broken-xml", "a second document begins here",
                       "keep one schedule in a file");
    }
  }
  if (std::strcmp(root.name(), "schedule") != 0) {
    return refuse_at(text, place_of(root), file, "no-schedule",
                     fmt::format("the file holds <{}>, not <schedule>", shorten(clean_line(root.name()), 40)),
                     "export the schedule as frab-compatible XML");
  }
  if (const pugi::xml_node deep = too_deep(root)) {
    return refuse_at(text, place_of(deep), file, "beyond-limits",
                     fmt::format("elements nested deeper than {}", deepest_nesting), "export the schedule again");
  }
  return Reader(text, file).read(root);
}

}  // namespace herald::importer

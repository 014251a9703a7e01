#include "importer/entries.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/date.h"
#include "base/text.h"
#include "importer/clean.h"
#include "importer/prose.h"

namespace herald::importer {
namespace {

using site::Kind;
using site::Node;

constexpr std::size_t summary_length = 160;
constexpr std::size_t most_links = 20;

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

void add_text(Fields& fields, const std::string& key, const std::string& text) {
  if (!text.empty()) fields.emplace_back(key, scalar(text));
}

void add_date(Fields& fields, const std::string& key, const std::optional<Date>& date) {
  if (date) fields.emplace_back(key, scalar(to_iso(*date)));
}

/// What a link leads to, seen from its type, its title and its address.
enum class Target { video, slides, page, dropped };

Target target_of(const Link& link) {
  const std::string title = fold(link.title);
  const std::string type = fold(link.type);
  const std::string url = fold(link.url);
  const bool is_attachment = type == "attachment";
  if (holds(title, "feedback") || holds(url, "feedback")) return Target::dropped;
  if (holds(title, "chat room") || holds(title, "live stream") || holds(title, "livestream")) return Target::dropped;
  if (type == "video" || type == "recording" || holds(title, "video") || holds(title, "recording") ||
      holds(title, "aufzeichnung") || url.ends_with(".mp4") || url.ends_with(".webm") ||
      holds(url, "//media.ccc.de/v/")) {
    return holds(title, "subtitle") ? Target::page : Target::video;
  }
  if (type == "slides" || type == "paper" || holds(title, "slides") || holds(title, "folien")) return Target::slides;
  if (is_attachment && (url.ends_with(".pdf") || url.ends_with(".odp") || url.ends_with(".pptx")))
    return Target::slides;
  return Target::page;
}

/// Where the talk's links lead, with what an opt-out forbids left out.
struct Links {
  std::string video;
  std::string slides;
  std::string list;  ///< Markdown
};

Links links_of(const Session& session, const Conference& conference) {
  Links links;
  links.video = safe_url(session.video, conference.base_url);
  links.slides = safe_url(session.slides, conference.base_url);
  std::size_t count = 0;
  for (const Link& link : session.links) {
    const std::string url = safe_url(link.url, conference.base_url);
    if (url.empty()) continue;
    switch (target_of(link)) {
      case Target::video:
        if (links.video.empty()) links.video = url;
        break;
      case Target::slides:
        if (links.slides.empty()) links.slides = url;
        break;
      case Target::page:
        if (++count > most_links || url == session.url || holds(links.list, "(" + url + ")")) break;
        if (std::string title = to_line(shorten(link.title, 200)); title.empty() || holds(title, "://")) {
          links.list += fmt::format("- <{}>\n", url);
        } else {
          links.list += fmt::format("- [{}]({})\n", escape_markdown(title), url);
        }
        break;
      case Target::dropped:
        break;
    }
  }
  if (session.recording == Recording::refused) links.video.clear();
  return links;
}

std::string body_of(const Session& session, const Links& links, Markup markup) {
  const std::string abstract = to_markdown(session.abstract, markup);
  std::string body = abstract;
  const std::string description = to_markdown(session.description, markup);
  if (!description.empty() && !holds(abstract, description)) {
    const bool repeats = !abstract.empty() && description.starts_with(abstract);
    body = repeats || abstract.empty() ? description : abstract + "\n\n" + description;
  }
  if (!links.list.empty()) body += fmt::format("{}{}", body.empty() ? "" : "\n\n", trim(links.list));
  return body;
}

Node topics_of(const Session& session, const Content& content) {
  std::vector<Node> topics;
  for (const std::string& track : session.tracks) {
    std::string name = comparable_name(track);
    std::string topic = content.topic_called(name);
    for (const std::string_view word : {" devroom", " track", " dev room"}) {
      if (topic.empty() && name.ends_with(word))
        topic = content.topic_called(name.substr(0, name.size() - word.size()));
    }
    const bool is_new = std::ranges::none_of(topics, [&](const Node& known) { return known.text == topic; });
    if (!topic.empty() && is_new) topics.push_back(scalar(topic));
  }
  return list_of(std::move(topics));
}

Node speakers_of(const std::vector<SpeakerPage>& speakers) {
  std::vector<Node> lines;
  for (const SpeakerPage& speaker : speakers) {
    std::vector<std::pair<std::string_view, Node>> line = {{"person", scalar(speaker.slug)}};
    if (!speaker.part.empty()) line.emplace_back("as", scalar(speaker.part));
    lines.push_back(map_of(std::move(line)));
  }
  return list_of(std::move(lines));
}

Node links_of(const Person& person) {
  std::vector<std::pair<std::string_view, Node>> links;
  for (const Link& link : person.links) {
    const std::string url = safe_url(link.url);
    const bool is_new = std::ranges::none_of(links, [&](const auto& known) { return known.first == link.title; });
    const bool is_label = !link.title.empty() && link.title.size() <= 60 && without_contacts(link.title) == link.title;
    if (!url.empty() && is_new && is_label && links.size() < most_links) links.emplace_back(link.title, scalar(url));
  }
  return map_of(std::move(links));
}

/// The parts that a role in a schedule can be: "moderator" and the like.
std::string part_of_role(const std::string& role) {
  constexpr std::array<std::string_view, 9> parts = {"moderator", "chair",      "host",   "panellist", "organiser",
                                                     "keynote",   "discussant", "author", "tutor"};
  const std::string folded = fold(role);
  if (folded == "panelist") return "panellist";
  if (folded == "organizer") return "organiser";
  return std::ranges::find(parts, folded) == parts.end() ? std::string() : folded;
}

}  // namespace

std::string part_in(const Session& session, const Speaker& speaker) {
  if (std::string part = part_of_role(speaker.role); !part.empty()) return part;
  const std::string type = fold(session.type);
  const std::string title = fold(session.title);
  if (holds(type, "keynote") || title.starts_with("keynote:")) return "keynote";
  if (holds(type, "panel") || holds(type, "round table") || holds(type, "roundtable")) return "panellist";
  // At some conferences a podium is a discussion, at others the great hall.
  if (type == "podium" && session.speakers.size() >= 3) return "panellist";
  for (const std::string_view word : {"workshop", "tutorial", "hands-on", "training", "course"}) {
    if (holds(type, word)) return "tutor";
  }
  for (const std::string_view word : {"concert", "performance", "djset", "dj set", "theatre", "music"}) {
    if (holds(type, word)) return "performer";
  }
  return {};
}

WantedEntry wanted_event(const Occasion& occasion, const Schedule& schedule) {
  WantedEntry event{Kind::event, occasion.slug, {}, {}};
  const Conference& conference = schedule.conference;
  add_text(event.fields, "title", without_contacts(occasion.title));
  add_text(event.fields, "series", without_contacts(occasion.series));
  add_date(event.fields, "start", occasion.start);
  if (occasion.end != occasion.start) add_date(event.fields, "end", occasion.end);
  add_text(event.fields, "place", without_contacts(shorten(conference.city, 100)));
  add_text(event.fields, "url", safe_url(conference.url));
  event.body = to_markdown(conference.description, schedule.markup);
  return event;
}

WantedEntry wanted_person(const Person& person, const std::string& slug, Markup markup) {
  WantedEntry entry{Kind::person, slug, {}, {}};
  add_text(entry.fields, "name", person.name);
  add_text(entry.fields, "status", "draft");
  add_text(entry.fields, "headline", to_line(shorten(person.headline, 200)));
  add_text(entry.fields, "organisation", to_line(shorten(person.organisation, 200)));
  if (Node links = links_of(person); !links.fields.empty()) entry.fields.emplace_back("links", std::move(links));
  entry.body = to_markdown(person.biography, markup);
  return entry;
}

WantedEntry wanted_talk(const Session& session, const TalkContext& context, const Schedule& schedule,
                        const Content& content, const Mentions& mentions) {
  WantedEntry talk{Kind::talk, context.slug, {}, {}};
  const Links links = links_of(session, schedule.conference);
  const std::string summary = shorten(to_line(session.subtitle), summary_length);
  const std::string url = safe_url(session.url, schedule.conference.base_url);
  talk.body = body_of(session, links, schedule.markup);
  const std::string shown = fmt::format("{} {} {} {} {} {} {}", session.title, summary, talk.body, links.video,
                                        links.slides, url, context.slug);
  add_text(talk.fields, "title", session.title);
  if (mentions.found_in(shown, session.speakers)) add_text(talk.fields, "status", "draft");
  add_text(talk.fields, "summary", summary);
  add_text(talk.fields, "event", context.event);
  talk.fields.emplace_back("speakers", speakers_of(context.speakers));
  add_date(talk.fields, "date", session.date);
  if (Node topics = topics_of(session, content); !topics.items.empty())
    talk.fields.emplace_back("topics", std::move(topics));
  add_text(talk.fields, "language", language_tag(session.language));
  if (session.recording == Recording::refused) add_text(talk.fields, "recording", "false");
  add_text(talk.fields, "video", links.video);
  add_text(talk.fields, "slides", links.slides);
  if (!url.empty()) {
    const std::string title = schedule.conference.title.empty() ? "Schedule" : schedule.conference.title;
    talk.fields.emplace_back(
        "sources", list_of({map_of({{"title", scalar(shorten(without_contacts(title), 200))}, {"url", scalar(url)}})}));
  }
  return talk;
}

}  // namespace herald::importer

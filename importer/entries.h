#pragma once
// What a schedule asks the site to hold: events, talks and people as front matter and body, before they are compared
// with what is there.

#include <string>
#include <vector>

#include "importer/content.h"
#include "importer/front_matter_text.h"
#include "importer/mentions.h"
#include "importer/occasions.h"
#include "importer/schedule.h"
#include "site/schema.h"

namespace herald::importer {

struct WantedEntry {
  site::Kind kind = site::Kind::talk;
  std::string slug;
  Fields fields;     ///< in the order in which they are written
  std::string body;  ///< Markdown
};

WantedEntry wanted_event(const Occasion& occasion, const Schedule& schedule);

/// A draft: nobody is published before she has consented.
WantedEntry wanted_person(const Person& person, const std::string& slug, Markup markup);

/// A speaker by her page. People are never named in words: the site leaves a reference out while she is not public.
struct SpeakerPage {
  std::string slug;
  std::string part;  ///< "keynote", "panellist" …; empty for a plain speaker
};

struct TalkContext {
  std::string slug;
  std::string event;                  ///< empty without one
  std::vector<SpeakerPage> speakers;  ///< those who have a page
};

/// A draft when its text names people, published otherwise.
WantedEntry wanted_talk(const Session& session, const TalkContext& context, const Schedule& schedule,
                        const Content& content, const Mentions& mentions);

/// The part of a speaker in `session`, as events and talks name parts; empty for a plain speaker.
std::string part_in(const Session& session, const Speaker& speaker);

}  // namespace herald::importer

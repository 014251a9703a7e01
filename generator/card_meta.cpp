#include "generator/card_meta.h"

#include "base/text.h"

namespace herald::generator {
namespace {

using site::Entry;
using site::Kind;

/// "London · Women of computing", without the parts that are empty.
std::string line_of(std::vector<std::string> parts) {
  std::erase(parts, "");
  return join(parts, " · ");
}

std::string text(const Entry& entry, std::string_view key) {
  return std::string(entry.text(key));
}

std::string talk_meta(const Entry& talk, const site::Site& site, const Wording& wording) {
  std::vector<std::string> names;
  for (const site::Appearance* appearance : site.appearances_of(talk))
    names.emplace_back(appearance->name);
  const std::vector<const Entry*> events = talk.targets("event");
  return line_of({names_text(wording, names), events.empty() ? "" : events.front()->in(wording.language).title});
}

}  // namespace

std::string quoted_person(const Entry& story, std::string_view language) {
  const std::vector<const Entry*> people = people_of(story);
  return people.size() == 1 ? people.front()->in(language).title : std::string();
}

std::string byline_of(const Entry& story, const Wording& wording) {
  if (story.is_set("anonymous")) {
    return story.text("byline").empty() ? std::string(wording.words.text("story.anonymous")) : text(story, "byline");
  }
  std::vector<std::string> names;
  for (const Entry* person : people_of(story))
    names.push_back(person->in(wording.language).title);
  return names.empty() ? text(story, "byline")
                       : wording.words.text("story.about", {{"names", names_text(wording, names)}});
}

std::string card_meta(const Entry& entry, const site::Site& site, const Wording& wording) {
  switch (entry.kind) {
    case Kind::person:
      return text(entry, "headline");
    case Kind::story:
      return byline_of(entry, wording);
    case Kind::event:
      return line_of({text(entry, "place"), text(entry, "series")});
    case Kind::talk:
      return talk_meta(entry, site, wording);
    case Kind::role:
      return label_of(wording, "family", entry.text("family"));
    case Kind::network:
      return text(entry, "reach");
    case Kind::opportunity:
      return label_of(wording, "opportunity-type", entry.text("type"));
    case Kind::dataset:
      return text(entry, "source");
    case Kind::topic:
    case Kind::page:
      break;
  }
  return {};
}

void set_card_date(View& view, const Entry& entry, const Wording& wording) {
  switch (entry.kind) {
    case Kind::story:
    case Kind::talk:
      return set_date(view, "DATE", wording, entry.date("date"));
    case Kind::opportunity:
      return set_date(view, "DATE", wording, entry.date("closes"));
    case Kind::dataset:
      return set_date(view, "DATE", wording, entry.date("published"));
    case Kind::event:
      set_date(view, "DATE", wording, entry.date("start"));
      view.set("DATE_TEXT", span_text(wording, entry.date("start"), entry.date("end")));
      return;
    case Kind::person:
    case Kind::role:
    case Kind::topic:
    case Kind::network:
    case Kind::page:
      return set_date(view, "DATE", wording, std::nullopt);
  }
}

}  // namespace herald::generator

#pragma once
// What the page of one entry shows beside the texts that all pages have: one function a kind, each in a file of its
// own.

#include "generator/cards.h"
#include "generator/exposure.h"
#include "generator/view.h"
#include "generator/wording.h"
#include "site/site.h"

namespace herald::generator {

struct EntryView {
  View& view;  ///< to be filled
  const site::Entry& entry;
  const site::Site& site;
  const Cards& cards;
  const Exposure& exposure;
  const Wording& wording;
};

void show_person(const EntryView& page);
void show_story(const EntryView& page);
void show_event(const EntryView& page);
void show_talk(const EntryView& page);
void show_role(const EntryView& page);
void show_topic(const EntryView& page);
void show_network(const EntryView& page);
void show_opportunity(const EntryView& page);
void show_dataset(const EntryView& page);

/// The story after this one in the list; after the last comes the first. Null where there is no other, and for other
/// kinds.
const site::Entry* story_after(const EntryView& page);

/// RELATED: cards of entries of the same kind that share the most with this one: topics, roles, themes. Not the story
/// that is the next to read anyway. Among equals those come first whom the search has shown less, and else others on
/// each page.
void show_related(const EntryView& page);

}  // namespace herald::generator

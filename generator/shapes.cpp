#include "generator/shapes.h"

#include <fmt/format.h>

#include "base/text.h"
#include "generator/card_meta.h"
#include "generator/photo_files.h"
#include "pictures/monogram.h"

namespace herald::generator {
namespace {

using site::Entry;
using site::Kind;
using site::Node;

constexpr std::size_t most_in_group = 24;

std::string text_of_type(const Wording& wording, const site::Key& key, const std::string& text) {
  switch (key.type) {
    case site::Type::boolean:
      return label_of(wording, "answer", text == "true" ? "yes" : "no");
    case site::Type::date:
      return date_text(wording, parse_date(text));
    case site::Type::token:
      return label_of(wording, "format", text);
    default:
      return text;
  }
}

/// From the page of `entry`, in its language.
std::string search_url(const Entry& entry, std::string_view parameter, std::string_view value) {
  const std::string language = entry.is_translation ? "&lang=" + entry.language : "";
  return fmt::format("/search?{}={}{}", parameter, encode_query(value), language);
}

}  // namespace

std::vector<std::string> texts_of(const Node* node) {
  if (node == nullptr) return {};
  if (node->shape == Node::Shape::scalar)
    return node->text.empty() ? std::vector<std::string>() : std::vector{node->text};
  std::vector<std::string> texts;
  texts.reserve(node->items.size());
  for (const Node& item : node->items)
    texts.push_back(item.text);
  return texts;
}

std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#"));
  if (url.starts_with("www.")) url.remove_prefix(4);
  return std::string(url);
}

void set_monogram(View& view, const std::string& name, std::string_view slug) {
  pictures::Monogram monogram = pictures::draw_monogram(name, slug);
  view.set("INITIALS", std::move(monogram.initials));
  view.set("TINT", std::to_string(monogram.tint));
  view.set_html("MONOGRAM", std::move(monogram.svg));
}

void set_language(View& view, const Entry& entry, const Wording& wording) {
  const bool is_same = entry.language == wording.language;
  view.set("LANGUAGE", is_same ? "" : entry.language);
  view.set("WRITTEN", is_same ? "" : direction_of(entry.language));
}

void fill_card(View& card, const Entry& entry, const site::Site& site, const Wording& wording) {
  set_language(card, entry, wording);
  card.set("KIND", std::string(site::name_of(entry.kind)));
  card.set("KIND_LABEL", kind_label(wording, entry.kind));
  card.set("TITLE", entry.title);
  card.set("URL", entry.url());
  card.set("SUMMARY", entry.summary);
  card.set("DRAFT", entry.not_public_because);
  card.set("META", card_meta(entry, site, wording));
  set_image(card, entry);
  set_card_date(card, entry, wording);
  if (entry.kind == Kind::opportunity && is_over(entry, site.day())) {
    card.show("CLOSED");
  } else {
    card.hide("CLOSED");
  }
  if (entry.kind == Kind::person) {
    set_monogram(card, entry.title, entry.slug);
  } else {
    card.set("INITIALS", "");
    card.set("TINT", "");
    card.set_html("MONOGRAM", "");
  }
}

View& add_appearance(View& view, std::string_view section, const site::Appearance& appearance, const Wording& wording) {
  View& item = view.add(section);
  const std::string name(appearance.name);
  item.set("PERSON", name);
  const auto here = [&](const Entry* entry) { return entry == nullptr ? nullptr : &entry->in(wording.language); };
  const Entry* person = here(appearance.person);
  const Entry* talk = here(appearance.talk);
  const Entry* event = here(appearance.event);
  item.set("PERSON_URL", person ? person->url() : "");
  if (person) {
    set_image(item, *person);
  } else {
    item.hide("IMAGE");
  }
  set_monogram(item, name, appearance.person ? std::string_view(appearance.person->slug) : appearance.name);
  item.set("PART", std::string(appearance.part));
  item.set("PART_LABEL", label_of(wording, "part", appearance.part));
  item.set("TITLE", talk ? talk->title : "");
  item.set("URL", talk ? talk->url() : "");
  item.set("EVENT", event ? event->title : "");
  item.set("EVENT_URL", event ? event->url() : "");
  item.set("SESSION", std::string(appearance.session));
  set_date(item, "DATE", wording, appearance.date);
  return item;
}

View& add_entry_link(View& view, std::string_view section, const Entry& entry) {
  return add_link(view, section, {entry.title, entry.url(), {}});
}

void add_entry_links(View& view, std::string_view section, const Entry& entry, std::string_view key) {
  for (const Entry* target : entry.targets(key))
    add_entry_link(view, section, target->in(entry.language));
}

void add_search_links(View& view, std::string_view section, const Entry& entry, std::string_view key) {
  for (const std::string& text : texts_of(entry.find(key)))
    add_link(view, section, {text, search_url(entry, "q", text), {}});
}

void add_sources(View& view, const Entry& entry) {
  for (const Node& node : entry.list("sources")) {
    View& source = view.add("SOURCES");
    for (const auto& [name, key] :
         {std::pair{"TITLE", "title"}, {"URL", "url"}, {"PUBLISHER", "publisher"}, {"YEAR", "year"}}) {
      source.set(name, std::string(site::text_of(node, key)));
    }
  }
}

void add_group(View& view, const Entry& entry, Kind kind, const site::Site& site, const Cards& cards,
               const Wording& wording) {
  const site::Site::Entries members = site.referring_to(entry, kind);
  if (members.empty()) return;
  View& group = view.add("GROUPS");
  group.set("KIND", std::string(site::name_of(kind)));
  group.set("LABEL", plural_label(wording, kind));
  group.set("COUNT", std::to_string(members.size()));
  group.set("COUNT_TEXT", count_text(wording, kind, members.size()));
  const bool is_cut = members.size() > most_in_group;
  const std::string all =
      fmt::format("{}&kind={}", search_url(entry, site::name_of(entry.kind), entry.slug), site::name_of(kind));
  group.set("MORE_URL", is_cut ? all : "");
  for (const Entry* member : members.first(std::min(members.size(), most_in_group))) {
    cards.add(group, "CARDS", *member, wording);
  }
}

void Facts::add(std::string_view name, const std::vector<LinkText>& values) {
  if (values.empty()) return;
  View& fact = view_.add(section_);
  fact.set("NAME", std::string(name));
  fact.set("LABEL", label_of(wording_, "fact", name));
  for (const LinkText& value : values)
    add_link(fact, "VALUES", value);
}

void Facts::add(std::string_view name, const std::string& text, const std::string& url) {
  if (!text.empty()) add(name, std::vector<LinkText>{{text, url, {}}});
}

void Facts::add_texts(const Entry& entry, std::string_view key) {
  std::vector<LinkText> values;
  for (const std::string& text : texts_of(entry.find(key))) {
    values.push_back({text, key == "place" ? search_url(entry, "place", slugify(text)) : std::string(), {}});
  }
  add(key, values);
}

void Facts::add_labels(const Entry& entry, std::string_view key, std::string_view group) {
  std::vector<LinkText> values;
  for (const std::string& text : texts_of(entry.find(key)))
    values.push_back({label_of(wording_, group, text), "", {}});
  add(key, values);
}

void Facts::add_date(const Entry& entry, std::string_view key) {
  add(key, date_text(wording_, entry.date(key)));
}

void Facts::add_map(const Entry& entry, std::string_view name) {
  const Node* map = entry.find(name);
  if (map == nullptr) return;
  const site::Key* schema = site::find_key(entry.kind, name);
  for (const site::Field& field : map->fields) {
    const site::Key* key = site::find_key(schema->keys, field.key);
    if (key == nullptr) continue;
    std::vector<LinkText> values;
    for (const std::string& text : texts_of(&field.value))
      values.push_back({text_of_type(wording_, *key, text), "", {}});
    add(field.key, values);
  }
}

}  // namespace herald::generator

#include "formats/entry_json.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "formats/json_text.h"
#include "formats/published.h"

namespace herald::formats {
namespace {

using Json = nlohmann::ordered_json;
using site::Entry;
using site::Key;
using site::Node;
using site::Type;

Json json_of(const Node& node, const Key& key);

Json json_of_entry(const Entry& entry) {
  return {{"slug", entry.slug}, {"title", entry.title}, {"url", entry.url()}};
}

Json json_of_number(const std::string& text) {
  long long number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? Json(number) : Json(text);
}

Json json_of_map(const Node& node, std::span<const Key> keys) {
  Json object = Json::object();
  for (const site::Field& field : node.fields) {
    const auto key = std::ranges::find(keys, std::string_view(field.key), &Key::name);
    if (key == keys.end() || is_private(field.key)) continue;
    Json value = json_of(field.value, *key);
    if (!value.is_null()) object[field.key] = std::move(value);
  }
  return object;
}

/// One value; null for one that is not to be shown.
Json json_of_value(const Node& node, const Key& key) {
  switch (key.type) {
    case Type::boolean:
      return node.text == "true";
    case Type::number:
      return json_of_number(node.text);
    case Type::reference:
      return node.target ? json_of_entry(*node.target) : Json();
    case Type::role_name:
      return node.target ? json_of_entry(*node.target) : Json(node.text);
    case Type::map:
      return json_of_map(node, key.keys);
    case Type::open_map: {
      Json object = Json::object();
      for (const site::Field& field : node.fields)
        object[field.key] = field.value.text;
      return object;
    }
    default:
      return node.text;
  }
}

Json json_of(const Node& node, const Key& key) {
  if (node.shape != Node::Shape::list) return node.is_blank() ? Json() : json_of_value(node, key);
  Json list = Json::array();
  for (const Node& item : node.items) {
    Json value = json_of_value(item, key);
    if (!value.is_null()) list.push_back(std::move(value));
  }
  return list;
}

/// Of those who live only the year of birth.
Json json_of_life(const Entry& person) {
  Json life = Json::object();
  if (const auto born = birth_of(person)) life["born"] = to_iso(*born);
  if (const auto died = death_of(person)) life["died"] = to_iso(*died);
  return life;
}

Json json_of_appearance(const site::Appearance& appearance) {
  Json object;
  object["person"] =
      appearance.person ? json_of_entry(*appearance.person) : Json{{"name", std::string(appearance.name)}};
  if (appearance.event) object["event"] = json_of_entry(*appearance.event);
  if (appearance.talk) object["talk"] = json_of_entry(*appearance.talk);
  object["as"] = std::string(appearance.part);
  if (!appearance.session.empty()) object["session"] = std::string(appearance.session);
  if (appearance.date) object["date"] = to_iso(*appearance.date);
  return object;
}

/// Collects a fingerprint.
class Print {
 public:
  void add(std::string_view text) { value_ = fingerprint(text, value_); }

  void add_count(std::size_t count) { add({reinterpret_cast<const char*>(&count), sizeof(count)}); }

  /// What a reference shows of its entry.
  void add_entry(const Entry* entry) {
    if (entry == nullptr) return add("nobody");
    add(site::name_of(entry->kind));
    add(entry->slug);
    add(entry->title);
  }

  void add_node(const Node& node) {
    add_count(node.items.size());
    add_count(node.fields.size());
    add_count(static_cast<std::size_t>(node.shape));
    add(node.text);
    add_entry(node.target);
    for (const Node& item : node.items)
      add_node(item);
    for (const site::Field& field : node.fields) {
      add(field.key);
      add_node(field.value);
    }
  }

  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0;
};

}  // namespace

std::uint64_t entry_json_fingerprint(const Entry& entry, const site::Site& site) {
  Print print;
  print.add_entry(&entry);
  for (const site::Field& field : entry.front.fields) {
    print.add(field.key);
    print.add_node(field.value);
  }
  print.add(entry.summary);
  print.add(entry.language);
  for (const site::Appearance* appearance : site.appearances_of(entry)) {
    print.add_entry(appearance->person);
    print.add_entry(appearance->event);
    print.add_entry(appearance->talk);
    print.add(appearance->name);
    print.add(appearance->part);
    print.add(appearance->session);
    print.add(appearance->date ? to_iso(*appearance->date) : "");
  }
  for (const std::string& column : entry.table.columns)
    print.add(column);
  for (const auto& row : entry.table.rows) {
    print.add_count(row.size());
    for (const std::string& cell : row)
      print.add(cell);
  }
  print.add(entry.body.html);
  return print.value();
}

std::string entry_json(const Entry& entry, const site::Site& site) {
  Json json;
  json["kind"] = std::string(site::name_of(entry.kind));
  json["slug"] = entry.slug;
  json["title"] = entry.title;
  json["url"] = entry.url();
  for (const site::Field& field : entry.front.fields) {
    const Key* key = site::find_key(entry.kind, field.key);
    if (key == nullptr || is_hidden(entry, field.key)) continue;
    Json value = field.key == "life" ? json_of_life(entry) : json_of(field.value, *key);
    // `url` is the address of the entry's page.
    if (!value.is_null()) json[field.key == "url" ? "website" : field.key] = std::move(value);
  }
  json["summary"] = entry.summary;
  json["language"] = entry.language;
  const bool has_appearances =
      entry.kind == site::Kind::person || entry.kind == site::Kind::event || entry.kind == site::Kind::talk;
  if (has_appearances) {
    json["appearances"] = Json::array();
    for (const site::Appearance* appearance : site.appearances_of(entry)) {
      json["appearances"].push_back(json_of_appearance(*appearance));
    }
  }
  if (entry.kind == site::Kind::dataset) json["table"] = {{"columns", entry.table.columns}, {"rows", entry.table.rows}};
  std::string text = json.dump(2, ' ', false, Json::error_handler_t::replace);
  text.resize(text.size() - 2);  // "\n}": the body, by far the longest, comes before it
  text += ",\n  \"body\": ";
  append_json_string(text, entry.body.html);
  return text + "\n}\n";
}

}  // namespace herald::formats

#include "formats/published.h"

#include <algorithm>
#include <array>

namespace herald::formats {
namespace {

using site::Entry;

std::optional<Date> date_of_life(const Entry& person, std::string_view key) {
  const site::Node* life = person.find("life");
  return life ? site::date_of(*life, key) : std::nullopt;
}

}  // namespace

bool is_private(std::string_view key) {
  constexpr std::array<std::string_view, 6> keys = {"contact",    "consent",   "status",
                                                    "publish_on", "expire_on", "aliases"};
  return std::ranges::find(keys, key) != keys.end();
}

bool is_hidden(const Entry& entry, std::string_view key) {
  return is_private(key) || (key == "people" && entry.kind == site::Kind::story && entry.is_set("anonymous"));
}

std::vector<const Entry*> people_of(const Entry& story) {
  if (story.is_set("anonymous")) return {};
  return story.targets("people");
}

std::optional<Date> birth_of(const Entry& person) {
  const std::optional<Date> born = date_of_life(person, "born");
  if (!born || death_of(person)) return born;
  return Date{.year = born->year};
}

std::optional<Date> death_of(const Entry& person) {
  return date_of_life(person, "died");
}

std::vector<std::string> titles_of(const Entry& entry, std::string_view key) {
  std::vector<std::string> titles;
  for (const Entry* target : entry.targets(key))
    titles.push_back(target->in(entry.language).title);
  return titles;
}

std::vector<std::string> texts_of(const Entry& entry, std::string_view key) {
  std::vector<std::string> texts;
  for (const site::Node& item : entry.list(key))
    texts.push_back(item.text);
  return texts;
}

}  // namespace herald::formats

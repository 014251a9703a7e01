// Values that fit their type and still are not what the editor meant.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include "base/text.h"
#include "site/checks/family.h"

namespace herald::site::checks {
namespace {

unsigned number_of(const Node& map, std::string_view key) {
  const std::string_view text = text_of(map, key);
  unsigned number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

void check_balance(const Entry& entry, Diagnostics& diagnostics) {
  if (entry.kind != Kind::event || entry.find("balance") == nullptr) return;
  const Node& balance = *entry.find("balance");
  const unsigned speakers = number_of(balance, "speakers");
  const unsigned women = number_of(balance, "women");
  if (women <= speakers) return;
  diagnostics.push_back(error(entry.location(balance.find("women")->mark), "wrong-balance",
                              fmt::format("{} women among {} speakers", women, speakers),
                              "'speakers' counts everybody, women included"));
}

/// The usual word that `text` was meant to be, or nothing. Words made of a usual one ("co-chair", "coauthor") are
/// somebody's choice, not a slip.
std::string_view meant_choice(std::string_view text, std::span<const std::string_view> choices) {
  constexpr std::size_t long_word = 8;
  const std::size_t limit = text.size() < long_word ? 1 : 2;
  for (const std::string_view choice : choices) {
    if (text.size() > choice.size() + 1 && text.ends_with(choice)) return {};
  }
  const auto near = std::ranges::find_if(
      choices, [&](std::string_view choice) { return edit_distance(text, choice, limit) <= limit; });
  return near == choices.end() ? std::string_view() : *near;
}

void check_token(const Entry& entry, const Key& key, const Node& value, Diagnostics& diagnostics) {
  if (key.choices.empty() || std::ranges::find(key.choices, value.text) != key.choices.end()) return;
  const std::string_view meant = meant_choice(value.text, key.choices);
  if (meant.empty()) return;
  diagnostics.push_back(warning(entry.location(value.mark), "unusual-value",
                                fmt::format("'{}' is not usual for '{}'", value.text, key.name),
                                fmt::format("did you mean '{}'?", meant)));
}

void check_repetition(const Entry& entry, const Key& key, const Node& list, Diagnostics& diagnostics) {
  std::set<std::string_view> seen;
  for (const Node& item : list.items) {
    if (item.shape != Node::Shape::scalar || seen.insert(item.text).second) continue;
    diagnostics.push_back(warning(entry.location(item.mark), "repeated-value",
                                  fmt::format("'{}' stands twice in '{}'", shorten(item.text, 60), key.name),
                                  "take one of them out"));
  }
}

void check_map(const Entry& entry, std::span<const Key> keys, const Node& map, Diagnostics& diagnostics);

void check_value(const Entry& entry, const Key& key, const Node& value, Diagnostics& diagnostics) {
  if (key.type == Type::token) check_token(entry, key, value, diagnostics);
  if (key.type == Type::map) check_map(entry, key.keys, value, diagnostics);
}

void check_field(const Entry& entry, const Key& key, const Node& value, Diagnostics& diagnostics) {
  if (key.many == Many::one) return check_value(entry, key, value, diagnostics);
  check_repetition(entry, key, value, diagnostics);
  for (const Node& item : value.items)
    check_value(entry, key, item, diagnostics);
}

void check_map(const Entry& entry, std::span<const Key> keys, const Node& map, Diagnostics& diagnostics) {
  for (const Field& field : map.fields) {
    if (const Key* key = find_key(keys, field.key)) check_field(entry, *key, field.value, diagnostics);
  }
}

/// Someone has a page, or is only named.
void check_person_and_name(const Entry& entry, std::string_view key, Diagnostics& diagnostics) {
  for (const Node& line : entry.list(key)) {
    const Node* name = line.find("name");
    if (name == nullptr || line.find("person") == nullptr) continue;
    diagnostics.push_back(error(entry.location(name->mark), "person-and-name",
                                fmt::format("this line has both a person and the name '{}'", shorten(name->text, 60)),
                                "keep 'person' if it is the same person, or write two lines"));
  }
}

}  // namespace

void check_values(const Context&, const Entry& entry, Diagnostics& diagnostics) {
  check_balance(entry, diagnostics);
  for (const Field& field : entry.front.fields)
    check_field(entry, *find_key(entry.kind, field.key), field.value, diagnostics);
  if (entry.kind == Kind::event) check_person_and_name(entry, "lineup", diagnostics);
  if (entry.kind == Kind::talk) check_person_and_name(entry, "speakers", diagnostics);
}

}  // namespace herald::site::checks

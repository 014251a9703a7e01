#include "site/entry.h"

#include <algorithm>
#include <cassert>

#include "base/text.h"

namespace herald::site {

std::string language_prefix(std::string_view language) {
  return "/" + fold(language);
}

std::string Entry::url() const {
  const std::string prefix = is_translation ? language_prefix(language) : std::string();
  const std::string_view folder = schema_of(kind).folder;
  std::string url;
  url.reserve(prefix.size() + folder.size() + slug.size() + 3);
  return url.append(prefix).append("/").append(folder).append("/").append(slug).append("/");
}

const Entry& Entry::in(std::string_view wanted) const {
  const Entry& first = root();
  if (first.language == wanted) return first;
  const auto found = std::ranges::find(first.translations, wanted, &Entry::language);
  return found == first.translations.end() ? first : **found;
}

const Node* Entry::find(std::string_view key) const {
  assert(find_key(kind, key) != nullptr);
  return front.find(key);
}

std::string_view Entry::text(std::string_view key) const {
  const Node* node = find(key);
  return node == nullptr ? std::string_view() : std::string_view(node->text);
}

std::optional<Date> Entry::date(std::string_view key) const {
  return parse_date(text(key));
}

bool Entry::is_set(std::string_view key) const {
  return text(key) == "true";
}

std::span<const Node> Entry::list(std::string_view key) const {
  const Node* node = find(key);
  return node == nullptr ? std::span<const Node>() : std::span<const Node>(node->items);
}

std::vector<const Entry*> Entry::targets(std::string_view key) const {
  const Node* node = find(key);
  std::vector<const Entry*> result;
  if (node == nullptr) return result;
  if (node->target != nullptr) result.push_back(node->target);
  for (const Node& item : node->items) {
    if (item.target != nullptr) result.push_back(item.target);
  }
  return result;
}

std::string_view text_of(const Node& map, std::string_view key) {
  const Node* node = map.find(key);
  return node == nullptr ? std::string_view() : std::string_view(node->text);
}

std::optional<Date> date_of(const Node& map, std::string_view key) {
  return parse_date(text_of(map, key));
}

const Entry* target_of(const Node& map, std::string_view key) {
  const Node* node = map.find(key);
  return node == nullptr ? nullptr : node->target;
}

}  // namespace herald::site

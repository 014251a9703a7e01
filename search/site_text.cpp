#include "search/site_text.h"

#include <algorithm>

#include "site/publicity.h"

namespace herald::search {
namespace {

using site::Entry;
using site::Node;

void add_scalars(const Node& node, std::vector<std::string_view>& texts) {
  if (node.shape == Node::Shape::scalar) {
    if (!node.text.empty()) texts.emplace_back(node.text);
    return;
  }
  for (const Node& item : node.items) {
    if (item.shape == Node::Shape::scalar && !item.text.empty()) texts.emplace_back(item.text);
  }
}

const Node* node_at(const Entry& entry, std::string_view key) {
  return entry.front.find(key);
}

}  // namespace

std::string_view text_at(const Entry& entry, std::string_view key) {
  const Node* node = node_at(entry, key);
  return node != nullptr && node->shape == Node::Shape::scalar ? std::string_view(node->text) : std::string_view();
}

std::vector<std::string_view> texts_at(const Entry& entry, std::string_view key, std::string_view inner) {
  std::vector<std::string_view> texts;
  const Node* node = node_at(entry, key);
  if (node != nullptr && !inner.empty()) node = node->shape == Node::Shape::map ? node->find(inner) : nullptr;
  if (node != nullptr) add_scalars(*node, texts);
  return texts;
}

std::vector<const Entry*> targets_at(const Entry& entry, std::string_view key) {
  std::vector<const Entry*> targets;
  const Node* node = node_at(entry, key);
  if (node == nullptr) return targets;
  if (node->target != nullptr) targets.push_back(node->target);
  for (const Node& item : node->items) {
    if (item.target != nullptr) targets.push_back(item.target);
  }
  return targets;
}

std::vector<const Entry*> with_broader(std::vector<const Entry*> topics) {
  for (std::size_t i = 0; i < topics.size(); ++i) {
    for (const Entry* broader : targets_at(*topics[i], "broader")) {
      // Also what ends it when two topics name each other.
      if (std::ranges::find(topics, broader) == topics.end()) topics.push_back(broader);
    }
  }
  return topics;
}

std::vector<const Node*> maps_at(const Entry& entry, std::string_view key) {
  std::vector<const Node*> maps;
  const Node* node = node_at(entry, key);
  if (node == nullptr) return maps;
  for (const Node& item : node->items) {
    if (item.shape == Node::Shape::map) maps.push_back(&item);
  }
  return maps;
}

bool may_be_searched(const Entry& entry) {
  return site::consent_covers(entry, "search");
}

std::vector<std::string_view> other_names_of(const Entry& entry) {
  std::vector<std::string_view> names = texts_at(entry, "also_known_as");
  for (const std::string_view name : texts_at(entry, "also_called"))
    names.push_back(name);
  return names;
}

}  // namespace herald::search

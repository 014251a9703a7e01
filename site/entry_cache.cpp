#include "site/entry_cache.h"

#include <array>
#include <cstdint>

#include "base/bytes.h"
#include "base/hash.h"

namespace herald::site {
namespace {

void put_mark(std::string& bytes, const Mark& mark) {
  put_number<std::int32_t>(bytes, mark.line);
  put_number<std::int32_t>(bytes, mark.column);
}

Mark read_mark(ByteReader& reader) {
  Mark mark;
  mark.line = reader.number<std::int32_t>();
  mark.column = reader.number<std::int32_t>();
  return mark;
}

void put_node(std::string& bytes, const Node& node) {
  put_number(bytes, static_cast<std::uint8_t>(node.shape));
  put_mark(bytes, node.mark);
  switch (node.shape) {
    case Node::Shape::scalar:
      return put_text(bytes, node.text);
    case Node::Shape::list:
      put_number(bytes, static_cast<std::uint32_t>(node.items.size()));
      for (const Node& item : node.items)
        put_node(bytes, item);
      return;
    case Node::Shape::map:
      put_number(bytes, static_cast<std::uint32_t>(node.fields.size()));
      for (const Field& field : node.fields) {
        put_text(bytes, field.key);
        put_mark(bytes, field.mark);
        put_node(bytes, field.value);
      }
  }
}

/// `depth`: so that damage cannot make it endless; what is too deep fails at the end of the bytes.
void read_node(ByteReader& reader, Node& node, int depth = 0) {
  node.shape = static_cast<Node::Shape>(reader.number<std::uint8_t>());
  node.mark = read_mark(reader);
  if (node.shape == Node::Shape::scalar) {
    node.text = reader.text();
    return;
  }
  const auto count = reader.number<std::uint32_t>();
  if (depth > deepest_yaml || count > most_yaml_nodes) return;
  const bool is_list = node.shape == Node::Shape::list;
  if (is_list) {
    node.items.resize(count);
  } else {
    node.fields.resize(count);
  }
  for (std::uint32_t i = 0; i < count && !reader.has_failed(); ++i) {
    if (is_list) {
      read_node(reader, node.items[i], depth + 1);
    } else {
      node.fields[i].key = reader.text();
      node.fields[i].mark = read_mark(reader);
      read_node(reader, node.fields[i].value, depth + 1);
    }
  }
}

}  // namespace

CacheKey entry_key(const FoundFile& found) {
  const std::array<std::uint64_t, 4> traits = {found.size, static_cast<std::uint64_t>(found.modified_ns),
                                               static_cast<std::uint64_t>(found.changed_ns), found.inode};
  const std::string_view bytes(reinterpret_cast<const char*>(traits.data()), sizeof(traits));
  const std::uint64_t first = fingerprint(found.path, fingerprint(bytes));
  return {first, fingerprint(bytes, fingerprint(found.path, ~first))};
}

std::string packed(const Entry& entry) {
  std::string bytes;
  put_number(bytes, static_cast<std::uint8_t>(entry.kind));
  put_number(bytes, static_cast<std::uint8_t>(entry.status));
  put_number(bytes, static_cast<std::uint8_t>(entry.is_translation));
  put_number<std::int32_t>(bytes, entry.source_line);
  for (const std::string* text :
       {&entry.slug, &entry.file, &entry.title, &entry.summary, &entry.language, &entry.source})
    put_text(bytes, *text);
  put_node(bytes, entry.front);
  return bytes;
}

std::unique_ptr<Entry> unpacked_entry(std::string_view bytes) {
  ByteReader reader(bytes);
  auto entry = std::make_unique<Entry>();
  entry->kind = static_cast<Kind>(reader.number<std::uint8_t>());
  entry->status = static_cast<Status>(reader.number<std::uint8_t>());
  entry->is_translation = reader.number<std::uint8_t>() != 0;
  entry->source_line = reader.number<std::int32_t>();
  for (std::string* text :
       {&entry->slug, &entry->file, &entry->title, &entry->summary, &entry->language, &entry->source})
    *text = reader.text();
  read_node(reader, entry->front);
  if (reader.has_failed() || !reader.is_at_end()) return nullptr;
  return entry;
}

}  // namespace herald::site

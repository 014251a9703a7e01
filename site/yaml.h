#pragma once
// YAML as Herald reads it: a small tree that remembers where everything stood. Front matter and herald.yml go
// through here; the schema (schema.h) says what the tree may hold. libyaml stays in yaml.cpp.

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "base/diagnostic.h"

namespace herald::site {

struct Entry;
struct Field;

/// A place in the file that a node came from; both count from 1, columns in bytes.
struct Mark {
  int line = 0;
  int column = 0;
};

/// One value. Scalars keep their text as it was meant (quotes and escapes undone), whatever they stand for; the
/// schema has checked that a date is a date before anybody reads one.
struct Node {
  enum class Shape { scalar, list, map };

  Shape shape = Shape::scalar;
  Mark mark;
  std::string text;           ///< of a scalar
  std::vector<Node> items;    ///< of a list
  std::vector<Field> fields;  ///< of a map, in the file's order

  /// The entry that a reference names; null until resolve() has run, and afterwards when that entry is not public.
  const Entry* target = nullptr;

  /// The value at `key` of a map, or null. Looks through the fields one by one: maps are small.
  const Node* find(std::string_view key) const;
  Node* find(std::string_view key);

  bool is_blank() const { return shape == Shape::scalar && text.empty(); }
};

struct Field {
  std::string key;
  Mark mark;
  Node value;
};

/// Limits that no honest file reaches; a YAML bomb does.
inline constexpr int deepest_yaml = 32;
inline constexpr int most_yaml_nodes = 100'000;

/// Reads one YAML document whose root is a map; an empty document is an empty map. `file` goes into diagnostics,
/// `first_line` is the line of the file on which `text` begins. Anchors and aliases are refused, so that a file cannot
/// grow when it is read; so are duplicate keys and second documents.
tl::expected<Node, Diagnostic> parse_yaml(std::string_view text, const std::string& file, int first_line = 1);

}  // namespace herald::site

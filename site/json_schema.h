#pragma once
// JSON Schemas (draft 2020-12) of front matter and herald.yml, made from the schema table, so that editors' tools
// complete and validate keys. `herald schema` writes them.

#include <string>
#include <vector>

#include "site/known_values.h"

namespace herald::site {

struct SchemaFile {
  std::string name;  ///< "person.schema.json"
  std::string text;
};

/// One for each kind and one for herald.yml ("herald.schema.json"). They describe YAML as a tool for YAML 1.2 reads it:
/// 1978 is a number, 1978-06 a string. References may name anything; those in `known` are offered as examples, and
/// taxonomies take the known terms only.
std::vector<SchemaFile> json_schemas(const KnownValues& known);

}  // namespace herald::site

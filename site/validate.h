#pragma once
// Holds a tree of YAML against a list of keys: unknown and missing keys, wrong types, impossible dates.

#include <span>
#include <string>

#include "base/diagnostic.h"
#include "site/schema.h"
#include "site/yaml.h"

namespace herald::site {

/// Checks `map` against `keys`, adds what is wrong to `diagnostics`, and removes it from the tree: what stays may be
/// used without looking again. Blank values count as absent. `what` names the map in messages: "a person", "'life'".
void validate(Node& map, std::span<const Key> keys, const std::string& file, const std::string& what,
              Diagnostics& diagnostics);

/// The same for an entry of `kind`: title key, common keys and its own.
void validate_entry(Node& map, Kind kind, const std::string& file, Diagnostics& diagnostics);

/// The same for a translation of one: it must hold nothing, and may hold words alone (see translations.h).
void validate_translation(Node& map, Kind kind, const std::string& file, Diagnostics& diagnostics);

}  // namespace herald::site
